package journal

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const ada = Stream("northshire/contact/1")

// noted has no Subject method: its personal fields belong to the stream's own.
type noted struct {
	Text  string         `json:"text" personal:"true"`
	Marks map[string]int `json:"marks" personal:"true"`
	At    time.Time      `json:"at"`
}

func newCodec(t *testing.T) (*Codec, *MemoryKeys) {
	t.Helper()
	c, err := NewCatalogue([]Entry{Of[rung]("contact.rung", 1), Of[named]("contact.named", 1), Of[noted]("contact.noted", 1)})
	if err != nil {
		t.Fatal(err)
	}
	k := NewMemoryKeys()
	return NewCodec(c, k), k
}

func encoded(t *testing.T, c *Codec, event any) Page {
	t.Helper()
	d, err := c.Encode(context.Background(), ada, event)
	if err != nil {
		t.Fatal(err)
	}
	return Page{Position: 9, Stream: ada, Type: d.Type, Schema: d.Schema, Data: d.Data}
}

func TestWhatIsEncodedIsDecoded(t *testing.T) {
	c, _ := newCodec(t)
	at := time.Date(2026, 3, 1, 22, 0, 0, 0, time.UTC)
	for _, event := range []any{
		rung{Trunk: "2"},
		named{Name: "Ada Example", Notes: []string{"deaf"}, Team: "A"},
		named{Team: "nobody named"},
		noted{Text: "back door", Marks: map[string]int{"height": 180}, At: at},
	} {
		got, err := c.Decode(context.Background(), encoded(t, c, event))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(event, got.Body); diff != "" || got.Erased {
			t.Errorf("erased %v, %s", got.Erased, diff)
		}
	}
}

func TestAPointerIsEncodedAsItsValue(t *testing.T) {
	c, _ := newCodec(t)
	got, err := c.Decode(context.Background(), encoded(t, c, &named{Name: "Ada", Team: "A"}))
	if err != nil || !cmp.Equal(got.Body, named{Name: "Ada", Team: "A"}) {
		t.Errorf("got %#v, %v", got.Body, err)
	}
}

func TestPersonalFieldsStandInNoPage(t *testing.T) {
	c, _ := newCodec(t)
	p := encoded(t, c, named{Name: "Ada Example", Notes: []string{"deaf"}, Team: "A"})
	if bytes.Contains(p.Data, []byte("Ada")) || bytes.Contains(p.Data, []byte("deaf")) || bytes.Contains(p.Data, []byte("notes")) {
		t.Errorf("page carries personal data in the open: %s", p.Data)
	}
	var page struct {
		Team   string
		Sealed struct{ Subject, Box string }
	}
	if err := json.Unmarshal(p.Data, &page); err != nil {
		t.Fatal(err)
	}
	if page.Team != "A" || page.Sealed.Subject != "person/7" || page.Sealed.Box == "" {
		t.Errorf("page is %s", p.Data)
	}
}

func TestADestroyedKeyErasesItsSubjectOnly(t *testing.T) {
	ctx := context.Background()
	c, keys := newCodec(t)
	person := encoded(t, c, named{Name: "Ada", Team: "A"})
	contact := encoded(t, c, noted{Text: "back door"})

	if err := keys.Destroy(ctx, "northshire/person/7"); err != nil {
		t.Fatal(err)
	}
	got, err := c.Decode(ctx, person)
	if err != nil || !got.Erased || !cmp.Equal(got.Body, named{Team: "A"}) {
		t.Errorf("person: %#v, erased %v, %v", got.Body, got.Erased, err)
	}
	got, err = c.Decode(ctx, contact)
	if err != nil || got.Erased || !cmp.Equal(got.Body, noted{Text: "back door"}) {
		t.Errorf("contact: %#v, erased %v, %v", got.Body, got.Erased, err)
	}
	if _, err := c.Encode(ctx, ada, named{Name: "Ada again"}); !errors.Is(err, ErrErased) {
		t.Errorf("sealing for an erased person: %v", err)
	}
}

