package whole

import (
	"net/http"
	"testing"
	"time"
)

// asksNobody is what is said of the five solvability factors when none is present.
func asksNobody() sent {
	return sent{"offender-at-scene": "no", "offender-known": "no", "cctv": "no", "dna": "no", "fingerprints": "no"}
}

// resolvedQuietly: nobody is sent, although something can be found out at the scene,
// the risk is grave or the caller does not agree, and nobody looks at it later.
func resolvedQuietly(t *testing.T, p *program) {
	hannah, sam := p.atDesk(t, handler), p.signIn(t, supervisor)
	var before, after rates
	i := hannah.reported(damage("Nobody was there and nothing is loose."), "resolution")
	resolve := func(more sent) request {
		return posted("/api/incidents/"+i.ID+"/resolve", sent{
			"reason": "no-lines-at-scene", "outcome": "written-advice", "note": "", "agreed": "yes", "agreedNote": "Fine with her.", "solvability": asksNobody(),
			"advice": "Photograph the damage before it is mended, and keep the bill.", "adviceWay": "text-message", "adviceTo": "07700 900318",
		}.also(more))
	}
	const unfit = http.StatusUnprocessableEntity
	for factor := range asksNobody() {
		hannah.refused(resolve(sent{"solvability": asksNobody().also(sent{factor: "yes"})}), unfit, "incident.officer-attends")
		unasked := asksNobody()
		delete(unasked, factor)
		hannah.refused(resolve(sent{"solvability": unasked}), unfit, "incident.solvability-unasked")
	}
	hannah.refused(resolve(sent{"reason": "nobody-free"}), unfit, "policy.unknown-code")
	hannah.refused(resolve(sent{"agreed": ""}), unfit, "request.invalid")
	hannah.refused(resolve(sent{"agreed": "not-asked", "agreedNote": " "}), unfit, "incident.not-asked-why")
	hannah.refused(resolve(sent{"agreed": "no"}), http.StatusForbidden, "incident.disagreement-needs-supervisor")
	hannah.refused(resolve(sent{"outcome": "call-back"}), unfit, "incident.call-back-time-missing")
	// An outcome is what happens, and not a label.
	hannah.refused(resolve(sent{"outcome": "referral"}), unfit, "incident.referral-missing")
	hannah.refused(resolve(sent{"advice": ""}), unfit, "incident.advice-missing")
	hannah.refused(resolve(sent{"adviceTo": ""}), unfit, "incident.advice-to-missing")
	hannah.refused(resolve(sent{"outcome": "desk-investigation"}), unfit, "incident.enquiries-missing")
	graver := damage("She is afraid to stay alone tonight.")
	graver["risk"] = "medium"
	worried := hannah.reported(graver, "resolution")
	again := resolve(nil)
	again.path = "/api/incidents/" + worried.ID + "/resolve"
	hannah.refused(again, unfit, "incident.risk-too-grave")

	promised(hannah, resolve)

	sam.get("/api/resolution-desk/figures", &before)
	hannah.do(resolve(nil), &i)
	if i.State != "resolved" || i.Resolution == nil || i.Resolution.Agreed != "yes" {
		t.Errorf("resolved: %s, %+v", i.State, i.Resolution)
	}
	until(t, "the resolution waits to be checked", func() bool { return sam.toCheck(i.ID) })
	sam.checks(i.ID)
	// What a supervisor found not good leads to a look at the risk, and nobody closes over it.
	hannah.get("/api/incidents/"+i.ID, &i)
	if i.Review.State == "waiting" || len(i.lines("information")) != 1 {
		t.Errorf("a supervisor does not agree, and nobody has to look: %+v", i.Review)
	}
	sam.get("/api/resolution-desk/figures", &after)
	was, is := before.All, after.All
	if is.Agreed.Count != was.Agreed.Count+1 || is.Agreed.Denominator != was.Agreed.Denominator+1 || is.Checked.Count != was.Checked.Count+1 || is.Good.Count != was.Good.Count {
		t.Errorf("before %+v and after %+v", was, is)
	}
}

// promised: a call is promised instead of somebody coming, and the incident is closed
// over it.
func promised(hannah *person, resolve func(sent) request) {
	hannah.Helper()
	i := hannah.reported(damage("Nobody was there and nothing is loose."), "resolution")
	ring := resolve(sent{"outcome": "call-back", "callBackBy": time.Now().Add(20 * time.Minute)})
	ring.path = "/api/incidents/" + i.ID + "/resolve"
	const unfit = http.StatusUnprocessableEntity
	hannah.refused(ring, unfit, "incident.call-back-number-unfit")
	ring.body.(sent)["callBackNumber"] = "07700 900318"
	hannah.refused(ring, unfit, "incident.call-back-safe-way-missing")
	ring.body.(sent)["callBackSafeWay"] = "Any time before eight"
	hannah.do(ring)
	closing := posted("/api/incidents/"+i.ID+"/close", sent{"result": "advice-given", "note": ""})
	hannah.refused(closing, unfit, "incident.call-back-owed")
	hannah.do(posted("/api/incidents/"+i.ID+"/desk/call-back/cancellation", sent{"reason": "They came to the counter."}))
	hannah.refused(closing, unfit, "incident.crime-undecided") // what is still owed
}

// rates are what became of resolutions without deployment.
type rates struct {
	All struct {
		Agreed, Checked, Good struct{ Count, Denominator int }
	}
}

// toCheck says whether a resolution waits for a supervisor's look.
func (who *person) toCheck(incident string) bool {
	who.Helper()
	var lists struct {
		ToCheck []struct{ Incident string }
	}
	who.get("/api/resolution-desk", &lists)
	for _, c := range lists.ToCheck {
		if c.Incident == incident {
			return true
		}
	}
	return false
}

// checks looks at a resolution and finds it wrong, for which a reason is needed.
func (who *person) checks(incident string) {
	who.Helper()
	check := sent{"good": false, "note": "", "qualities": sent{
		"assessed": "yes", "whole-person": "no", "agreed": "yes", "advised": "yes", "kept": "yes", "right": "yes",
	}}
	at := posted("/api/incidents/"+incident+"/desk/check", check)
	who.refused(at, http.StatusUnprocessableEntity, "resolution.not-good-needs-note")
	check["note"] = "Her earlier calls were not looked at."
	who.do(at)
	if who.toCheck(incident) {
		who.Error("a resolution that was checked still waits for it")
	}
}
