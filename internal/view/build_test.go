package view_test

import (
	"bytes"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/journal"
	"bluelamp/internal/view"
)

// files lists a force's folder without what SQLite keeps beside open files.
func files(t *testing.T, dir, force string) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, force, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range found {
		found[i] = filepath.Base(f)
	}
	return slices.DeleteFunc(found, func(f string) bool { return strings.HasSuffix(f, "-wal") || strings.HasSuffix(f, "-shm") })
}

// settled is a folder with two letters applied, and closed.
func settled(t *testing.T, w *world) (dir string) {
	t.Helper()
	dir = t.TempDir()
	h := w.open(w.options(dir))
	w.append("northshire/tray/1", put{"a", "Ada Example"})
	w.upTo(h, w.append("northshire/tray/2", put{"b", "Bob Example"}))
	if err := h.Close(); err != nil {
		t.Fatal(err)
	}
	return dir
}

const bothTrays = "# tray\n'northshire/tray/1' | 1 | 'Ada Example'\n'northshire/tray/2' | 1 | 'Bob Example'\n"

func TestOpenBuildsWhatIsMissingOrStale(t *testing.T) {
	cases := map[string]struct {
		before func(t *testing.T, dir string)
		view   trays
		file   string
	}{
		"nothing is":      {func(*testing.T, string) {}, trays{}, "trays-v1.db"},
		"version":         {func(*testing.T, string) {}, trays{version: 2}, "trays-v2.db"},
		"schema alone":    {func(*testing.T, string) {}, trays{schema: "CREATE TABLE a (x)"}, "trays-v1.db"},
		"file deleted":    {remove("northshire/trays-v1.db"), trays{}, "trays-v1.db"},
		"force deleted":   {remove("northshire"), trays{}, "trays-v1.db"},
		"list deleted":    {remove("forces.json"), trays{}, "trays-v1.db"},
		"not a database":  {write("northshire/trays-v1.db", "not a database, and long enough to be read as one"), trays{}, "trays-v1.db"},
		"never finished":  {write("northshire/trays-v1.db", ""), trays{}, "trays-v1.db"},
		"left-over build": {write("northshire/trays-v1.db.building", "half"), trays{}, "trays-v1.db"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			dir := settled(t, w)
			c.before(t, dir)
			h := w.open(w.options(dir, c.view, log{}))
			want := bothTrays
			if c.view.schema != "" {
				want = "# a\n\n" + want
			}
			if diff := cmp.Diff(want, w.dump(h, "northshire", "trays")); diff != "" {
				t.Errorf("tables (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff([]string{"log-v3.db", c.file}, files(t, dir, "northshire")); diff != "" {
				t.Errorf("files (-want +got):\n%s", diff)
			}
		})
	}
}

func remove(name string) func(*testing.T, string) {
	return func(t *testing.T, dir string) {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
}

func write(name, text string) func(*testing.T, string) {
	return func(t *testing.T, dir string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAViewThatIsNoMoreIsRemoved(t *testing.T) {
	w := newWorld(t)
	dir := settled(t, w)
	write("northshire/notes.txt", "not ours")(t, dir)
	w.open(w.options(dir, trays{}))
	if diff := cmp.Diff([]string{"notes.txt", "trays-v1.db"}, files(t, dir, "northshire")); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

func TestAnotherJournalMeansAnotherBuild(t *testing.T) {
	w := newWorld(t)
	dir := settled(t, w)
	w.journal = journal.NewMemory() // as after a restore: the same positions, other pages
	w.append("northshire/tray/9", put{"x", "Cy Example"}, put{"y", "Cy Example"})

	var told bytes.Buffer
	o := w.options(dir)
	o.Log = slog.New(slog.NewTextHandler(&told, nil))
	h := w.open(o)
	want := "# tray\n'northshire/tray/9' | 2 | 'Cy Example'\n"
	if diff := cmp.Diff(want, w.dump(h, "northshire", "trays")); diff != "" {
		t.Errorf("tables (-want +got):\n%s", diff)
	}
	if !strings.Contains(told.String(), "another page 2") {
		t.Errorf("the log does not say why: %s", &told)
	}
}

func TestABuildTakesInAForceThatNobodyHadListed(t *testing.T) {
	w := newWorld(t)
	dir := settled(t, w)
	// While the house was shut another node took in a new force, and so much of
	// it that whole reads hold nothing of the old one.
	var p journal.Position
	for range 10 {
		p = w.append("southshire/tray/1", slices.Repeat([]any{put{"c", "Cy Example"}}, 250)...)
	}
	h := w.open(w.options(dir, trays{version: 2}))
	if h.Position() != p {
		t.Errorf("built up to page %d, want %d", h.Position(), p)
	}
	want := "# tray\n'southshire/tray/1' | 2500 | 'Cy Example'\n"
	if diff := cmp.Diff(want, w.dump(h, "southshire", "trays")); diff != "" {
		t.Errorf("tables (-want +got):\n%s", diff)
	}
}

func TestABuildThatFailsLeavesTheOldFileAlone(t *testing.T) {
	w := newWorld(t)
	dir := settled(t, w)
	w.append("northshire/tray/1", spoilt{})
	_, err := view.Open(t.Context(), w.options(dir, trays{version: 2, spoil: func() error { return errSpoilt }}, log{}))
	if err == nil || !strings.Contains(err.Error(), "view trays: page 3") {
		t.Fatalf("Open = %v, want the view and the page", err)
	}
	if !slices.Contains(files(t, dir, "northshire"), "trays-v1.db") {
		t.Error("the old version is gone before the new one is there")
	}
}

func TestOpenRefusesNamesThatCannotBeFiles(t *testing.T) {
	w := newWorld(t)
	if _, err := view.Open(t.Context(), w.options(t.TempDir(), trays{}, trays{version: 2})); err == nil {
		t.Error("two views of one name were taken")
	}
}
