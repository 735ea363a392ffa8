package victim_test

import (
	"strings"
	"testing"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/policy"
	"bluelamp/internal/victim"
)

// pack has the bank holidays of England and Wales at Christmas 2026 and Easter 2027.
func pack() *policy.Pack {
	return &policy.Pack{Updates: policy.Updates{
		Events: []policy.UpdateEvent{
			{Code: "arrest", Label: "Arrest", Days: 5, EnhancedDays: 1},
			{Code: "progress", Label: "Progress", Days: 20, EnhancedDays: 20},
		},
		Enhanced: []policy.EnhancedReason{{Code: "vulnerable", Label: "Vulnerable or intimidated"}},
		Methods:  []policy.Entry{{Code: "telephone", Label: "By telephone"}, {Code: "letter", Label: "By letter"}},
		Holidays: []policy.Holiday{
			{On: "2026-12-25", Label: "Christmas Day"}, {On: "2026-12-28", Label: "Boxing Day (substitute day)"},
			{On: "2027-01-01", Label: "New Year's Day"}, {On: "2027-03-26", Label: "Good Friday"}, {On: "2027-03-29", Label: "Easter Monday"},
		},
	}}
}

func london(t *testing.T) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

var friday = time.Date(2026, 11, 20, 16, 0, 0, 0, time.UTC)

var (
	asked = victim.UpdatePromised{
		ID: "u1", Name: "Alex Example", Event: "arrest", Method: "telephone", SafeWay: "After six", By: "ann",
	}
	promised = victim.UpdatePromised{
		ID: "u1", Name: "Alex Example", Event: "arrest", Method: "telephone", SafeWay: "After six", WorkingDays: 5,
		DueAt: time.Date(2026, 11, 27, 23, 59, 59, 0, time.UTC), By: "ann", At: friday,
	}
	given1  = victim.Updated{ID: "u1", Method: "telephone", Note: "A man is in custody.", By: "ann", At: friday.Add(time.Hour)}
	fellDue = victim.UpdateFellDue{ID: "u1", At: promised.DueAt.Add(time.Second)}
)

func given(events ...any) victim.State {
	var s victim.State
	for _, e := range events {
		s = victim.Fold(s, e)
	}
	return s
}

func TestPromising(t *testing.T) {
	events, err := victim.Promise(given(), pack(), asked, friday)
	verdict.Events(t, events, err, promised)

	enhanced := asked
	enhanced.Enhanced, enhanced.Name, enhanced.Person = "vulnerable", "", "p1"
	events, err = victim.Promise(given(), pack(), enhanced, friday)
	want := promised
	want.Enhanced, want.Name, want.Person, want.WorkingDays = "vulnerable", "", "p1", 1
	want.DueAt = time.Date(2026, 11, 23, 23, 59, 59, 0, time.UTC)
	verdict.Events(t, events, err, want)

	for want, change := range map[*fault.Fault]func(*victim.UpdatePromised){
		victim.NobodyNamed:    func(e *victim.UpdatePromised) { e.Name = " " },
		victim.NameUnfit:      func(e *victim.UpdatePromised) { e.Name = strings.Repeat("é", victim.MaxName+1) },
		victim.SafeWayMissing: func(e *victim.UpdatePromised) { e.SafeWay = " " },
	} {
		e := asked
		change(&e)
		events, err = victim.Promise(given(), pack(), e, friday)
		verdict.Refused(t, events, err, want)
	}
	for field, change := range map[string]func(*victim.UpdatePromised){
		"event":    func(e *victim.UpdatePromised) { e.Event = "birthday" },
		"method":   func(e *victim.UpdatePromised) { e.Method = "pigeon" },
		"enhanced": func(e *victim.UpdatePromised) { e.Enhanced = "friend" },
	} {
		e := asked
		change(&e)
		events, err = victim.Promise(given(), pack(), e, friday)
		if f, is := fault.As(err); !is || f.Code != "policy.unknown-code" || f.Field != field || len(events) > 0 {
			t.Errorf("%s: %v, events %v", field, err, events)
		}
	}
	full := victim.State{Promises: make([]victim.Update, victim.MaxPromises)}
	events, err = victim.Promise(full, pack(), asked, friday)
	verdict.Refused(t, events, err, victim.PromisesFull)
}

