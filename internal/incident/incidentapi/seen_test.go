package incidentapi_test

import (
	"net/http"
	"strconv"
	"testing"

	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident/incidentapi"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
	"bluelamp/internal/risk/riskviews"
)

const news = "He has a knife."

func informs(c *httpservertest.Client, path string) {
	c.Post(path+"/information", map[string]string{"text": news, "source": "public"}).OK()
}

// A look is begun, something becomes known, and the look is handed in.
func TestALookDoesNotSwallowWhatCameInMeanwhile(t *testing.T) {
	h := open(t)
	handler := h.As("handler")
	path := "/api/incidents/" + h.opened(handler, "lost", "advice")
	var i incidentapi.Incident
	handler.Get(path).OK(&i)
	begun := handler.With("X-Bluelamp-Seen", strconv.FormatInt(i.Version, 10))
	informs(h.As("supervisor"), path)
	kept := h.assessments()
	looks := map[string]map[string]any{
		"/reassessments": with("high", map[string]any{"trigger": "interval", "form": lost("high")}),
		"/lowerings":     with("medium", map[string]any{"grade": "", "risk": "medium", "reason": gone}),
	}
	for verb, look := range looks {
		begun.Post(path+verb, look).Refused(http.StatusConflict, "command.changed-meanwhile")
	}
	handler.Get(path).OK(&i)
	if i.Review.State != "due" || i.Review.Reason != "information" || h.assessments() != kept {
		t.Errorf("after a look that had not seen it: %+v, %d assessments of %d", i.Review, h.assessments(), kept)
	}
	read := handler.With("X-Bluelamp-Seen", strconv.FormatInt(i.Version, 10))
	read.Post(path+"/reassessments", looks["/reassessments"]).OK(&i)
	if i.Review.State != "waiting" {
		t.Errorf("after a look that had: %+v", i.Review)
	}
}

// The look has been tried and its assessment is being kept when somebody else is
// quicker.
func TestALookDoesNotSwallowWhatCameInAtTheLastMoment(t *testing.T) {
	h := open(t)
	handler, other := h.As("handler"), h.As("supervisor")
	path := "/api/incidents/" + h.opened(handler, "lost", "advice")
	var i incidentapi.Incident
	handler.Get(path).OK(&i)
	h.whenKept(func() { informs(other, path) })
	handler.With("X-Bluelamp-Seen", strconv.FormatInt(i.Version, 10)).
		Post(path+"/reassessments", with("high", map[string]any{"trigger": "interval", "form": lost("high")})).
		Refused(http.StatusConflict, "command.changed-meanwhile")
	handler.Get(path).OK(&i)
	if i.Review.State != "due" || i.Review.Reason != "information" {
		t.Errorf("the review: %+v", i.Review)
	}
}

// Heeding may be quicker than the look itself: the look's own assessment is no news
// to whoever made it; another's is.
func TestALookThatIsHeededAtOnceIsNoConflict(t *testing.T) {
	for _, own := range []bool{true, false} {
		h := open(t)
		h.pack.Levels = append(h.pack.Levels, policy.Level{Code: "extreme", Label: "Extreme"})
		handler := h.As("handler")
		id := h.opened(handler, "lost", "advice")
		h.Happened(contact.Room, "c1", contact.IncidentLinked{Incident: id, At: noon})
		path, look := "/api/incidents/"+id, with("extreme", map[string]any{"trigger": "interval", "form": lost("extreme")})
		looks := func() *httpservertest.Answer {
			var i incidentapi.Incident
			handler.Get(path).OK(&i)
			seen := strconv.FormatInt(i.Version, 10)
			return handler.With("X-Bluelamp-Seen", seen).With("Idempotency-Key", "begun").Post(path+"/reassessments", look)
		}
		h.whenKept(func() { informs(h.As("supervisor"), path) })
		looks().Refused(http.StatusConflict, "command.changed-meanwhile")
		assessment := "somebody-elses"
		if own {
			assessment = h.newest() // the same request again finds it
		}
		h.whenKept(func() {
			h.heeds(risk.Assessed{ID: assessment, Trigger: risk.Interval, Incident: id, Risk: "extreme", By: handler.Staff, At: noon})
		})
		if !own {
			looks().Refused(http.StatusConflict, "command.changed-meanwhile")
			continue
		}
		var i incidentapi.Incident
		looks().OK(&i)
		if i.Risk != "extreme" || i.Review.State != "waiting" || len(i.Reassessments) != 1 {
			t.Errorf("after a graver look: %s, %+v, %d looks", i.Risk, i.Review, len(i.Reassessments))
		}
	}
}

// whenKept does something in the next look when it has been tried and its
// assessment is about to be kept: facts are gathered for the one, then the other.
func (h *house) whenKept(do func()) {
	times := 0
	h.gathered = func() {
		if times++; times == 2 {
			do()
		}
	}
}

// newest is the id of the contact's newest assessment.
func (h *house) newest() string {
	h.t.Helper()
	db, err := h.Views.Reader(httpservertest.Force, riskviews.Name)
	if err != nil {
		h.t.Fatal(err)
	}
	all, err := riskviews.Assessments(h.t.Context(), db, "c1")
	if err != nil || len(all) == 0 {
		h.t.Fatalf("assessments: %v, %v", all, err)
	}
	return all[len(all)-1].ID
}

// heeds lets an assessment of the contact count for its incident.
func (h *house) heeds(a risk.Assessed) {
	h.t.Helper()
	page := journal.Event{Page: journal.Page{Position: 99, Stream: journal.NewStream(httpservertest.Force, risk.Room, "c1")}, Body: a}
	heeding := incidentapi.Heeding(h.Desk, func(string) *policy.Pack { return h.pack })
	if err := heeding.Do(h.t.Context(), page, "reaction/assessment-heeded/99"); err != nil {
		h.t.Error(err)
	}
}
