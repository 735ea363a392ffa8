package gazetteer_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bluelamp/internal/geo"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/town"
)

func invented(t testing.TB, seed uint64) *gazetteer.Book {
	t.Helper()
	b := gazetteer.NewBuilder()
	if err := town.New(seed).Fill(b); err != nil {
		t.Fatal(err)
	}
	book, err := b.Build(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func search(b *gazetteer.Book, text string, o gazetteer.Options) []gazetteer.Found {
	return b.Search(context.Background(), text, o)
}

func texts(found []gazetteer.Found) []string {
	var list []string
	for _, f := range found {
		list = append(list, f.Entry.Text()+" ["+f.Why+"]")
	}
	return list
}

func TestEveryEntryIsFoundByItsOwnText(t *testing.T) {
	book := invented(t, 1)
	byText := map[string]bool{} // farms may share a name on one road: any of them will do
	for n := range book.Len() {
		e := book.Entry(n)
		found := search(book, e.Text(), gazetteer.Options{Limit: 3})
		right := false
		for _, f := range found {
			right = right || f.Entry.ID == e.ID || f.Entry.Text() == e.Text()
		}
		if !right && !byText[e.Text()] {
			t.Errorf("%s %q gives %q", e.ID, e.Text(), texts(found))
		}
		byText[e.Text()] = true
	}
}

func TestASavedBookAnswersTheSame(t *testing.T) {
	book := invented(t, 2)
	dir := t.TempDir()
	if err := book.Save(dir); err != nil {
		t.Fatal(err)
	}
	opened, err := gazetteer.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	for n := range book.Len() {
		if d := cmp.Diff(book.Entry(n), opened.Entry(n)); d != "" {
			t.Fatal(d)
		}
	}
	near := book.Entry(0).Point
	rapid.Check(t, func(r *rapid.T) {
		text := typed(book).Draw(r, "text")
		o := gazetteer.Options{Near: &near, Limit: 20}
		if d := cmp.Diff(search(book, text, o), search(opened, text, o)); d != "" {
			r.Fatalf("%q: %s", text, d)
		}
	})
	if d := cmp.Diff(book.Near(near, 300, 20), opened.Near(near, 300, 20)); d != "" {
		t.Error(d)
	}
}

// typed draws what people type: pieces of real entries, cut, joined and mixed with
// rubbish.
func typed(book *gazetteer.Book) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		var parts []string
		for range rapid.IntRange(1, 4).Draw(t, "parts") {
			e := book.Entry(rapid.IntRange(0, book.Len()-1).Draw(t, "entry"))
			text := e.Text()
			parts = append(parts, rapid.OneOf(
				rapid.Just(text), rapid.Just(text[:len(text)/2]), rapid.Just(e.Postcode), rapid.Just(e.Street),
				rapid.String(), rapid.SampledFrom([]string{" / ", " and ", "flat", "14", "NY 75 25", "54.5, -2.3", "ZZ", "\xff\xfe", "🔥"}),
			).Draw(t, "part"))
		}
		return strings.Join(parts, rapid.SampledFrom([]string{" ", ", ", "", "/"}).Draw(t, "joint"))
	})
}

func TestSearchTakesAnything(t *testing.T) {
	book := invented(t, 3)
	rapid.Check(t, func(r *rapid.T) {
		text := typed(book).Draw(r, "text")
		limit := rapid.IntRange(-5, 300).Draw(r, "limit")
		found := search(book, text, gazetteer.Options{Limit: limit})
		if len(found) > 100 {
			r.Fatalf("%d answers", len(found))
		}
		for i, f := range found {
			if f.Why == "" || f.Entry.ID == "" || !utf8.ValidString(f.Why) {
				r.Fatalf("%q: answer without reason or ID: %+v", text, f)
			}
			if i > 0 && f.Score > found[i-1].Score {
				r.Fatalf("%q: answers out of order", text)
			}
		}
	})
	for _, text := range []string{"", " ", ",,,", strings.Repeat("high street ", 1000), strings.Repeat("a", 10_000), strings.Repeat("🔥", 3000), "/", "& &", "0", "0,0"} {
		search(book, text, gazetteer.Options{})
	}
	if found := search(book, "0.0, 0.0", gazetteer.Options{}); len(found) > 0 {
		t.Errorf("no position is no answer: %q", texts(found))
	}
}

func TestWhatHandlersType(t *testing.T) {
	book := invented(t, 1)
	street := streetOf(t, book, "Lanternby", "High Street")
	cases := []struct{ text, want, kind string }{
		{"lanternby high st", "High Street, Lanternby", "street"},
		{"high street lanterby", "High Street, Lanternby", "street"},
		{"hgih street, lanternby", "High Street, Lanternby", "street"},
		{"high st merebeck", "High Street, Merebeck, Lanternby", "street"},
		{"lanternby", "Lanternby", "place"},
		{"lanternb", "Lanternby", "place"},
		{"nettlewaht", "Nettlewath, Harsgill", "place"},
		{"wikcerthwaite", "Wickerthwaite, Lanternby", "place"},
		{"coldhallow", "Cold Hallow, Harsgill", "place"},
		{"merebeck villagehall", "Merebeck Village Hall, Merebeck, Lanternby", "place"},
		{"nettle wath", "Nettlewath, Harsgill", "place"},
		{"lanternby hosp", "Lanternby General Hospital, Lanternby", "place"},
		{"harsgill rly stn", "Harsgill Railway Station, Harsgill", "place"},
		{"pub harsgill", "The Fox and Hounds, Harsgill", "place"},
		{"fox and hounds", "The Fox and Hounds, Harsgill", "place"},
		{"high street / station road lanternby", "High Street / Station Road", "junction"},
		{"junction of station rd and high st, lanternby", "High Street / Station Road", "junction"},
		{"zz1", "ZZ1", "postcode"},
		{"NY 75 25", "", "coordinate"},
		{"54.61, -2.40", "54.61000, -2.40000", "coordinate"},
	}
	for _, c := range cases {
		found := search(book, c.text, gazetteer.Options{Near: &street.Point})
		if len(found) == 0 {
			t.Errorf("%q finds nothing", c.text)
			continue
		}
		first := found[0].Entry
		got := first.Text()
		if first.Kind == gazetteer.Junction {
			names := strings.Split(first.Name, " / ")
			if names[0] > names[1] {
				names[0], names[1] = names[1], names[0]
			}
			got = strings.Join(names, " / ")
		}
		if c.want != "" && got != c.want || string(first.Kind) != c.kind {
			t.Errorf("%q gives %q", c.text, texts(found))
		}
	}
}

