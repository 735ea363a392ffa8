package personlearn

import (
	"context"
	"slices"
	"time"

	"bluelamp/internal/match/index"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
)

// Figures is the account of a force's weights. Nothing in it is about a person.
type Figures struct {
	Live            Entry
	History         []Entry // the newest first, the live one among them
	People, Records int     // on file
	Population      int     // by which scores are computed: a young file is taken to hold more
	Loading         bool
	Decisions       Decisions
	Replay          Replays
	Bins            []Bin
	Recall          Recall
	Running         bool
	Last            Outcome // the zero Outcome before the first attempt since the start
	Next            time.Time
}

// Decisions counts people's words on suggestions, on callers and on links.
type Decisions struct{ Same, Different, Unsure int }

// Replays counts what came of computing stored scores again.
type Replays struct{ Of, Reproduced, Differs, NoModel, NoAdvice int }

// Bin compares the share stated with what people then confirmed, of suggestions
// whose share was in [From, To).
type Bin struct {
	From, To  float64
	Decided   int
	Stated    float64 // mean share
	Confirmed float64 // share on which people said "the same"
}

// edges part the shares, finer where the words on the screen change.
var edges = []float64{0, 0.1, 0.3, 0.6, 0.8, 0.95, 0.99, 1}

// Figures gathers the account of one force.
func (l *Learner) Figures(ctx context.Context, force string) (Figures, error) {
	s, err := l.school(force)
	if err != nil {
		return Figures{}, err
	}
	db, err := l.Tables.Reader(force, personviews.Name)
	if err != nil {
		return Figures{}, err
	}
	f := Figures{Live: s.book.live(), History: s.book.all(), Next: l.Next()}
	f.People, f.Records = l.Matcher.Index(force).Size()
	f.Population = l.Matcher.Index(force).Search(index.Query{}, 0).Population
	standing, err := l.Matcher.Search(ctx, force, nil, l.Now(), 1)
	if err != nil {
		return Figures{}, err
	}
	f.Loading = standing.Loading
	decided, err := l.decided(ctx, force, db, false)
	if err != nil {
		return Figures{}, err
	}
	f.count(decided)
	if f.Recall, err = s.recalled(ctx, db, l.Now()); err != nil {
		return Figures{}, err
	}
	s.mu.Lock()
	f.Running, f.Last = s.running, s.last
	s.mu.Unlock()
	return f, nil
}

func (f *Figures) count(decided []contactDecisions) {
	f.Bins = make([]Bin, len(edges)-1)
	for i := range f.Bins {
		f.Bins[i].From, f.Bins[i].To = edges[i], edges[i+1]
	}
	for _, c := range decided {
		for _, d := range c.decisions {
			f.Decisions.count(d.Verdict)
			f.Replay.count(d.replay)
			if d.counts() {
				f.bin(d)
			}
		}
	}
	for i := range f.Bins {
		if n := float64(f.Bins[i].Decided); n > 0 {
			f.Bins[i].Stated /= n
			f.Bins[i].Confirmed /= n
		}
	}
}

func (f *Figures) bin(d decision) {
	at, there := slices.BinarySearch(edges, d.advice.Share)
	if !there {
		at--
	}
	b := &f.Bins[min(at, len(f.Bins)-1)]
	b.Decided++
	b.Stated += d.advice.Share
	if d.Verdict == person.Same {
		b.Confirmed++
	}
}

func (d *Decisions) count(v person.Verdict) {
	switch v {
	case person.Same:
		d.Same++
	case person.Different:
		d.Different++
	case person.Unsure:
		d.Unsure++
	}
}

// count leaves decisions without advice out of Of: nothing was said that could
// be computed again.
func (r *Replays) count(one Replay) {
	switch one {
	case NoAdvice:
		r.NoAdvice++
		return
	case NoModel:
		r.NoModel++
	case Differs:
		r.Differs++
	case Reproduced:
		r.Reproduced++
	}
	r.Of++
}
