package view_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestScrubLeavesNothingOfWhatWasOverwritten(t *testing.T) {
	w := newWorld(t)
	dir := t.TempDir()
	h := w.open(w.options(dir))
	w.upTo(h, w.append("northshire/tray/1", put{"a", "Ada Lovelock-Example"}))
	w.upTo(h, w.append("northshire/tray/1", put{"b", "Bob Example"}))
	if !standsIn(t, dir, "Lovelock") {
		t.Fatal("the write-ahead log did not hold the name: this test cannot fail")
	}
	if err := h.Scrub(t.Context(), "northshire"); err != nil {
		t.Fatal(err)
	}
	if standsIn(t, dir, "Lovelock") {
		t.Error("the overwritten name still stands in a file")
	}
}

// standsIn says whether a text stands in any file of a folder.
func standsIn(t *testing.T, dir, text string) bool {
	t.Helper()
	found := false
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		page, err := os.ReadFile(path)
		found = found || bytes.Contains(page, []byte(text))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
