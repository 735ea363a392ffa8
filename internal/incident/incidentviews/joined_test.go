package incidentviews_test

import (
	"slices"
	"testing"

	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/person"
	"bluelamp/internal/risk"
	"bluelamp/internal/safeguarding"
	story "bluelamp/internal/statistics/statisticstest"
)

// A second caller's words are theirs: they go with that person, and what the first
// one said stays.
func TestTheWordsOfAFurtherContactAreErasedWithItsCaller(t *testing.T) {
	of := func(room, id string, event any) story.Step { return story.Step{Room: room, ID: id, Event: event} }
	s, db := told(t, begun("i1", "priority", "high", 0), []story.Step{
		of(risk.Room, "contact-i1", risk.Assessed{ID: "a2", Type: "noise", Rationale: "The first caller's.", By: story.Priya, At: minutes(1)}),
		in("i1", incident.ContactJoined{Contact: "c2", Text: "He breaks the door.", Service: "999", Received: minutes(4), By: story.Marek, At: minutes(5)}),
		of(risk.Room, "c2", risk.Assessed{ID: "b1", Type: "noise", Rationale: "The second caller's.", By: story.Marek, At: minutes(6)}),
		of(safeguarding.Room, "c2", safeguarding.Advised{ID: "d1", To: "officer", Text: "Ask her name.", By: story.Marek, At: minutes(7)}),
		of(risk.Room, "c3", risk.Assessed{ID: "x1", Type: "noise", Rationale: "Of something else.", By: story.Marek, At: minutes(8)}),
	})
	texts := func() (said []string) {
		t.Helper()
		lines, err := incidentviews.Log(t.Context(), db, "i1", 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range lines[3:] {
			said = append(said, l.Kind+": "+l.Text)
		}
		return said
	}
	if got := texts(); !slices.Equal(got, []string{
		"assessed: The first caller's.", "joined: He breaks the door.", "assessed: The second caller's.", "advised: Ask her name.",
	}) {
		t.Errorf("log %q", got)
	}
	both, err := incidentviews.JoinedTo(t.Context(), db, "i1")
	if err != nil || len(both) != 1 || both[0].Contact != "c2" || both[0].ByName != "Marek Nowak" || !both[0].ReceivedAt.Equal(minutes(4)) {
		t.Errorf("joined: %+v, %v", both, err)
	}
	s.Tell(story.Force, of(person.Room, "p2", person.ErasureReached{
		Records: []string{"contact/c2", "risk/c2", "safeguarding/c2"}, At: minutes(9),
	}))
	if got := texts(); !slices.Equal(got, []string{"assessed: The first caller's.", "joined: ", "assessed: ", "advised: "}) {
		t.Errorf("after the erasure %q", got)
	}
	if both, err = incidentviews.JoinedTo(t.Context(), db, "i1"); err != nil || both[0].Text != "" {
		t.Errorf("joined: %+v, %v", both, err)
	}
}

func TestGradesBelowTheProposal(t *testing.T) {
	below := func(id, by string, minute int) story.Step {
		return in(id, incident.Graded{
			Grade: "scheduled", Proposed: "emergency", Below: "emergency", Reasons: []string{"A weapon."}, Justification: "He has gone.", By: by, At: minutes(minute),
		})
	}
	s, db := told(t,
		begun("old", "scheduled", "low", 0), []story.Step{below("old", story.Priya, 1)},
		begun("kept", "priority", "low", 0), []story.Step{in("kept", incident.GradeKept{
			Grade: "priority", Proposed: "emergency", Justification: "The neighbour saw him go.", By: story.Marek, At: minutes(9)})},
		begun("raised", "scheduled", "low", 0), []story.Step{below("raised", story.Priya, 1), in("raised", incident.Graded{Grade: "emergency", Proposed: "emergency", By: story.Marek, At: minutes(2)})},
		begun("closed", "scheduled", "low", 0), []story.Step{below("closed", story.Priya, 5), in("closed", incident.Closed{Result: "x", At: minutes(6)})},
		begun("seen", "scheduled", "low", 0), []story.Step{below("seen", story.Priya, 1),
			in("seen", incident.GradeSeen{Grade: "scheduled", Proposed: "emergency", Reason: "Rung him.", By: story.Marek, At: minutes(3)})},
	)
	waiting, err := incidentviews.BelowProposal(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, w := range waiting {
		ids = append(ids, w.ID)
	}
	if !slices.Equal(ids, []string{"old", "closed", "kept"}) || waiting[0].Below.ByName != "Priya Shah" || waiting[0].Below.Reasons[0] != "A weapon." {
		t.Errorf("waiting: %v, %+v", ids, waiting)
	}
	if b, err := incidentviews.BelowOf(t.Context(), db, "seen"); err != nil || b.SeenByName != "Marek Nowak" || b.Agreed || b.SeenReason != "Rung him." || !b.SeenAt.Equal(minutes(3)) {
		t.Errorf("seen: %+v, %v", b, err)
	}
	if b, err := incidentviews.BelowOf(t.Context(), db, "raised"); err != nil || b != nil {
		t.Errorf("raised to what was proposed: %+v, %v", b, err)
	}
	for who, want := range map[string]int{story.Priya: 1, story.Marek: 2, "somebody else": 3} {
		if n, err := incidentviews.CountsFor(t.Context(), db, who, minutes(60)); err != nil || n.BelowProposal != want {
			t.Errorf("%s counts %+v, %v", who, n, err)
		}
	}
	sameWhenRebuilt(t, s)
}

func TestHowMuchWaitsForSomebody(t *testing.T) {
	asked := incident.LoweringAsked{ID: "r1", Grade: "scheduled", By: story.Priya, At: minutes(3)}
	_, db := told(t,
		begun("mine", "priority", "high", 0), []story.Step{in("mine", fell(1, 10))},
		begun("climbed", "priority", "high", 0), []story.Step{in("climbed", fell(1, 10)), in("climbed", incident.ReviewClimbed{Number: 1, To: "supervisor", At: minutes(20)})},
		begun("anybodys", "priority", "high", 0), []story.Step{in("anybodys", incident.HandedOver{Note: "End of shift", At: minutes(1)}), in("anybodys", fell(1, 10))},
		begun("leads", "priority", "high", 0), []story.Step{in("leads", incident.HandedOver{Note: "End of shift", At: minutes(1)}), in("leads", fell(1, 10)),
			in("leads", incident.ReviewClimbed{Number: 1, To: "force-lead", At: minutes(40)})},
		begun("closed", "priority", "high", 0), []story.Step{in("closed", fell(1, 10)), in("closed", incident.Closed{Result: "x", At: minutes(20)})},
		begun("asked", "priority", "high", 0), []story.Step{in("asked", asked)},
	)
	for who, want := range map[string]incidentviews.Counts{
		story.Priya: {Mine: 3, MineWithSupervisor: 1, Supervisor: 1, Lead: 1},
		story.Marek: {Mine: 1, Supervisor: 1, Lead: 1, ToDecide: 1},
	} {
		if n, err := incidentviews.CountsFor(t.Context(), db, who, minutes(60)); err != nil || n != want {
			t.Errorf("%s counts %+v, %v", who, n, err)
		}
	}
}
