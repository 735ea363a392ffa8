package incident_test

import (
	"testing"
	"time"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/incident"
)

func TestClocks(t *testing.T) {
	interval := incident.ReviewFellDue{Number: 1, Reason: "interval", DueAt: at(240), At: at(250)}
	for name, c := range map[string]struct {
		s    incident.State
		now  int
		want []any
	}{
		"not yet":             {standing("noise", "resolution", "low"), 89, nil},
		"a call-back is late": {standing("noise", "resolution", "low"), 90, []any{incident.ReviewFellDue{Number: 1, Reason: "late", DueAt: at(90), At: at(90)}}},
		"nobody looked":       {standing("noise", "scheduled", "low"), 240, []any{incident.ReviewFellDue{Number: 1, Reason: "interval", DueAt: at(240), At: at(240)}}},
		"graver, so looked at earlier": {standing("noise", "scheduled", "high"), 60,
			[]any{incident.ReviewFellDue{Number: 1, Reason: "interval", DueAt: at(60), At: at(60)}}},
		"the target is about to be missed": {standing("noise", "priority", "low"), 43,
			[]any{incident.ReviewFellDue{Number: 1, Reason: "late", DueAt: at(43), At: at(43)}}},
		"somebody is there": {after(standing("noise", "priority", "low"), sent, atScene), 59, nil},
		"the target counts from the first unit": {after(standing("noise", "scheduled", "low"), sent), 70,
			[]any{incident.ReviewFellDue{Number: 1, Reason: "late", DueAt: at(1).Add(67*time.Minute + 30*time.Second), At: at(70)}}},
		"it climbs": {standing("noise", "scheduled", "low"), 250,
			[]any{interval, incident.ReviewClimbed{Number: 1, To: "supervisor", At: at(250)}}},
		"after a long stop it climbs at once": {standing("noise", "scheduled", "low"), 300, []any{
			incident.ReviewFellDue{Number: 1, Reason: "interval", DueAt: at(240), At: at(300)},
			incident.ReviewClimbed{Number: 1, To: "supervisor", At: at(300)}, incident.ReviewClimbed{Number: 1, To: "force-lead", At: at(300)},
		}},
		"the crime decision": {after(standing("burglary", "untimed", "low"), incident.Reassessed{Trigger: "interval", At: at(1400)}), 24*60 - 3,
			[]any{incident.CrimeFellDue{DueAt: at(24*60 - 3), At: at(24*60 - 3)}}},
		"a crime decided": {after(standing("burglary", "untimed", "low"), incident.CrimeDecided{Crime: true, At: at(5)},
			incident.Reassessed{Trigger: "interval", At: at(1400)}), 24*60 - 3, nil},
		"closed":   {after(standing("burglary", "priority", "low"), closed), 10_000, nil},
		"imported": {given(incident.Imported{Import: "i1", OpenedAt: at(0)}), 10_000, nil},
		"resolved": {after(standing("noise", "resolution", "low"), resolved), 239, nil},
		"resolved and not closed": {after(standing("noise", "resolution", "low"), resolved), 241,
			[]any{incident.ReviewFellDue{Number: 1, Reason: "interval", DueAt: at(240), At: at(241)}}},
	} {
		t.Run(name, func(t *testing.T) {
			events, err := incident.FallDue(c.s, full(), at(c.now))
			verdict.Events(t, events, err, c.want...)
			again, err := incident.FallDue(after(c.s, events...), full(), at(c.now))
			verdict.Events(t, again, err)
			if next, runs := after(c.s, events...).NextDue(full()); runs && !next.After(at(c.now)) {
				t.Errorf("struck at %v, and the next is at %v", at(c.now), next)
			}
		})
	}
}

// Only a look resets the clock: a raise that shortens the interval may make the
// review due at once, and it is not overdue before it was raised.
func TestARaiseDoesNotResetTheClock(t *testing.T) {
	s := standing("noise", "scheduled", "low")
	raise := incident.Grading{Grade: "emergency", Justification: "He is at the door."}
	events, err := incident.Regrade(s, full(), ann, raise, at(100))
	if err != nil {
		t.Fatal(err)
	}
	s = after(s, events...)
	fallen, err := incident.FallDue(s, full(), at(100))
	verdict.Events(t, fallen, err, incident.ReviewFellDue{Number: 1, Reason: "interval", DueAt: at(100), At: at(100)})
	looked := incident.Reassessed{Number: 1, Trigger: "interval", At: at(105)}
	if next, _ := after(s, append(fallen, looked)...).NextDue(full()); !next.Equal(at(120)) {
		t.Errorf("after the look the next is at %v", next)
	}
}

// All is kept in UTC, so an hour that comes twice, or not at all, moves nothing.
func TestTheClocksChange(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	for name, night := range map[string]time.Time{
		"forward": time.Date(2027, 3, 28, 0, 30, 0, 0, london), // 01:00 becomes 02:00
		"back":    time.Date(2026, 10, 25, 0, 30, 0, 0, london),
	} {
		t.Run(name, func(t *testing.T) {
			o := opening()
			o.Type, o.Grade, o.Risk = "noise", "scheduled", "high"
			o.Received, o.Answered, o.At = night, night, night
			events, err := incident.Open(incident.State{}, full(), o)
			if err != nil {
				t.Fatal(err)
			}
			s := given(events...)
			next, _ := s.NextDue(full())
			if waited := next.Sub(night); waited != time.Hour || next.Location() != time.UTC {
				t.Errorf("due after %v, at %v", waited, next)
			}
			fallen, err := incident.FallDue(s, full(), night.Add(time.Hour).In(london))
			verdict.Events(t, fallen, err, incident.ReviewFellDue{
				Number: 1, Reason: "interval", DueAt: night.Add(time.Hour).UTC(), At: night.Add(time.Hour).UTC(),
			})
		})
	}
}
