package whole

import (
	"net/http"
	"testing"
)

// figures are how many contacts ended with an assessment, with a reason why there
// is none, and with neither.
type figures struct {
	Contacts []struct {
		Ended                       int
		Assessed, Deferred, Neither struct{ Count, Of int }
	}
	Reasons []struct {
		Reason string
		Share  struct{ Count int }
	}
}

func (f figures) because(reason string) int {
	for _, r := range f.Reasons {
		if r.Reason == reason {
			return r.Share.Count
		}
	}
	return 0
}

// riskNotRecorded: a contact is to end, and an incident to begin, without a word
// about risk (North Yorkshire, West Midlands, 2020).
func riskNotRecorded(t *testing.T, p *program) {
	hannah, sam := p.atDesk(t, handler), p.signIn(t, supervisor)
	var before, after figures
	sam.get("/api/assessments/figures", &before)
	c := hannah.counter()
	at := "/api/contacts/" + c
	end := posted(at+"/finish", sent{"disposition": "information-given", "thenReady": false})
	hannah.refused(posted("/api/incidents", opening(c)), http.StatusUnprocessableEntity, "incident.not-assessed")
	hannah.refused(end, http.StatusUnprocessableEntity, "contact.not-assessed")
	hannah.refused(posted(at+"/deferrals", sent{"reason": "", "note": "Later."}), http.StatusUnprocessableEntity, "policy.unknown-code")
	hannah.refused(end, http.StatusUnprocessableEntity, "contact.not-assessed")
	hannah.post(at+"/deferrals", sent{"reason": "line-lost", "note": "She left before I could ask."})
	hannah.do(end)
	hannah.reported(damage("Nobody was there and nothing is loose."), "resolution")

	until(t, "both contacts are counted", func() bool {
		sam.get("/api/assessments/figures", &after)
		return after.Contacts[0].Ended == before.Contacts[0].Ended+2
	})
	was, is := before.Contacts[0], after.Contacts[0]
	if is.Assessed.Count != was.Assessed.Count+1 || is.Deferred.Count != was.Deferred.Count+1 || is.Neither.Count != was.Neither.Count ||
		is.Assessed.Of != is.Ended || after.because("line-lost") != before.because("line-lost")+1 {
		t.Errorf("before %+v and after %+v", before, after)
	}
}

// rationaleMissing: a level without a reason is no assessment, and neither is a
// judgement calmer than the rules' for which nobody says why.
func rationaleMissing(t *testing.T, p *program) {
	hannah := p.atDesk(t, handler2)
	c := hannah.counter()
	at := "/api/contacts/" + c
	for _, words := range []string{"", "ok", "n/a ………", "\n\t  \n"} {
		refusal := hannah.refused(posted(at+"/assessments", damage(words)), http.StatusUnprocessableEntity, "risk.incomplete")
		if missing := details[struct{ Field, What string }](t, refusal); len(missing) != 1 || missing[0].Field != "rationale" || missing[0].What == "" {
			t.Errorf("with the rationale %q is missing: %s", words, refusal.Details)
		}
	}
	calmer := burglary("Calm here now.")
	calmer["risk"] = "low"
	refusal := hannah.refused(posted(at+"/assessments", calmer), http.StatusUnprocessableEntity, "risk.incomplete")
	if missing := details[struct{ Field, What string }](t, refusal); len(missing) != 1 || missing[0].Field != "rationale" || !contains(missing[0].What, "calmer") {
		t.Errorf("judged calmer than the rules do without a reason: %s", refusal.Details)
	}
	hannah.post(at+"/assessments", damage("Nobody was there and nothing is loose."))
	unsaid := opening(c).also(sent{"type": "criminal-damage", "grade": "resolution", "justification": "ok"})
	hannah.refused(posted("/api/incidents", unsaid), http.StatusUnprocessableEntity, "incident.justification-missing")
	hannah.opened(c, damage(""), "resolution")
	hannah.post(at+"/finish", sent{"thenReady": false})
}
