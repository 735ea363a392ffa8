package statisticstest

import (
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/dispatch"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/queue"
	"bluelamp/internal/referral"
	"bluelamp/internal/resolution"
	"bluelamp/internal/risk"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/staff"
	"bluelamp/internal/victim"
)

// Step is one event of the story.
type Step struct {
	Room, ID string
	Event    any
}

// Catalogue is every event that can stand in the story.
func Catalogue() [][]journal.Entry {
	return [][]journal.Entry{
		staff.Catalogue(), person.Catalogue(), contact.Catalogue(), queue.Catalogue(),
		risk.Catalogue(), incident.Catalogue(), dispatch.Catalogue(),
		safeguarding.Catalogue(), referral.Catalogue(), resolution.Catalogue(), victim.Catalogue(),
	}
}

// After returns a moment of the story, which begins at noon.
func After(d time.Duration) time.Time {
	return time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC).Add(d)
}

// What the story's people and records are called.
const (
	Priya     = "staff-priya"  // handler
	Marek     = "staff-marek"  // dispatcher
	Burglary  = "contact-0001" // leads to an incident, attended and closed
	Hangup    = "contact-0002" // abandoned after 40 seconds
	Misdial   = "contact-0003" // abandoned after 2 seconds
	Again     = "contact-0004" // the same number as Burglary, withheld
	Ringing   = "contact-0005" // the same number as Burglary, offered and not answered
	Counter   = "contact-0006" // logged by hand, erased person
	CutOff    = "contact-0007" // interrupted while waiting
	Incident  = "incident-0001"
	Second    = "incident-0002" // resolved without deployment
	Reference = "NS-20261121-0001"
	Number    = "+447700900123" // mobile number kept by Ofcom for drama
	Caller    = "person-0001"
	Erased    = "person-0002"
)

// Story returns every step, in the order in which they happened.
func Story() []Step {
	var all []Step
	for _, part := range [][]Step{onDuty(), burglary(), assessed(), incidents(), units(), others(), atTheCounter(), ringing()} {
		all = append(all, part...)
	}
	return all
}

func onDuty() []Step {
	return []Step{
		{staff.Room, Priya, staff.Joined{SignInName: "priya", Name: "Priya Shah", Roles: []staff.Role{staff.Handler}, Skills: []string{"999"}, At: After(0)}},
		{staff.Room, Marek, staff.Joined{SignInName: "marek", Name: "Marek Nowak", Roles: []staff.Role{staff.Dispatcher}, At: After(0)}},
		{dispatch.Room, "NS21", dispatch.UnitListed{Callsign: "NS21", Kind: "Response car", Base: "Northgate", By: Marek, At: After(0)}},
		{dispatch.Room, "NS22", dispatch.UnitListed{Callsign: "NS22", Kind: "Response car", Base: "Northgate", By: Marek, At: After(0)}},
		day(queue.BecameReady{Handler: Priya, Skills: []string{"999"}, At: After(0)}),
	}
}

func day(event any) Step { return Step{queue.Room, "2026-11-21", event} }

func received(id, service string, at time.Time) Step {
	return Step{contact.Room, id, contact.Received{
		Channel: contact.Phone, Service: service, Trunk: "bt-1", Call: id, Number: "07700 900123", E164: Number, At: at,
	}}
}

func burglary() []Step {
	of := func(event any) Step { return Step{contact.Room, Burglary, event} }
	return []Step{
		received(Burglary, "999", After(time.Minute)),
		day(queue.Joined{Contact: Burglary, Service: "999", Rank: 1, At: After(time.Minute)}),
		day(queue.Offered{Contact: Burglary, Service: "999", Handler: Priya, Until: After(80 * time.Second), At: After(time.Minute)}),
		day(queue.Accepted{Contact: Burglary, Service: "999", Handler: Priya, At: After(64 * time.Second)}),
		of(contact.Answered{Handler: Priya, WaitedMS: 4_000, At: After(64 * time.Second)}),
		of(contact.DigitHeard{Digit: "5", At: After(65 * time.Second)}),
		of(contact.NotesWritten{Text: "Two men in the garden", By: Priya, At: After(70 * time.Second)}),
		{person.Room, Caller, person.Named{Name: "Alex Example", Number: Number, By: Priya, At: After(75 * time.Second)}},
		of(contact.CallerNamed{Person: Caller, Name: "Alex Example", CallbackNumber: "+447700900456", Relation: contact.Victim, By: Priya, At: After(75 * time.Second)}),
		of(contact.PlaceGiven{Text: "1 Mill Lane", By: Priya, At: After(80 * time.Second)}),
		of(contact.TypeChosen{Type: "burglary", By: Priya, At: After(81 * time.Second)}),
		of(contact.Held{By: Priya, At: After(82 * time.Second)}),
		of(contact.Resumed{By: Priya, At: After(83 * time.Second)}),
	}
}

