package match_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"testing"

	"bluelamp/internal/match"
)

// pile is a small world: people, households and strangers, of known truth.
type pile struct {
	counted []match.Counted
	random  []match.Counted
	truth   []bool
}

// world draws pairs: same people with slips, households, and strangers.
func world(dice *rand.Rand, same, household, strangers int) (w pile) {
	pick := func(levels []match.Level, weights []float64) match.Level {
		x := dice.Float64()
		for i, weight := range weights {
			if x -= weight; x < 0 {
				return levels[i]
			}
		}
		return levels[len(levels)-1]
	}
	first := []match.Level{match.FirstExact, match.FirstNickname, match.FirstClose, match.FirstDifferent}
	last := []match.Level{match.LastExact, match.LastClose, match.LastDifferent}
	phone := []match.Level{match.PhoneExact, match.PhoneDifferent}
	home, away := match.AddressLevel(match.Same, match.Same, match.Same, match.Same, false),
		match.AddressLevel(match.Different, match.Different, match.Different, match.Different, false)
	place := []match.Level{home, away}
	add := func(n int, truth bool, f, l, ph, pl []float64) {
		for range n {
			c := match.Counted{Count: 1, Frequency: match.Frequency{First: .01, Last: .001, Phone: .0005, Address: .0005}}
			c.Pattern[match.First], c.Pattern[match.Last] = pick(first, f), pick(last, l)
			c.Pattern[match.Phone], c.Pattern[match.Address] = pick(phone, ph), pick(place, pl)
			w.counted = append(w.counted, c)
			w.truth = append(w.truth, truth)
		}
	}
	add(same, true, []float64{.75, .08, .14, .03}, []float64{.8, .17, .03}, []float64{.6, .4}, []float64{.75, .25})
	add(household, false, []float64{.01, .01, .02, .96}, []float64{.7, .1, .2}, []float64{.5, .5}, []float64{.98, .02})
	add(strangers, false, []float64{.01, .005, .01, .975}, []float64{.001, .003, .996}, []float64{.0005, .9995}, []float64{.0005, .9995})
	w.random = w.counted[same+household:]
	return w
}

func (w pile) options(population int) match.LearnOptions {
	return match.LearnOptions{Version: "test", Population: population, Descriptions: 2000, Random: w.random}
}

// f1 is how well a model tells the pairs apart at even odds.
func (w pile) f1(m *match.Model, population int) float64 {
	var right, wrong, missed float64
	for i, c := range w.counted {
		says := m.LogOdds(c.Pattern, c.Frequency, population) > 0
		switch {
		case says && w.truth[i]:
			right++
		case says:
			wrong++
		case w.truth[i]:
			missed++
		}
	}
	return 2 * right / (2*right + wrong + missed)
}

