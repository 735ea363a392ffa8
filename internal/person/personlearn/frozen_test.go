package personlearn

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"strconv"
	"testing"

	"bluelamp/internal/match"
	"bluelamp/internal/match/callstream"
	"bluelamp/internal/match/index"
)

var update = flag.Bool("update", false, "make frozen.json anew, after the levels of a field have changed")

const (
	frozenPeople = 20_000
	frozenCalls  = 600
	frozenNames  = 2 // people kept for each call
)

// drawFrozen makes the pairs: callers of an invented country and the likeliest
// people found for each.
func drawFrozen(t *testing.T) Frozen {
	t.Helper()
	w, err := callstream.New(callstream.Options{People: frozenPeople, Seed: 20261121})
	if err != nil {
		t.Fatal(err)
	}
	x := index.New(match.Default(), index.Options{})
	last := int64(0)
	x.Load(func(yield func(index.Entry) bool) {
		for row := range w.Rows() {
			last = max(last, row.Heard)
			if !yield(index.Entry{Person: index.PersonID(row.Person), Heard: row.Heard, Record: row.Record()}) {
				return
			}
		}
	})
	f := Frozen{People: w.People()}
	for call := range w.Calls(1, frozenCalls) {
		for _, c := range x.Search(index.Query{Record: call.Record(), Today: last}, frozenNames).Candidates {
			q := c.Frequency
			f.Pairs = append(f.Pairs, FrozenPair{
				Same: uint32(c.Person) == call.Truth, Pattern: c.Pattern, First: short(q.First), FirstGroup: short(q.FirstGroup),
				Last: short(q.Last), LastGroup: short(q.LastGroup), Birth: short(q.Birth), Phone: short(q.Phone),
				Address: short(q.Address), Postcode: short(q.Postcode), Town: short(q.Town),
			})
		}
	}
	return f
}

// short keeps four digits of a share.
func short(x float64) float64 {
	s, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 4, 64), 64)
	return s
}

func TestTheFrozenPairsAreThoseOfTheLevelsInUse(t *testing.T) {
	if *update {
		var text bytes.Buffer
		f := drawFrozen(t)
		text.WriteString(`{"people":` + strconv.Itoa(f.People) + `,"levels":"` + levels() + `","pairs":[`)
		for i, p := range f.Pairs {
			line, err := json.Marshal(p)
			if err != nil {
				t.Fatal(err)
			}
			if i > 0 {
				text.WriteByte(',')
			}
			text.WriteByte('\n')
			text.Write(line)
		}
		text.WriteString("\n]}\n")
		if err := os.WriteFile("frozen.json", text.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		frozenText = text.Bytes()
	}
	f, err := frozenPairs()
	if err != nil {
		t.Fatalf("%v: make the pairs anew with -update", err)
	}
	same := 0
	for _, p := range f.Pairs {
		if p.Same {
			same++
		}
	}
	at := f1(match.Default(), f.pairs, match.GateOptions{Population: f.People})
	t.Logf("%d pairs, %d of one person, F1 %.4f with the weights that ship", len(f.Pairs), same, at)
	if len(f.Pairs) < 500 || same < 200 || at < 0.9 {
		t.Errorf("%d pairs, %d of one person, F1 %.4f: make them anew with -update if the levels of a field changed", len(f.Pairs), same, at)
	}
}