func assessed() []Step {
	return []Step{
		{risk.Room, Burglary, risk.Deferred{Reason: "caller-in-danger", Note: "whispering", By: Priya, At: After(84 * time.Second)}},
		{risk.Room, Burglary, risk.Assessed{
			ID: "assessment-0001", Type: "burglary", Model: "thrive", Policy: "test", Levels: map[string]string{"threat": "high"},
			Notes: map[string]string{"threat": "inside now"}, Answers: map[string]string{"inside": "yes"}, Rationale: "They are at the door",
			Risk: "high", Trigger: risk.Initial, Proposed: risk.Proposed{Risk: "high", Grade: "immediate"}, Reasons: []risk.Reason{{Rule: "type/burglary", Because: "Somebody may be inside"}}, By: Priya, At: After(90 * time.Second),
		}},
	}
}

func incidents() []Step {
	due := After(16 * time.Minute)
	return []Step{
		{incident.ReferenceRoom, "2026-11-21", incident.ReferenceTaken{Number: 1, Incident: Incident, At: After(95 * time.Second)}},
		{incident.Room, Incident, incident.Opened{
			Reference: Reference, Number: 1, Contact: Burglary, Type: "burglary", Area: "urban", Place: "1 Mill Lane", Summary: "Two men at the back door",
			Received: After(time.Minute), Answered: After(64 * time.Second), By: Priya, At: After(95 * time.Second),
		}},
		{incident.Room, Incident, incident.Graded{
			Grade: "prompt", Proposed: "immediate", Reasons: []string{"Somebody may be inside"}, Justification: "No sign of entry",
			Assessment: "assessment-0001", DueAt: due, TargetStage: "attend", TargetMinutes: 15, ClockStart: "received", By: Priya, At: After(95 * time.Second),
		}},
		{contact.Room, Burglary, contact.IncidentLinked{Incident: Incident, Reference: Reference, At: After(95 * time.Second)}},
		{incident.Room, Incident, incident.Graded{
			Grade: "immediate", Proposed: "immediate", Justification: "Glass was heard breaking", Assessment: "assessment-0001",
			DueAt: due, TargetStage: "attend", TargetMinutes: 15, ClockStart: "received", By: Priya, At: After(2 * time.Minute),
		}},
		{incident.Room, Incident, incident.LineAdded{Text: "Line is open, voices heard", By: Priya, At: After(125 * time.Second)}},
	}
}

func units() []Step {
	of := func(event any) Step { return Step{incident.Room, Incident, event} }
	unit := func(event any) Step { return Step{dispatch.Room, "NS21", event} }
	return []Step{
		unit(dispatch.Assigned{Callsign: "NS21", Incident: Incident, Reference: Reference, By: Marek, At: After(3 * time.Minute)}),
		of(incident.UnitSent{Callsign: "NS21", By: Marek, At: After(3 * time.Minute)}),
		unit(dispatch.WentEnRoute{Callsign: "NS21", Incident: Incident, By: Marek, At: After(4 * time.Minute)}),
		of(incident.UnitMoved{Callsign: "NS21", Status: incident.UnitEnRoute, By: Marek, At: After(4 * time.Minute)}),
		unit(dispatch.ArrivedAtScene{Callsign: "NS21", Incident: Incident, By: Marek, At: After(11 * time.Minute)}),
		of(incident.UnitMoved{Callsign: "NS21", Status: incident.UnitAtScene, By: Marek, At: After(11 * time.Minute)}),
		{contact.Room, Burglary, contact.Ended{Party: contact.ByCaller, Cause: "bye", TalkMS: 596_000, At: After(11 * time.Minute)}},
		day(queue.WrapUpBegan{Contact: Burglary, Handler: Priya, At: After(11 * time.Minute)}),
		{contact.Room, Burglary, contact.RecordingKept{File: "2026/contact-0001.wav", SHA256: "00", Bytes: 9_536_044, DurationMS: 596_000, At: After(11 * time.Minute)}},
		{contact.Room, Burglary, contact.Finished{By: Priya, At: After(12 * time.Minute)}},
		day(queue.BecameReady{Handler: Priya, Skills: []string{"999"}, At: After(12 * time.Minute)}),
		unit(dispatch.Cleared{Callsign: "NS21", Incident: Incident, By: Marek, At: After(40 * time.Minute)}),
		of(incident.UnitMoved{Callsign: "NS21", Status: incident.UnitClear, By: Marek, At: After(40 * time.Minute)}),
		of(incident.Closed{Result: "arrest", ClosingType: "suspicious", Note: "One arrested", By: Marek, At: After(41 * time.Minute)}),
	}
}
