package personlearn

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/match"
)

func openAt(t *testing.T, dir string, shipped *match.Model) *book {
	t.Helper()
	b, err := openBook(dir, "northshire", shipped, noon)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func other(t *testing.T) *match.Model {
	t.Helper()
	tables := match.Default().Tables()
	tables.Expected[match.SamePerson] *= 1.5
	m, err := match.NewModel(tables)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestEveryModelThatWasEverLiveIsKept(t *testing.T) {
	dir := t.TempDir()
	b := openAt(t, dir, match.Default())
	for range keptRefused + 5 {
		if err := b.add(Entry{Origin: Learned, Refused: "worse", Made: noon, Model: other(t)}); err != nil {
			t.Fatal(err)
		}
	}
	now := noon
	if err := b.add(Entry{Origin: Learned, Live: &now, Made: noon, Model: other(t)}); err != nil {
		t.Fatal(err)
	}
	again := openAt(t, dir, match.Default())
	all := again.all()
	if len(all) != keptRefused+2 || all[0].Number != keptRefused+7 || all[len(all)-1].Number != 1 {
		t.Errorf("%d models, the newest is %d, the oldest %d", len(all), all[0].Number, all[len(all)-1].Number)
	}
	if again.live().Number != all[0].Number || again.version("northshire-0001") == nil {
		t.Errorf("number %d is live", again.live().Number)
	}
	if left, err := filepath.Glob(filepath.Join(dir, "new-*")); err != nil || len(left) != 0 {
		t.Errorf("drafts are left: %v, %v", left, err)
	}
}

func TestWeightsOfANewProgramGoLiveOnlyWhereNothingWasLearned(t *testing.T) {
	dir := t.TempDir()
	openAt(t, dir, match.Default())
	if b := openAt(t, dir, match.Default()); b.live().Number != 1 {
		t.Errorf("the same weights were written twice: %d", b.live().Number)
	}
	b := openAt(t, dir, other(t))
	if b.live().Number != 2 || b.live().Origin != Shipped {
		t.Errorf("the new program's weights are not live: %+v", b.live().Number)
	}
	now := noon
	if err := b.add(Entry{Origin: Learned, Live: &now, Made: noon, Model: other(t)}); err != nil {
		t.Fatal(err)
	}
	if b := openAt(t, dir, match.Default()); b.live().Number != 3 {
		t.Errorf("learned weights gave way to those of a new program: %d", b.live().Number)
	}
}

func TestWeightsForOtherLevelsAreSetAside(t *testing.T) {
	dir := t.TempDir()
	b := openAt(t, dir, match.Default())
	now := noon
	if err := b.add(Entry{Origin: Learned, Live: &now, Made: noon, Model: other(t)}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "0002.json")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(text), levels(), "of an older program", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	b = openAt(t, dir, match.Default())
	if all := b.all(); len(all) != 2 || all[0].Model != nil || b.live().Number != 1 || b.version("northshire-0002") != nil {
		t.Errorf("%d models, number %d is live", len(b.all()), b.live().Number)
	}
	if err := b.add(Entry{Origin: Learned, Live: &now, Made: noon, Model: other(t)}); err != nil || b.live().Version != "northshire-0003" {
		t.Errorf("the next is %s, %v", b.live().Version, err)
	}
}

func TestABrokenModelFileIsNamed(t *testing.T) {
	for name, text := range map[string]string{
		"half a file":   `{"number":2,"mod`,
		"other number":  `{"number":3}`,
		"wrong weights": `{"number":2,"levels":"` + levels() + `","model":{"version":"x","truth":[]}}`,
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			openAt(t, dir, match.Default())
			if err := os.WriteFile(filepath.Join(dir, "0002.json"), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := openBook(dir, "northshire", match.Default(), noon)
			if err == nil || !strings.Contains(err.Error(), "0002.json") || !strings.Contains(err.Error(), "backup") {
				t.Errorf("err = %v", err)
			}
		})
	}
}

func TestNextIsTheNextSuchHour(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Skip("no time zones here")
	}
	for _, c := range []struct{ now, next string }{
		{"2026-01-01T02:59:00Z", "2026-01-01T03:00:00Z"},
		{"2026-01-01T03:00:00Z", "2026-01-02T03:00:00Z"},
		{"2026-03-28T12:00:00Z", "2026-03-29T02:00:00Z"}, // summer time begins that night
	} {
		t.Run(c.now, func(t *testing.T) {
			now, err := time.Parse(time.RFC3339, c.now)
			if err != nil {
				t.Fatal(err)
			}
			l := &Learner{Options: Options{Hour: 3, Zone: london, Now: func() time.Time { return now }}}
			if got := l.Next().UTC().Format(time.RFC3339); got != c.next {
				t.Errorf("next is %s, want %s", got, c.next)
			}
		})
	}
}
