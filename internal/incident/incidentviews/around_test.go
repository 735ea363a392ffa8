package incidentviews_test

import (
	"slices"
	"testing"

	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/person"
	"bluelamp/internal/referral"
	"bluelamp/internal/resolution"
	"bluelamp/internal/safeguarding"
	story "bluelamp/internal/statistics/statisticstest"
	"bluelamp/internal/victim"
)

func TestWhatOtherDesksDoStandsInTheLog(t *testing.T) {
	const contact = "contact-i1"
	s, db := told(t, begun("i1", "priority", "high", 0), []story.Step{
		{Room: safeguarding.Room, ID: contact, Event: safeguarding.VulnerabilityRecorded{
			ID: "v1", Contact: contact, Who: "Maisie, 6", Relation: "child", Factors: []string{"child", "isolation"}, By: story.Priya, At: minutes(1)}},
		{Room: safeguarding.Room, ID: contact, Event: safeguarding.VulnerabilityWithdrawn{ID: "v1", Reason: "It was her sister.", By: story.Priya, At: minutes(2)}},
		{Room: safeguarding.Room, ID: contact, Event: safeguarding.Advised{ID: "a1", To: "officer", Text: "Ask for the back door", By: story.Marek, At: minutes(2)}},
		{Room: referral.Room, ID: "r1", Event: referral.Made{Reference: "R-1", Partner: "fire", Contact: contact, Incident: "i1", By: story.Marek, At: minutes(3)}},
		{Room: referral.Room, ID: "r1", Event: referral.Acknowledged{Who: "Sam", By: "partner", At: minutes(4)}},
		{Room: referral.Room, ID: "r2", Event: referral.Made{Reference: "R-2", Partner: "fire", Incident: "i2", By: story.Marek, At: minutes(4)}},
		{Room: resolution.Room, ID: "i1", Event: resolution.CallBackTried{Result: "spoken", By: story.Priya, At: minutes(5)}},
		{Room: victim.Room, ID: "i1", Event: victim.UpdatePromised{ID: "u1", Event: "arrest", By: story.Priya, At: minutes(6)}},
	})
	lines, err := incidentviews.Log(t.Context(), db, "i1", 0)
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, l := range lines {
		said = append(said, l.Kind+" "+l.Subject+" "+l.Detail)
	}
	for _, want := range []string{
		"vulnerable child child,isolation", "vulnerable  withdrawn", "advised officer ", "referred fire made", "referred fire acknowledged",
		"call-back spoken ", "update arrest promised",
	} {
		if !slices.Contains(said, want) {
			t.Errorf("the log lacks %q: %q", want, said)
		}
	}
	if row := get(t, db, "i1"); row.Version != lines[len(lines)-1].Version {
		t.Error("what others did changed the incident's version")
	}
	sameWhenRebuilt(t, s)

	s.Tell(story.Force, story.Step{Room: person.Room, ID: "p1", Event: person.ErasureReached{Records: []string{"safeguarding/" + contact}, At: minutes(9)}})
	lines, _ = incidentviews.Log(t.Context(), db, "i1", 0)
	for _, l := range lines {
		if l.Kind == "advised" && l.Text != "" {
			t.Errorf("erased words are left: %+v", l)
		}
	}
}
