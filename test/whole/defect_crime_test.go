package whole

import (
	"net/http"
	"slices"
	"testing"
)

// noCrimeWithoutReason: what may be a crime is to be closed without anybody having
// decided, or written off without a reason.
func noCrimeWithoutReason(t *testing.T, p *program) {
	hannah, sam := p.atDesk(t, handler), p.signIn(t, supervisor)
	i := hannah.reported(damage("Nobody was there and nothing is loose."), "resolution")
	on := "/api/incidents/" + i.ID
	if i.Crime == nil || i.Crime.Decided || !slices.Contains(sam.undecided(), i.ID) {
		t.Errorf("nobody is asked whether it is a crime: %+v", i.Crime)
	}
	const unfit = http.StatusUnprocessableEntity
	shut := func(result string, more sent) request {
		return posted(on+"/close", sent{"result": result, "closingType": "", "note": ""}.also(more))
	}
	hannah.refused(shut("advice-given", nil), unfit, "incident.crime-undecided")
	hannah.refused(shut("no-crime", nil), unfit, "incident.crime-undecided")
	hannah.refused(shut("no-crime", sent{"noCrimeReason": "not-a-crime-in-law"}), unfit, "incident.crime-note-missing")
	hannah.refused(shut("no-crime", sent{"noCrimeReason": "too-busy", "note": "There was no time for it."}), unfit, "policy.unknown-code")
	hannah.refused(shut("no-crime", sent{"crimeReference": "13/119/26"}), unfit, "incident.crime-contradicts")
	hannah.refused(posted(on+"/crime", sent{"crime": false}), unfit, "policy.unknown-code")
	hannah.refused(posted(on+"/crime", sent{"crime": false, "reason": "not-a-crime-in-law", "note": "No."}), unfit, "incident.crime-note-missing")
	hannah.refused(posted(on+"/crime", sent{"crime": true, "reference": " "}), unfit, "incident.crime-reference-unfit")
	hannah.post(on+"/crime", sent{"crime": true, "reference": "13/119/26"}, &i)
	if !i.Crime.Decided || slices.Contains(sam.undecided(), i.ID) {
		t.Errorf("after the decision: %+v", i.Crime)
	}
	hannah.refused(shut("no-crime", nil), unfit, "incident.crime-contradicts")
	hannah.do(shut("crime-recorded", nil), &i)
	if i.State != "closed" || len(i.lines("crime")) != 2 { // expected, decided
		t.Errorf("closed: %s, %q", i.State, i.lines("crime"))
	}
}

// undecided are the incidents whose crime-recording decision is outstanding.
func (who *person) undecided() (ids []string) {
	who.Helper()
	var all struct{ Incidents []incident }
	who.get("/api/crime-decisions", &all)
	for _, i := range all.Incidents {
		ids = append(ids, i.ID)
	}
	return ids
}