func streetOf(t testing.TB, book *gazetteer.Book, town, name string) gazetteer.Entry {
	t.Helper()
	for n := range book.Len() {
		if e := book.Entry(n); e.Kind == gazetteer.Street && e.Name == name && e.Town == town && e.Locality == "" {
			return e
		}
	}
	t.Fatalf("no %s in %s", name, town)
	return gazetteer.Entry{}
}

func TestHousesAndFlats(t *testing.T) {
	book := invented(t, 1)
	var flat, plain, named gazetteer.Entry
	for n := range book.Len() {
		switch e := book.Entry(n); {
		case e.Kind != gazetteer.Address:
		case e.Unit == "Flat 2" && e.House != "" && e.House[0] <= '9':
			flat = e
		case e.Unit == "" && e.Locality == "" && len(e.House) == 2:
			plain = e
		case e.Unit == "" && e.Locality != "" && strings.HasSuffix(e.House, "Cottage"):
			named = e
		}
	}
	for _, c := range []struct {
		text string
		want gazetteer.Entry
	}{
		{"flat 2, " + flat.House + " " + flat.Street, flat},
		{"2/" + flat.House + " " + flat.Street + " " + flat.Town, flat},
		{flat.House + " " + flat.Street + " flat 2", flat},
		{plain.Street + " " + plain.House + " " + plain.Town, plain},
		{plain.House + " " + plain.Postcode, plain},
		{strings.ToLower(strings.ReplaceAll(plain.Postcode, " ", "")) + " " + plain.House, plain},
		{named.House + " " + named.Locality, named},
		{named.House + ", " + named.Postcode, named},
	} {
		found := search(book, c.text, gazetteer.Options{Near: &c.want.Point})
		if len(found) == 0 || found[0].Entry.ID != c.want.ID {
			t.Errorf("%q should give %s, not %q", c.text, c.want.Text(), texts(found))
		}
	}
}

func TestNearerComesFirstAmongEquals(t *testing.T) {
	book := invented(t, 1)
	asked := 0
	for n := range book.Len() {
		high := book.Entry(n)
		if high.Kind != gazetteer.Street || high.Name != "High Street" {
			continue
		}
		asked++
		found := search(book, "high st", gazetteer.Options{Near: &high.Point})
		if len(found) == 0 || found[0].Entry.ID != high.ID || found[0].Metres != 0 {
			t.Errorf("near %s: %q", high.Text(), texts(found))
		}
	}
	if asked < 6 {
		t.Errorf("only %d High Streets to ask for", asked)
	}
}

func TestAMissingNumberGivesTheStreetAndSaysSo(t *testing.T) {
	book := invented(t, 1)
	found := search(book, "997 High Street, Lanternby", gazetteer.Options{})
	if len(found) == 0 || found[0].Entry.Kind != gazetteer.Street || !strings.Contains(found[0].Why, "997 is not on file") {
		t.Errorf("%q", texts(found))
	}
}

func TestNearestFirstAround(t *testing.T) {
	book := invented(t, 1)
	for n := 0; n < book.Len(); n += 37 {
		e := book.Entry(n)
		if e.Kind != gazetteer.Address || e.Unit != "" {
			continue
		}
		found := book.Near(e.Point, 60, 5)
		if len(found) == 0 || found[0].Entry.ID != e.ID {
			t.Fatalf("at %s: %q", e.Text(), texts(found))
		}
		for i := 1; i < len(found); i++ {
			if found[i].Metres < found[i-1].Metres || found[i].Metres > 60 {
				t.Fatalf("at %s: distances out of order or too far: %+v", e.Text(), found)
			}
		}
	}
	if found := book.Near(geo.Point{Lat: 51.5, Lon: 0}, 500, 5); len(found) > 0 {
		t.Errorf("nothing lies there: %q", texts(found))
	}
}

func TestEveryIDLeadsBack(t *testing.T) {
	book := invented(t, 1)
	for n := range book.Len() {
		e := book.Entry(n)
		again, ok := book.ByID(e.ID)
		if !ok || again.ID != e.ID || again.Kind != e.Kind {
			t.Fatalf("%s gives %+v", e.ID, again)
		}
		if e.UPRN > 0 {
			if again, ok = book.ByUPRN(e.UPRN); !ok || again.Text() != e.Text() {
				t.Fatalf("UPRN %d gives %+v", e.UPRN, again)
			}
		}
	}
	if _, ok := book.ByID("osm/way/404"); ok {
		t.Error("an ID that is not there is found")
	}
}
