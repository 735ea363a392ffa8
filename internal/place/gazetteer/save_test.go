package gazetteer_test

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"bluelamp/internal/place/gazetteer"
)

func TestADamagedFileIsRefused(t *testing.T) {
	dir := t.TempDir()
	if _, err := gazetteer.Open(dir); !errors.Is(err, gazetteer.NotBuilt) {
		t.Errorf("an empty folder: %v", err)
	}
	if err := invented(t, 1).Save(dir); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, gazetteer.File)
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	flipped := append([]byte{}, whole...)
	flipped[len(flipped)/2] ^= 4
	newer := append([]byte{}, whole...)
	newer[8]++
	for name, c := range map[string]struct {
		text []byte
		want error
	}{
		"cut short":      {whole[:len(whole)-100], gazetteer.Damaged},
		"cut to a stump": {whole[:30], gazetteer.Damaged},
		"one bit wrong":  {flipped, gazetteer.Damaged},
		"another format": {newer, gazetteer.OtherVersion},
		"another file":   {[]byte("hello"), gazetteer.NotABook},
		"nothing":        {nil, gazetteer.NotABook},
	} {
		if err := os.WriteFile(file, c.text, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := gazetteer.Open(dir); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := os.WriteFile(file, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := gazetteer.Open(dir); err != nil {
		t.Errorf("the whole file: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) != 1 {
		t.Errorf("saving leaves %q behind", left)
	}
}

func TestManySearchAtOnce(t *testing.T) {
	book := invented(t, 1)
	want := texts(search(book, "14 high st lanternby", gazetteer.Options{}))
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for n := 0; n < 200; n++ {
				search(book, book.Entry(n*7).Text(), gazetteer.Options{})
				if got := texts(search(book, "14 high st lanternby", gazetteer.Options{})); len(got) != len(want) || got[0] != want[0] {
					t.Errorf("%q", got)
					return
				}
			}
		})
	}
	all.Wait()
}

func TestAnEmptyBookAnswersPositionsOnly(t *testing.T) {
	book, err := gazetteer.NewBuilder().Build(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if found := search(book, "high street", gazetteer.Options{}); len(found) != 0 {
		t.Errorf("%q", texts(found))
	}
	if found := search(book, "54.61, -2.40", gazetteer.Options{}); len(found) != 1 {
		t.Errorf("%q", texts(found))
	}
	if err := book.Save(t.TempDir()); err != nil {
		t.Error(err)
	}
}
