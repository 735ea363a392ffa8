package journal

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

type rung struct {
	Trunk string `json:"trunk"`
}

type named struct {
	Name  string   `json:"name" personal:"true"`
	Notes []string `json:"notes,omitempty" personal:"true"`
	Team  string   `json:"team"`
}

func (named) Subject() string { return "person/7" }

type nested struct {
	Caller struct {
		Name string `json:"name" personal:"true"`
	} `json:"caller"`
}

type listed struct {
	Callers []map[string]*struct {
		Name string `json:"name" personal:"true"`
	} `json:"callers"`
}

type hidden struct {
	name string `personal:"true"`
}

type misspelt struct {
	Name string `json:"name" personal:"yes"`
}

type unwritten struct {
	Name string `json:"-" personal:"true"`
}

type taken struct {
	Name   string `json:"name" personal:"true"`
	Sealed string `json:"sealed"`
}

type Inner struct{ Name string }

type embedding struct {
	Inner
	Address string `json:"address" personal:"true"`
}

type selfWritten struct {
	Name string `json:"name" personal:"true"`
}

func (selfWritten) MarshalJSON() ([]byte, error) { return []byte(`"in the open"`), nil }

func TestCatalogueKnowsWhatIsPersonal(t *testing.T) {
	c, err := NewCatalogue([]Entry{Of[named]("person.named", 2)}, []Entry{Of[rung]("contact.rung", 1)})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range c.Entries() {
		got = append(got, e.Type)
	}
	if diff := cmp.Diff([]string{"contact.rung", "person.named"}, got); diff != "" {
		t.Error(diff)
	}
	if names := c.Personal("person.named", 2); !slices.Equal(names, []string{"name", "notes"}) {
		t.Errorf("personal fields are %v", names)
	}
	if names := c.Personal("person.named", 1); names != nil {
		t.Errorf("a schema that is not there has personal fields %v", names)
	}
}

func TestCatalogueRefuses(t *testing.T) {
	_ = hidden{name: ""}.name
	for _, c := range []struct {
		name string
		rows []Entry
		cure string
	}{
		{"a type twice", []Entry{Of[rung]("contact.rung", 1), Of[named]("contact.rung", 1)}, "its own name"},
		{"a struct twice", []Entry{Of[rung]("contact.rung", 1), Of[rung]("contact.rung", 2)}, "its own struct"},
		{"a name without a room", []Entry{Of[rung]("rung", 1)}, "name events room."},
		{"schema nought", []Entry{Of[rung]("contact.rung", 0)}, "count schemas from 1"},
		{"something that is no struct", []Entry{Of[string]("contact.rung", 1)}, "use journal.Of"},
		{"a personal field further down", []Entry{Of[nested]("contact.rung", 1)}, "tag nested.Caller, or move Name up"},
		{"a personal field in a list", []Entry{Of[listed]("contact.rung", 1)}, "tag listed.Callers"},
		{"a personal field without a capital", []Entry{Of[hidden]("contact.rung", 1)}, "capital letter"},
		{"a misspelt tag", []Entry{Of[misspelt]("contact.rung", 1)}, `write personal:"true"`},
		{"a personal field that JSON leaves out", []Entry{Of[unwritten]("contact.rung", 1)}, "JSON name"},
		{"a field that is called sealed", []Entry{Of[taken]("contact.rung", 1)}, "choose another"},
		{"an embedded struct beside a personal field", []Entry{Of[embedding]("contact.rung", 1)}, "give the embedded struct a field name"},
		{"JSON methods beside a personal field", []Entry{Of[selfWritten]("contact.rung", 1)}, "remove the methods"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := NewCatalogue(c.rows)
			if err == nil || !strings.Contains(err.Error(), c.cure) {
				t.Errorf("got %v, want an error that says %q", err, c.cure)
			}
		})
	}
}