func TestABoxOpensOnlyWhereItWasSealed(t *testing.T) {
	ctx := context.Background()
	c, keys := newCodec(t)
	p := encoded(t, c, named{Name: "Ada", Team: "A"})
	if _, err := keys.Make(ctx, "northshire/person/8"); err != nil {
		t.Fatal(err)
	}
	moved := p
	moved.Stream = "northshire/contact/2"
	swapped := p
	swapped.Data = bytes.ReplaceAll(p.Data, []byte("person/7"), []byte("person/8"))
	for name, p := range map[string]Page{"another stream": moved, "another subject": swapped} {
		if ev, err := c.Decode(ctx, p); err == nil || !strings.Contains(err.Error(), "page 9") {
			t.Errorf("%s: decoded %#v, %v", name, ev.Body, err)
		}
	}
	lost, _ := newCodec(t)
	if _, err := lost.Decode(ctx, p); !errors.Is(err, ErrNoKey) {
		t.Errorf("without its keys: %v", err)
	}
}

// oneKey gives every subject the same key, so that only what a box is bound to
// tells them apart.
type oneKey struct{}

func (oneKey) Key(context.Context, string) ([]byte, error)  { return make([]byte, KeyLen), nil }
func (oneKey) Make(context.Context, string) ([]byte, error) { return make([]byte, KeyLen), nil }
func (oneKey) Destroy(context.Context, string) error        { return nil }

func TestABoxIsBoundToMoreThanItsKey(t *testing.T) {
	rows := []Entry{Of[named]("contact.named", 1), Of[noted]("contact.noted", 1)}
	twin, err := NewCatalogue(rows, []Entry{Of[namedAgain]("contact.named", 2), Of[renamed]("contact.renamed", 1)})
	if err != nil {
		t.Fatal(err)
	}
	c := NewCodec(twin, oneKey{})
	p := encoded(t, c, named{Name: "Ada", Team: "A"})
	if _, err := c.Decode(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	for what, move := range map[string]func(*Page){
		"force":   func(p *Page) { p.Stream = "southshire/contact/1" },
		"stream":  func(p *Page) { p.Stream = "northshire/contact/2" },
		"type":    func(p *Page) { p.Type = "contact.renamed" },
		"schema":  func(p *Page) { p.Schema = 2 },
		"subject": func(p *Page) { p.Data = bytes.ReplaceAll(p.Data, []byte("person/7"), []byte("person/8")) },
	} {
		moved := p
		move(&moved)
		if ev, err := c.Decode(context.Background(), moved); err == nil {
			t.Errorf("moved to another %s it was decoded: %#v", what, ev.Body)
		}
	}
}

type namedAgain named

type renamed named

func TestDecodeIsStrict(t *testing.T) {
	c, _ := newCodec(t)
	for name, p := range map[string]Page{
		"an unknown type":           {Type: "contact.sung", Schema: 1, Data: []byte(`{}`)},
		"an unknown schema":         {Type: "contact.rung", Schema: 2, Data: []byte(`{}`)},
		"an unknown field":          {Type: "contact.rung", Schema: 1, Data: []byte(`{"trunk":"1","line":"2"}`)},
		"an unknown field, sealed":  {Type: "contact.named", Schema: 1, Data: []byte(`{"team":"1","line":"2"}`)},
		"a personal field open":     {Type: "contact.named", Schema: 1, Data: []byte(`{"name":"Ada"}`)},
		"a box where none belongs":  {Type: "contact.rung", Schema: 1, Data: []byte(`{"sealed":{"subject":"a/b","box":""}}`)},
		"something behind the JSON": {Type: "contact.rung", Schema: 1, Data: []byte(`{"trunk":"1"}{}`)},
	} {
		if ev, err := c.Decode(context.Background(), p); err == nil {
			t.Errorf("%s was decoded: %#v", name, ev.Body)
		}
	}
}

func TestEncodeRefusesWhatIsInNoCatalogue(t *testing.T) {
	c, _ := newCodec(t)
	for _, event := range []any{nil, "text", struct{ A int }{1}, (*rung)(nil)} {
		if d, err := c.Encode(context.Background(), ada, event); err == nil {
			t.Errorf("%#v became %s", event, d.Data)
		}
	}
}
