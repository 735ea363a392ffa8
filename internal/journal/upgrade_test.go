package journal

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// rang is the shape in which bells were written at first: one note, not several.
type rang struct {
	Name string `json:"name" personal:"true"`
	Note string `json:"note" personal:"true"`
	Team string `json:"team"`
}

func TestAPageOfAnOldShapeIsReadAsTheNewest(t *testing.T) {
	keys := NewMemoryKeys()
	old, err := NewCatalogue([]Entry{Of[rang]("contact.named", 1)})
	if err != nil {
		t.Fatal(err)
	}
	page := encoded(t, NewCodec(old, keys), rang{Name: "Ada Example", Note: "deaf", Team: "A"})
	now, err := NewCatalogue([]Entry{
		Of[named]("contact.named", 2),
		Was("contact.named", 1, func(r rang) named { return named{Name: r.Name, Notes: []string{r.Note}, Team: r.Team} }),
	})
	if err != nil {
		t.Fatal(err)
	}
	codec := NewCodec(now, keys)
	got, err := codec.Decode(context.Background(), page)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(named{Name: "Ada Example", Notes: []string{"deaf"}, Team: "A"}, got.Body); d != "" {
		t.Error(d)
	}
	draft, err := codec.Encode(context.Background(), ada, got.Body)
	if err != nil || draft.Schema != 2 {
		t.Errorf("what is written now has schema %d: %v", draft.Schema, err)
	}
}