// Five working days, and one with enhanced rights, across the holidays and the
// nights on which the clocks change.
func TestWorkingDays(t *testing.T) {
	zone := london(t)
	for name, c := range map[string]struct {
		at       time.Time
		enhanced string
		want     time.Time
	}{
		"one, from late on a Friday":     {time.Date(2026, 11, 20, 23, 59, 59, 0, zone), "vulnerable", time.Date(2026, 11, 23, 23, 59, 59, 0, zone)},
		"one, from a Saturday":           {time.Date(2026, 11, 21, 8, 0, 0, 0, zone), "vulnerable", time.Date(2026, 11, 23, 23, 59, 59, 0, zone)},
		"one, from Christmas Eve":        {time.Date(2026, 12, 24, 12, 0, 0, 0, zone), "vulnerable", time.Date(2026, 12, 29, 23, 59, 59, 0, zone)},
		"five, from Christmas Eve":       {time.Date(2026, 12, 24, 12, 0, 0, 0, zone), "", time.Date(2027, 1, 5, 23, 59, 59, 0, zone)},
		"five, from before Easter":       {time.Date(2027, 3, 25, 12, 0, 0, 0, zone), "", time.Date(2027, 4, 5, 23, 59, 59, 0, zone)},
		"one, as the clocks go forward":  {time.Date(2027, 3, 25, 12, 0, 0, 0, zone), "vulnerable", time.Date(2027, 3, 30, 23, 59, 59, 0, zone)},
		"one, as the clocks go back":     {time.Date(2026, 10, 23, 12, 0, 0, 0, zone), "vulnerable", time.Date(2026, 10, 26, 23, 59, 59, 0, zone)},
		"one, after midnight in summer":  {time.Date(2026, 7, 7, 0, 30, 0, 0, zone), "vulnerable", time.Date(2026, 7, 8, 23, 59, 59, 0, zone)},
		"one, before midnight in summer": {time.Date(2026, 7, 6, 23, 30, 0, 0, zone), "vulnerable", time.Date(2026, 7, 7, 23, 59, 59, 0, zone)},
	} {
		e := asked
		e.Enhanced = c.enhanced
		events, err := victim.Promise(given(), pack(), e, c.at)
		if err != nil || !events[0].(victim.UpdatePromised).DueAt.Equal(c.want) {
			t.Errorf("%s: %+v, %v, want %v", name, events, err, c.want)
		}
	}
}

// over says that nothing follows an update.
var over = victim.Then{Nothing: " The case is closed. "}

func nothing(at time.Time) victim.NothingToFollow {
	return victim.NothingToFollow{ID: "u1", Reason: "The case is closed.", By: "ann", At: at}
}

func TestGiving(t *testing.T) {
	events, err := victim.Give(given(promised), pack(), given1, over, given1.At)
	verdict.Events(t, events, err, given1, nothing(given1.At))
	last := given1
	last.At = promised.DueAt
	events, err = victim.Give(given(promised), pack(), given1, over, last.At)
	verdict.Events(t, events, err, last, nothing(last.At))
	late := given1
	late.At, late.Late = promised.DueAt.Add(time.Second), true
	events, err = victim.Give(given(promised, fellDue), pack(), late, over, late.At)
	verdict.Events(t, events, err, late, nothing(late.At))

	for want, change := range map[*fault.Fault]func(*victim.Updated){
		victim.NotPromised: func(e *victim.Updated) { e.ID = "u2" },
		victim.ToldMissing: func(e *victim.Updated) { e.Note = "Told." },
		victim.TextTooLong: func(e *victim.Updated) { e.Note = strings.Repeat("é", victim.MaxNote+1) },
	} {
		e := given1
		change(&e)
		events, err = victim.Give(given(promised), pack(), e, over, friday)
		verdict.Refused(t, events, err, want)
	}
	events, err = victim.Give(given(promised, given1), pack(), given1, over, friday)
	verdict.Refused(t, events, err, victim.EndedAlready)
}

