package whole

import "testing"

// TestDefects tries to commit, one after the other, what inspectors found control
// rooms to do ("A call for help", 2020, and the reports after it). Each story is
// refused, or what it does comes to light. They share one start of the program.
func TestDefects(t *testing.T) {
	p := open(t)
	for _, story := range []struct {
		defect string
		tell   func(*testing.T, *program)
	}{
		{"risk is not recorded", riskNotRecorded},
		{"the rationale is missing", rationaleMissing},
		{"only some types are assessed", onlySomeTypes},
		{"a high risk is finished alone", finishedAlone},
		{"the assessment is left to discretion", leftToDiscretion},
		{"the assessment depends on the calls waiting", dependsOnLoad},
		{"the response depends on who is free", respondsByAvailability},
		{"the grade is lowered early and alone", loweredAlone},
		{"a grade below the proposal is seen by nobody", belowUnseen},
		{"a second call is heard by nobody", secondCallUnheard},
		{"a recorded crime is written off alone", crimeWrittenOff},
		{"checks of the systems leave no trace", checksLeaveNoTrace},
		{"the vulnerable are not known again", notKnownAgain},
		{"no crime without a reason", noCrimeWithoutReason},
	} {
		t.Run(story.defect, func(t *testing.T) { story.tell(t, p) })
	}
}

// atDesk signs a handler in and puts away what a story that failed has left in hand.
func (p *program) atDesk(t *testing.T, name string) *person {
	t.Helper()
	who := p.signIn(t, name)
	var d desk
	who.get("/api/desk", &d)
	if d.Contact != nil {
		left := "/api/contacts/" + *d.Contact
		who.ask(posted(left+"/deferrals", sent{"reason": "line-lost", "note": ""})) // refused where it was assessed
		who.post(left+"/finish", sent{"disposition": "caller-gone", "thenReady": false, "reason": "Left by a story that failed before this one."})
	}
	return who
}

// counter logs somebody who came to the counter and returns the contact's id.
func (who *person) counter() string {
	who.Helper()
	var c contact
	who.post("/api/contacts", sent{"channel": "counter", "note": "At the counter"}, &c)
	return c.ID
}

// reported takes a report from beginning to end: assessed, opened with a grade and
// finished, so that the next can be taken.
func (who *person) reported(form sent, grade string) (i incident) {
	who.Helper()
	c := who.counter()
	who.post("/api/contacts/"+c+"/assessments", form)
	i = who.opened(c, form, grade)
	who.post("/api/contacts/"+c+"/finish", sent{"thenReady": false})
	return i
}

// opened opens an incident from an assessed contact.
func (who *person) opened(contact string, form sent, grade string) (i incident) {
	who.Helper()
	who.post("/api/incidents", opening(contact).also(sent{
		"type": form["type"], "grade": grade, "justification": "As it was reported and assessed.", "summary": "As reported",
	}), &i)
	return i
}

// proposed asks the rules what they propose for a form.
func (who *person) proposed(contact string, form sent) (p proposal) {
	who.Helper()
	who.post("/api/contacts/"+contact+"/assessments/proposal", form, &p)
	return p
}

// damage is an assessment of a calm report: nobody was seen, nothing is in danger.
func damage(rationale string) sent {
	return sent{
		"type":      "criminal-damage",
		"levels":    sent{"threat": "none", "harm": "low", "risk": "low", "investigation": "not-needed", "vulnerability": "none", "engagement": "usual"},
		"notes":     sent{},
		"answers":   sent{"going-on": "no", "what-happened": "Paint on the garage door since last night.", "danger": "no"},
		"risk":      "low",
		"rationale": rationale,
	}
}

// quieter is the burglary after the intruder has gone.
func quieter(rationale string) sent {
	form := burglary(rationale)
	form["levels"] = sent{"threat": "low", "harm": "low", "risk": "low", "investigation": "in-person", "vulnerability": "medium", "engagement": "usual"}
	form["risk"] = "medium"
	return form
}
