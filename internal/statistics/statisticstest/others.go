package statisticstest

import (
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/person"
	"bluelamp/internal/queue"
	"bluelamp/internal/risk"
)

// others are callers to whom nobody spoke.
func others() []Step {
	return []Step{
		received(Hangup, "101", After(42*time.Minute)),
		day(queue.Joined{Contact: Hangup, Service: "101", Rank: 2, At: After(42 * time.Minute)}),
		{contact.Room, Hangup, contact.Abandoned{How: "cancel", WaitedMS: 40_000, Offered: false, At: After(42*time.Minute + 40*time.Second)}},
		day(queue.Left{Contact: Hangup, Why: queue.Abandoned, At: After(42*time.Minute + 40*time.Second)}),
		received(Misdial, "101", After(43*time.Minute)),
		{contact.Room, Misdial, contact.Abandoned{How: "cancel", WaitedMS: 2_000, At: After(43*time.Minute + 2*time.Second)}},
		{contact.Room, Again, contact.Received{
			Channel: contact.Phone, Service: "999", Call: Again, Number: "07700 900123", E164: Number, Withheld: true, At: After(44 * time.Minute),
		}},
		{contact.Room, Again, contact.Answered{Handler: Priya, WaitedMS: 130_000, At: After(46*time.Minute + 10*time.Second)}},
		{contact.Room, Again, contact.Interrupted{Why: "restart", At: After(47 * time.Minute)}},
		received(CutOff, "101", After(48*time.Minute)),
		{contact.Room, CutOff, contact.Interrupted{Why: "restart", At: After(49 * time.Minute)}},
	}
}

// atTheCounter is a contact logged by hand, resolved without deployment, whose
// person is erased afterwards.
func atTheCounter() []Step {
	of := func(event any) Step { return Step{contact.Room, Counter, event} }
	at := After(50 * time.Minute)
	return []Step{
		of(contact.Received{Channel: contact.Counter, Service: "counter", Number: "0113 496 0002", E164: "+441134960002", By: Priya, At: at}),
		of(contact.Answered{Handler: Priya, At: at}),
		day(queue.Engaged{Contact: Counter, Service: "counter", Handler: Priya, At: at}),
		{person.Room, Erased, person.Named{Name: "Sam Example", Number: "+441134960002", By: Priya, At: at}},
		of(contact.CallerNamed{Person: Erased, Name: "Sam Example", CallbackNumber: "+441134960003", Relation: contact.Witness, By: Priya, At: at}),
		of(contact.NotesWritten{Text: "Sam has lost their keys", By: Priya, At: at}),
		of(contact.PlaceGiven{Text: "Outside Sam's house", By: Priya, At: at}),
		{risk.Room, Counter, risk.Deferred{Reason: "other", Note: "Waiting for an interpreter", By: Priya, At: at}},
		{incident.Room, Second, incident.Opened{
			Reference: "NS-20261121-0002", Number: 2, Contact: Counter, Type: "lost", Area: "urban", Place: "Counter", Summary: "Lost keys", Received: at, By: Priya, At: at,
		}},
		{incident.Room, Second, incident.Graded{Grade: "advice", Justification: "Nobody is in danger", TargetStage: "", By: Priya, At: at}},
		{incident.Room, Second, incident.ResolvedWithoutDeployment{Reason: "no-need", Outcome: "advice", Note: "Told where to ask", By: Priya, At: After(55 * time.Minute)}},
		of(contact.Ended{Party: contact.ByHandler, Cause: "finished", TalkMS: 300_000, At: After(56 * time.Minute)}),
		of(contact.Finished{By: Priya, At: After(56 * time.Minute)}),
		day(queue.BecameNotReady{Handler: Priya, Reason: "break", At: After(56 * time.Minute)}),
		{person.Room, Erased, person.Erased{Ground: "request", By: Marek, At: After(57 * time.Minute)}},
	}
}

// ringing is how the story ends: a contact stands before the handler again after
// the first offer ran out.
func ringing() []Step {
	at := After(58 * time.Minute)
	return []Step{
		day(queue.BecameReady{Handler: Priya, Skills: []string{"999"}, At: After(57 * time.Minute)}),
		day(queue.WentMissing{Handler: Priya, At: After(57*time.Minute + time.Second)}),
		day(queue.CameBack{Handler: Priya, At: After(57*time.Minute + 2*time.Second)}),
		received(Ringing, "999", at),
		day(queue.Joined{Contact: Ringing, Service: "999", Rank: 1, At: at}),
		day(queue.Offered{Contact: Ringing, Service: "999", Handler: Priya, Until: at.Add(20 * time.Second), At: at}),
		day(queue.OfferLapsed{Contact: Ringing, Handler: Priya, At: at.Add(20 * time.Second)}),
		day(queue.BecameReady{Handler: Priya, Skills: []string{"999"}, At: at.Add(25 * time.Second)}),
		day(queue.Offered{Contact: Ringing, Service: "999", Handler: Priya, Until: at.Add(45 * time.Second), At: at.Add(25 * time.Second)}),
	}
}
