package whole

import (
	"fmt"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// newHolidays makes bank holidays of the next two days that would be working days,
// whenever the test runs, so that a promise made now has to go round them.
func newHolidays(t *testing.T) (lines string) {
	t.Helper()
	policy, err := os.ReadFile("../../policies/national.yaml")
	must(t, err)
	day := time.Now().In(london(t))
	for strings.Count(lines, "\n") < 2 {
		day = day.AddDate(0, 0, 1)
		weekend := day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
		if on := day.Format(time.DateOnly); !weekend && !contains(string(policy), "on: "+on) {
			lines += fmt.Sprintf("    - {on: %s, label: \"Invented\"}\n", on)
		}
	}
	return lines
}

func london(t *testing.T) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("Europe/London")
	must(t, err)
	return zone
}

// updateForgotten: a victim is promised to be told, and nobody counts the days.
func updateForgotten(t *testing.T, p *program) {
	hannah := p.atDesk(t, handler)
	i := hannah.reported(damage("Nobody was there and nothing is loose."), "resolution")
	var owed struct {
		Owed []struct{ Incident string }
	}
	hannah.post("/api/incidents/"+i.ID+"/crime", sent{"crime": true, "reference": "13/120/26"})
	until(t, "somebody is owed an update", func() bool {
		hannah.get("/api/updates", &owed)
		for _, o := range owed.Owed {
			if o.Incident == i.ID {
				return true
			}
		}
		return false
	})
	at := "/api/incidents/" + i.ID + "/updates"
	promise := sent{"person": "", "name": "Nora Lund", "event": "reported", "enhanced": "", "method": "telephone", "safeWay": "After six, when he is out"}
	hannah.refused(posted(at, promise.also(sent{"safeWay": " "})), http.StatusUnprocessableEntity, "victim.safe-way-missing")
	hannah.refused(posted(at, promise.also(sent{"event": "whenever"})), http.StatusUnprocessableEntity, "policy.unknown-code")
	var kept struct {
		Owed    bool
		Updates []struct {
			ID, State   string
			WorkingDays int
			At, DueAt   time.Time
		}
	}
	hannah.post(at, promise, &kept)
	if kept.Owed || len(kept.Updates) != 1 || kept.Updates[0].WorkingDays != 5 || kept.Updates[0].State != "due" {
		t.Fatalf("promised: %+v", kept)
	}
	said, due := kept.Updates[0].At, kept.Updates[0].DueAt
	if want := hannah.fiveDaysAfter(said); !due.Equal(want) {
		t.Errorf("promised at %s for five working days it is due at %s, want %s", said, due, want)
	}
	given := at + "/" + kept.Updates[0].ID + "/done"
	hannah.refused(posted(given, sent{"method": "telephone", "note": ""}), http.StatusUnprocessableEntity, "victim.told-missing")
	told := sent{"method": "telephone", "note": "An officer looks at the pictures on Monday."}
	hannah.refused(posted(given, told), http.StatusUnprocessableEntity, "victim.next-missing")
	next := sent{"event": "reported", "method": "telephone", "safeWay": "After six, when he is out"}
	hannah.post(given, told.also(sent{"next": next}), &kept)
	if len(kept.Updates) != 2 || kept.Updates[0].State != "given" || kept.Updates[1].State != "due" {
		t.Errorf("after the update: %+v", kept.Updates)
	}
}

// fiveDaysAfter is the end of the fifth working day after a moment, by the policy's
// own bank holidays.
func (who *person) fiveDaysAfter(moment time.Time) time.Time {
	who.Helper()
	var pack struct {
		Updates struct {
			Holidays []struct{ On, Label string }
		}
	}
	who.get("/api/policy", &pack)
	off, invented := map[string]bool{}, 0
	for _, h := range pack.Updates.Holidays {
		off[h.On] = true
		if h.Label == "Invented" {
			invented++
		}
	}
	if invented != 2 {
		who.Errorf("the policy has %d of the invented holidays", invented)
	}
	day := moment.In(london(who.T))
	for counted := 0; counted < 5; {
		day = day.AddDate(0, 0, 1)
		if day.Weekday() != time.Saturday && day.Weekday() != time.Sunday && !off[day.Format(time.DateOnly)] {
			counted++
		}
	}
	return time.Date(day.Year(), day.Month(), day.Day(), 23, 59, 59, 0, day.Location())
}

// crimeForgotten: the time for the crime-recording decision runs out and nobody
// notices. The demonstration's oldest reports are older than this policy allows.
func crimeForgotten(t *testing.T, p *program) {
	sam := p.signIn(t, supervisor)
	var all struct{ Incidents []incident }
	overdue := func(i incident) bool { return i.Crime.Overdue }
	until(t, "a decision is overdue", func() bool {
		sam.get("/api/crime-decisions", &all)
		return slices.ContainsFunc(all.Incidents, overdue)
	})
	running := func(i incident) bool { return !i.Crime.Overdue }
	if first := slices.IndexFunc(all.Incidents, running); first < 0 || slices.ContainsFunc(all.Incidents[first:], overdue) {
		t.Errorf("those whose time has run out are not first: %+v", all.Incidents)
	}
	until(t, "that it ran out is in the record, once", func() bool {
		return strings.Count(p.explains(t, all.Incidents[0]), "the crime-recording decision was due ") == 1
	})
}