func learned(t *testing.T) *match.Model {
	t.Helper()
	w := world(rand.New(rand.NewPCG(1, 1)), 1000, 1500, 8000)
	m, err := match.Learn(context.Background(), match.Default(), w.counted, w.options(5000))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestLearningDoesNotDependOnTheOrder(t *testing.T) {
	w := world(rand.New(rand.NewPCG(1, 1)), 1000, 1500, 8000)
	want := w.f1(learned(t), 5000)
	if want < .87 {
		t.Fatalf("F1 is only %.3f", want)
	}
	for order := range 10 {
		dice := rand.New(rand.NewPCG(2, uint64(order)))
		shuffled := append([]match.Counted(nil), w.counted...)
		dice.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		m, err := match.Learn(context.Background(), match.Default(), shuffled, w.options(5000))
		if err != nil {
			t.Fatal(err)
		}
		if got := w.f1(m, 5000); got < want-.001 {
			t.Errorf("order %d: F1 falls from %.4f to %.4f", order, want, got)
		}
	}
}

func TestLearningDoesNotCollapseWhenFewAreOnFile(t *testing.T) {
	few := world(rand.New(rand.NewPCG(3, 3)), 300, 1500, 8000) // where the other tests have 1,000
	before := few.f1(match.Default(), 5000)
	m, err := match.Learn(context.Background(), match.Default(), few.counted, few.options(5000))
	if err != nil {
		t.Fatal(err)
	}
	if after := few.f1(m, 5000); after < before-.01 {
		t.Errorf("F1 falls from %.4f to %.4f", before, after)
	}
}

func TestLearningFromNothingKeepsThePrior(t *testing.T) {
	m, err := match.Learn(context.Background(), match.Default(), nil, match.LearnOptions{Population: 1000, Descriptions: 0})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := m.Tables().Truth[match.First][0], match.Default().Tables().Truth[match.First][0]; got < want-1e-6 || got > want+1e-6 {
		t.Errorf("an exact first name was %v and is %v", want, got)
	}
}

func TestAKeptPersonIsNotLearned(t *testing.T) {
	w := world(rand.New(rand.NewPCG(4, 4)), 1000, 1500, 8000)
	o := w.options(5000)
	o.KeepPerson = true
	m, err := match.Learn(context.Background(), match.Default(), w.counted, o)
	if err != nil {
		t.Fatal(err)
	}
	kept, prior := m.Tables(), match.Default().Tables()
	if kept.Shared != prior.Shared || kept.Truth[match.First][0] != prior.Truth[match.First][0] {
		t.Error("what is known of one person has moved")
	}
	if kept.Chance[match.First][0] == prior.Chance[match.First][0] || kept.Expected == prior.Expected {
		t.Error("chance or the expected numbers have not moved")
	}
}

func TestDecisionsOfPeopleTeach(t *testing.T) {
	c := match.Counted{Count: 400, Frequency: match.Frequency{Last: .001}}
	c.Pattern[match.First], c.Pattern[match.Last] = match.FirstNickname, match.LastExact
	teach := func(same bool) float64 {
		o := match.LearnOptions{Population: 5000, Descriptions: 2000, Decided: []match.Labelled{{Counted: c, Same: same}}}
		m, err := match.Learn(context.Background(), match.Default(), nil, o)
		if err != nil {
			t.Fatal(err)
		}
		return m.LogOdds(c.Pattern, c.Frequency, 5000)
	}
	if yes, no := teach(true), teach(false); yes < no+.5 {
		t.Errorf("confirmed 400 times it scores %.2f, rejected 400 times %.2f", yes, no)
	}
}

func TestLearningStopsWhenAsked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := match.Learn(ctx, match.Default(), nil, match.LearnOptions{}); !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
}

func TestTheGate(t *testing.T) {
	w := world(rand.New(rand.NewPCG(5, 5)), 1000, 1500, 8000)
	labelled := make([]match.Labelled, len(w.counted))
	for i, c := range w.counted {
		labelled[i] = match.Labelled{Counted: c, Same: w.truth[i]}
	}
	o := match.GateOptions{Population: 5000}
	if err := match.Gate(match.Default(), learned(t), labelled, o); err != nil {
		t.Errorf("weights that are no worse were refused: %v", err)
	}
	blind := match.Default().Tables()
	blind.Shared[match.SamePerson][match.First] = .01
	worse, err := match.NewModel(blind)
	if err != nil {
		t.Fatal(err)
	}
	if err := match.Gate(match.Default(), worse, labelled, o); !errors.Is(err, match.ErrGateShut) {
		t.Errorf("weights blind to first names passed: %v", err)
	}
	eager := match.Default().Tables()
	eager.Expected[match.SamePerson] = 1e6
	lavish, err := match.NewModel(eager)
	if err != nil {
		t.Fatal(err)
	}
	if err := match.Gate(match.Default(), lavish, labelled, match.GateOptions{Population: 5000, Worse: 1}); !errors.Is(err, match.ErrGateShut) {
		t.Errorf("weights that suggest everybody passed: %v", err)
	}
}