// Whoever was told once must not have to ring to hear again.
func TestWhatFollowsAnUpdate(t *testing.T) {
	to := promised
	to.Person, to.Name, to.Enhanced = "p1", "", "vulnerable"
	next := victim.Then{Next: &victim.UpdatePromised{ID: "u2", Event: "progress", Method: "letter", SafeWay: "Any time", Person: "p9", Name: "Somebody else"}}
	events, err := victim.Give(given(to), pack(), given1, next, given1.At)
	verdict.Events(t, events, err, given1, victim.UpdatePromised{
		ID: "u2", Person: "p1", Event: "progress", Enhanced: "vulnerable", Method: "letter", SafeWay: "Any time", WorkingDays: 20,
		DueAt: time.Date(2026, 12, 18, 23, 59, 59, 0, time.UTC), By: "ann", At: given1.At,
	})
	for want, then := range map[*fault.Fault]victim.Then{
		victim.NextMissing:    {Nothing: " "},
		victim.NothingMissing: {Nothing: "Closed."},
		victim.SafeWayMissing: {Next: &victim.UpdatePromised{ID: "u2", Event: "progress", Method: "letter"}},
	} {
		events, err := victim.Give(given(to), pack(), given1, then, given1.At)
		if f := verdict.Refused(t, events, err, want); want == victim.SafeWayMissing && f.Field != "next.safeWay" {
			t.Errorf("about %s", f.Field)
		}
	}
	again, other := to, to
	again.ID, other.ID, other.Person = "u3", "u4", "p2"
	events, err = victim.Give(given(to, again), pack(), given1, victim.Then{}, given1.At)
	verdict.Events(t, events, err, given1) // they were promised another already
	events, err = victim.Give(given(to, other), pack(), given1, victim.Then{}, given1.At)
	verdict.Refused(t, events, err, victim.NextMissing)
	sam, alex := promised, promised
	sam.ID, sam.Name, alex.ID = "u5", "Sam Example", "u6"
	events, err = victim.Give(given(promised, sam), pack(), given1, victim.Then{}, given1.At)
	verdict.Refused(t, events, err, victim.NextMissing)
	events, err = victim.Give(given(promised, alex), pack(), given1, victim.Then{}, given1.At)
	verdict.Events(t, events, err, given1)
}

func TestCancelling(t *testing.T) {
	e := victim.UpdateCancelled{ID: "u1", Reason: "Asked not to be told.", By: "ann", At: friday}
	events, err := victim.Cancel(given(promised), e)
	verdict.Events(t, events, err, e)
	events, err = victim.Cancel(given(promised, e), e)
	verdict.Refused(t, events, err, victim.EndedAlready)
	e.Reason = "."
	events, err = victim.Cancel(given(promised), e)
	verdict.Refused(t, events, err, victim.ReasonMissing)
}

func TestNobodyToTell(t *testing.T) {
	said := victim.NobodyToTell{Reason: "The crime has no victim.", By: "ann", At: friday}
	events, err := victim.TellNobody(given(), " The crime has no victim. ", "ann", friday)
	verdict.Events(t, events, err, said)
	events, err = victim.TellNobody(given(said), "The crime has no victim.", "ann", friday)
	verdict.Events(t, events, err)
	events, err = victim.TellNobody(given(promised), "The crime has no victim.", "ann", friday)
	verdict.Refused(t, events, err, victim.StillPromised)
	events, err = victim.TellNobody(given(promised, given1), "no", "ann", friday)
	verdict.Refused(t, events, err, victim.ReasonMissing)
	events, err = victim.Promise(given(said), pack(), asked, friday)
	verdict.Events(t, events, err, promised)
}

func TestFallingDue(t *testing.T) {
	second := promised
	second.ID, second.DueAt = "u2", promised.DueAt.AddDate(0, 0, 3)
	both := given(second, promised)
	if next := victim.Next(both); !next.Equal(promised.DueAt.Add(time.Millisecond)) {
		t.Errorf("next %v", next)
	}
	events, err := victim.FallDue(both, promised.DueAt)
	verdict.Events(t, events, err)
	events, err = victim.FallDue(both, fellDue.At)
	verdict.Events(t, events, err, fellDue)
	events, err = victim.FallDue(given(promised, fellDue, second), second.DueAt.Add(time.Hour))
	verdict.Events(t, events, err, victim.UpdateFellDue{ID: "u2", At: second.DueAt.Add(time.Hour)})
	events, err = victim.FallDue(given(promised, given1), fellDue.At)
	verdict.Events(t, events, err)
	if next := victim.Next(given(promised, fellDue)); !next.IsZero() {
		t.Errorf("next %v, though it is on record", next)
	}
}
