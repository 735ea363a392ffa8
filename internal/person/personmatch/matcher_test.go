package personmatch_test

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/journal"
	"bluelamp/internal/match"
	"bluelamp/internal/match/index"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personmatch"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/view"
)

const force = "northshire"

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

// room is the people of one force on record, and a matcher that follows them.
type room struct {
	*testing.T
	desk    *command.Desk
	house   *view.House
	matcher *personmatch.Matcher
}

func open(t *testing.T) *room {
	t.Helper()
	catalogue, err := journal.NewCatalogue(person.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	book, codec := journal.NewMemory(), journal.NewCodec(catalogue, journal.NewMemoryKeys())
	house, err := view.Open(t.Context(), view.Options{Dir: t.TempDir(), Journal: book, Codec: codec, Views: []view.View{personviews.New()}})
	if err != nil {
		t.Fatal(err)
	}
	r := &room{T: t, desk: command.NewDesk(book, codec, func() time.Time { return noon }), house: house}
	t.Cleanup(func() { _ = house.Close() })
	r.runs(func(ctx context.Context) { _ = house.Run(ctx) })
	r.matcher = r.matches()
	return r
}

// runs runs something until the test ends.
func (r *room) runs(run func(context.Context)) {
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); run(ctx) }()
	r.Cleanup(func() { stop(); <-done })
}

func (r *room) matches() *personmatch.Matcher {
	return personmatch.New(personmatch.Options{
		Tables: r.house, Forces: []string{force}, Model: match.Default(), Log: slog.New(slog.DiscardHandler),
	})
}

// told writes down what happened to a person and waits for the tables.
func (r *room) told(id string, events ...any) {
	r.Helper()
	receipt, err := command.Do(r.Context(), r.desk, command.Ask{Force: force, Actor: "system/test"}, person.Room, id,
		func(struct{}, any) struct{} { return struct{}{} }, func(struct{}) ([]any, error) { return events, nil })
	if err == nil {
		err = r.house.Wait(r.Context(), receipt.Last)
	}
	if err != nil {
		r.Error(err)
	}
}

func described(record string, d person.Details) person.Described {
	return person.Described{Record: record, Source: person.FromHandler, Contact: record, Details: d, At: noon}
}

// search asks until everybody is read in.
func (r *room) search(first, last string) personmatch.Answer {
	r.Helper()
	for {
		a, err := r.matcher.Search(r.Context(), force, []index.Query{{Record: match.Record{First: first, Last: last}}}, noon, 10)
		if err != nil {
			r.Fatal(err)
		}
		if !a.Loading {
			return a
		}
	}
}

func found(a personmatch.Answer, id string) bool {
	for _, f := range a.Found {
		if f.Person == id {
			return true
		}
	}
	return false
}

func TestWhoWasOnFileBeforeTheStartIsFound(t *testing.T) {
	r := open(t)
	r.told("p1", described("c1", person.Details{First: "Kathleen", Last: "Cooper"}))
	a, err := r.matcher.Search(t.Context(), force, nil, noon, 10)
	if err != nil || !a.Loading || a.Nobody != 1 {
		t.Errorf("before anybody is read in: %+v, %v", a, err)
	}
	r.runs(r.matcher.Run)
	if a := r.search("kathleen", "cooper"); !found(a, "p1") || a.People != 1 {
		t.Errorf("not found after the start: %+v", a)
	}
}

func TestWhoWasJustSavedIsFoundAndWhoWasErasedIsNot(t *testing.T) {
	r := open(t)
	r.runs(r.matcher.Run)
	r.search("any", "body")
	r.told("p1", described("c1", person.Details{First: "Kathleen", Last: "Cooper"}), described("c2", person.Details{First: "Kath", Last: "Couper"}))
	if !found(r.search("kath", "couper"), "p1") {
		t.Error("a saved description is not found at once")
	}
	r.told("p1", person.Withdrawn{Record: "c2", Reason: "Not her", At: noon})
	if a := r.search("kath", "couper"); found(a, "p1") && a.Found[0].Heard.Last == "couper" {
		t.Errorf("a withdrawn description is still compared: %+v", a.Found)
	}
	r.told("p1", person.Erased{Ground: "Request upheld", At: noon})
	if a := r.search("kathleen", "cooper"); found(a, "p1") || a.People != 0 {
		t.Errorf("an erased person is still in memory: %+v", a)
	}
}

func TestAnUnknownForceIsRefusedAndHasNothing(t *testing.T) {
	r := open(t)
	if _, err := r.matcher.Search(t.Context(), "nowhere", nil, noon, 10); err == nil {
		t.Error("a force without an index answers")
	}
	if r.matcher.Model("nowhere") != nil || r.matcher.Index("nowhere") != nil {
		t.Error("a force without an index has a model or an index")
	}
	r.matcher.SetModel("nowhere", match.Default())
}

func TestALookUpThatNobodyWaitsForEnds(t *testing.T) {
	r := open(t)
	r.runs(r.matcher.Run)
	r.search("any", "body")
	gone, stop := context.WithCancel(t.Context())
	stop()
	if _, err := r.matcher.Search(gone, force, []index.Query{{}}, noon, 10); err == nil {
		t.Error("a look-up goes on though nobody waits for it")
	}
}

// A model may come from what was learned while people are still being read in,
// look-ups go on all the time, and so does the saving.
func TestReadingInSavingSearchingAndLearningAtOnce(t *testing.T) {
	r := open(t)
	for i := range 300 {
		r.told(fmt.Sprintf("before-%d", i), described("c1", person.Details{First: "Kathleen", Last: fmt.Sprintf("Cooper%c", 'a'+i%20)}))
	}
	r.runs(r.matcher.Run)
	var all sync.WaitGroup
	for worker := range 3 {
		all.Go(func() {
			for i := range 40 {
				r.matcher.SetModel(force, match.Default())
				r.told(fmt.Sprintf("during-%d-%d", worker, i), described("c1", person.Details{First: "Marta", Last: "Fielding"}))
				if _, err := r.matcher.Search(t.Context(), force, []index.Query{{Record: match.Record{First: "marta"}}}, noon, 5); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	if a := r.search("marta", "fielding"); a.People != 300+3*40 {
		t.Errorf("%d people are in memory, want %d", a.People, 300+3*40)
	}
}
