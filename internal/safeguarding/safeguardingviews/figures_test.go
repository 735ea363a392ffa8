package safeguardingviews_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/contact"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/safeguarding/safeguardingviews"
)

// minutes are times as figures have them.
func minutes(all ...int64) []int64 {
	times := []int64{}
	for _, m := range all {
		times = append(times, m*60_000)
	}
	return times
}

// What the desk did is told from what others did, also where both did something.
func TestTheDesksTimesAreTheDesks(t *testing.T) {
	s := begin(t)
	for id, minute := range map[string]int{"desk": 0, "handler": 0, "late": 0, "untaken": 0} {
		s.tell(contact.Room, id, rang(minute))
	}
	ofDesk := func(minute int) safeguarding.ActionTaken {
		e := acted(minute)
		e.By = "val"
		return e
	}
	s.about("desk", asked("handler", 2), taken(5), ofDesk(9), acted(12), advised("a1", 15))
	s.about("handler", asked("handler", 2), acted(3), taken(10), advised("a2", 20), ofDesk(25), ended("advised", 26))
	// Taken over by a colleague, after whom the first no longer acts for the desk, and asked again.
	over := taken(8)
	over.By = "nia"
	s.about("late", asked("rule", 2), taken(4), over, ofDesk(30), ended("no-risk", 31), asked("review", 40))
	s.about("untaken", asked("sample", 50))
	f, err := safeguardingviews.FiguresOf(t.Context(), s.db, at(0), at(100))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([][]int64{minutes(3, 9, 30), minutes(9), minutes(3, 30), minutes(2, 3, 8), minutes(7, 18)},
		[][]int64{f.FirstActionMS, f.FirstByDeskMS, f.FirstByOthersMS, f.TakenMS, f.HelpedMS}); d != "" {
		t.Errorf("first action, by the desk, by others, taken, helped (-want +got):\n%s", d)
	}
	if f.Cases != 5 || f.Untaken != 2 || f.Unhelped != 3 {
		t.Errorf("%d cases, %d not taken, %d not helped", f.Cases, f.Untaken, f.Unhelped)
	}
}

// A day of the desk, worked out by hand. The period is minutes 0 to 100.
func TestFigures(t *testing.T) {
	s := begin(t)
	for id, minute := range map[string]int{"c1": 0, "c2": 10, "c3": 20, "c4": 30, "late": 100, "early": -1} {
		s.tell(contact.Room, id, rang(minute))
	}
	// By hand and by rule, advised twice, done after 4 minutes and once more.
	s.about("c1", recorded("v1", "c1", "", 1, "child"), asked("handler", 2), asked("rule", 2), taken(3), advised("a1", 3), answered("a1", true, 4),
		acted(4), acted(9), advised("a2", 5), answered("a2", false, 6), ended("advised", 8))
	// Drawn, something found and recorded, which asks once more in the same case.
	s.about("c2", asked("sample", 11), taken(12), missed(13), recorded("v2", "c2", "", 14, "dementia"), asked("factor", 14), acted(30), ended("advised", 31))
	// Drawn and nothing found.
	s.about("c3", asked("sample", 21), taken(22), ended("no-risk", 23))
	// Vulnerable and nothing done; drawn contacts are never vulnerable before.
	s.about("c4", recorded("v4", "c4", "", 31, "alone"), asked("review", 40), taken(41), missed(41), advised("a3", 41), ended("advised", 42))
	// Outside: received at the end of the period, ended after it.
	s.about("late", asked("sample", 99), acted(105), taken(105), ended("advised", 106))
	// Began before the period and ended in it.
	s.about("early", asked("handler", -1), acted(2), taken(3), ended("no-risk", 4))

	f, err := safeguardingviews.FiguresOf(t.Context(), s.db, at(0), at(100))
	if err != nil {
		t.Fatal(err)
	}
	want := safeguardingviews.Figures{
		Cases: 5, Open: 0, BySource: map[string]int{"handler": 1, "rule": 1, "factor": 1, "review": 1, "sample": 3},
		ByOutcome:     map[string]int{"advised": 3, "no-risk": 2},
		FirstActionMS: minutes(4, 20), FirstByDeskMS: minutes(), FirstByOthersMS: minutes(4, 20), WithoutAction: 1,
		TakenMS: minutes(1, 1, 1, 1, 6), HelpedMS: minutes(1, 1), Unhelped: 3, Given: 3, Used: 1, Unused: 1,
		Looked: 2, Found: 1, SampledWaiting: 0, FoundBeyond: 1,
	}
	if d := cmp.Diff(want, f); d != "" {
		t.Errorf("figures (-want +got):\n%s", d)
	}
	s.about("c3", asked("handler", 50))
	s.about("c9", asked("sample", 51))
	f, err = safeguardingviews.FiguresOf(t.Context(), s.db, at(50), at(60))
	if err != nil || f.Cases != 2 || f.Open != 2 || f.SampledWaiting != 1 || len(f.FirstActionMS) != 0 || f.WithoutAction != 0 {
		t.Errorf("two that wait: %+v, %v", f, err)
	}
}
