package historyimport_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bluelamp/internal/history"
	"bluelamp/internal/history/historyimport"
	"bluelamp/internal/journal"
)

func TestFilesAreDeletedAfterThirtyDays(t *testing.T) {
	w := begin(t)
	id := w.bring(history.People, people)
	w.checked(id)
	path := filepath.Join(w.dir, force, id+".csv")
	if about, err := os.Stat(path); err != nil || about.Mode().Perm() != 0o600 {
		t.Fatalf("%v, %v: others can read the file", about, err)
	}
	later := func(days int) historyimport.Import {
		w.stop()
		w.now = w.now.AddDate(0, 0, days)
		w.start(w.store)
		return w.rests(id)
	}
	if i := later(29); i.FileGone {
		t.Error("the file is gone too early")
	}
	later(2)
	w.until(id, func(i historyimport.Import) bool { return i.FileGone })
	w.rests(id)
	for _, left := range []string{path, strings.TrimSuffix(path, ".csv") + ".report.csv"} {
		if _, err := os.Stat(left); err == nil {
			t.Errorf("%s is still there", left)
		}
	}
	found := ""
	each(t, w, func(p journal.Page) {
		if p.Type == "history.file-deleted" {
			found += string(p.Data)
		}
	})
	if strings.Count(found, "expired") != 1 {
		t.Errorf("the deletion stands in the journal as %q", found)
	}
}

func TestAFileWhoseBringingWasCutOffIsDeleted(t *testing.T) {
	w := begin(t)
	id := w.bring(history.People, people)
	w.stop()
	stray := filepath.Join(w.dir, force, "0199.csv")
	if err := os.WriteFile(stray, []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.start(w.store)
	if _, err := os.Stat(stray); err == nil {
		t.Error("it is still there")
	}
	if i := w.rests(id); i.FileGone {
		t.Error("another file went with it")
	}
}

func TestANamedFileThatChangesIsNotReadOn(t *testing.T) {
	w := begin(t)
	path := filepath.Join(t.TempDir(), "people.csv")
	write := func(text string) {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("id,last\np1,Example\n")
	i, err := w.engine.Name(t.Context(), historyimport.Bringing{Ask: w.ask(), By: "dan", Kind: history.People, Source: "Old records", File: path}, path)
	if err != nil {
		t.Fatal(err)
	}
	w.checked(i.ID)
	write("id,last\np2,Sample!\n")
	if _, err := w.engine.Start(t.Context(), w.ask(), "dan", i.ID); err != nil {
		t.Fatal(err)
	}
	if i = w.rests(i.ID); i.Phase != history.Stopped || i.Failure != history.FileChanged.Sentence || w.person("p2").Exists {
		t.Errorf("%+v", i)
	}
	write("id,last\np1,Example\n")
	if i = w.goneOn(i.ID); i.Done.Taken != 1 || !i.FileGone {
		t.Errorf("%+v", i)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error("a file that was named is deleted")
	}
}
