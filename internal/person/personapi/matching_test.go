package personapi_test

import (
	"context"
	"log/slog"
	"math"
	"net/http"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/match"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/person/personlearn"
	"bluelamp/internal/person/personmatch"
)

// accounted is a house whose matching can be looked at.
func accounted(t *testing.T) (house, *personlearn.Learner) {
	t.Helper()
	h := open(t)
	m := personmatch.New(personmatch.Options{
		Tables: h.Views, Forces: []string{httpservertest.Force}, Model: match.Default(), Log: slog.New(slog.NewTextHandler(t.Output(), nil)),
	})
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { defer close(done); m.Run(ctx) }()
	t.Cleanup(func() { stop(); <-done })
	l, err := personlearn.Open(personlearn.Options{
		Dir: t.TempDir(), Forces: []string{httpservertest.Force}, Tables: h.Views, Desk: h.Desk, Matcher: m, Hour: 3, Zone: time.UTC,
		Least: 5, Now: time.Now, Log: slog.New(slog.NewTextHandler(t.Output(), nil)),
	})
	if err != nil {
		t.Fatal(err)
	}
	personapi.MountMatching(h.Server, l)
	return h, l
}

func TestTheMatchingIsAccountedForWithoutAnybodyInIt(t *testing.T) {
	h, l := accounted(t)
	h.rang("c1", "07700 900231", 20, "domestic-abuse")
	h.caller("c1", "p1", contact.Victim, kathleen, 20)
	h.townsfolk()
	h.rang("c2", "07700 900555", 1, "domestic-abuse")
	ask := map[string]any{"contact": "c2", "first": "Kath", "last": "Cooper", "birth": "25/05/1985"}
	found := h.lookUp(h.As("handler"), ask)
	if len(found.Candidates) == 0 {
		t.Fatal("nobody was suggested")
	}
	h.Happened(contact.Room, "c2",
		contact.SuggestionDecided{Person: "p1", Verdict: "same", Advice: found.Candidates[0].Advice, Typed: `{"first":"Kath"}`, By: "s1", At: time.Now()})
	if _, err := l.Learn(t.Context(), httpservertest.Force); err != nil {
		t.Fatal(err)
	}

	answer := h.As("analyst").Get("/api/matching")
	var s personapi.MatchingState
	answer.OK(&s)
	if s.Replay.Of != 1 || s.Replay.Reproduced != 1 || s.Decisions.Same != 1 {
		t.Errorf("what the look-up advised cannot be computed again: %+v, %+v", s.Replay, s.Decisions)
	}
	if s.People != 9 || len(s.Fields) != 7 || len(s.Classes) != 6 || len(s.History) == 0 || len(s.Recall.Groups) < 5 || s.MemoryBytes == 0 {
		t.Errorf("account: %d people, %d fields, %d classes, %d models, %d kinds of names",
			s.People, len(s.Fields), len(s.Classes), len(s.History), len(s.Recall.Groups))
	}
	for _, f := range s.Fields {
		if first, last := f.Levels[0], f.Levels[len(f.Levels)-1]; first.Factor <= 1 || last.Factor >= first.Factor {
			t.Errorf("%s: the same counts %g, the last level %g", f.Name, first.Factor, last.Factor)
		}
	}
	if s.Learning.Last == nil || s.Learning.Last.Says == "" || s.Learning.NextAt.IsZero() {
		t.Errorf("learning: %+v", s.Learning)
	}
	for _, word := range []string{"Cooper", "Kath", "p1", "c2", "900231"} {
		if strings.Contains(string(answer.Body), word) {
			t.Errorf("the account holds %q", word)
		}
	}
}

// The class that the screen shows must be the one that the score was made of.
func TestTheFactorsShownAreThoseThatScore(t *testing.T) {
	h, l := accounted(t)
	var s personapi.MatchingState
	h.As("administrator").Get("/api/matching").OK(&s)
	f, err := l.Figures(t.Context(), httpservertest.Force)
	if err != nil {
		t.Fatal(err)
	}
	expected := f.Live.Model.Tables().Expected
	for _, field := range s.Fields {
		for _, level := range field.Levels {
			same, others := 0.0, 1.0 // strangers count one
			before := 1.0
			for k, class := range level.Classes {
				if k == 0 {
					same = class.Factor
					continue
				}
				n := expected[k]
				if c := match.Class(k); c == match.SameHousehold || c == match.SameStreet {
					n /= float64(f.Population) // as many however large the file
				}
				others += n * class.Factor
				before += n
			}
			if want := same / (others / before); math.Abs(math.Log(want/level.Factor)) > 1e-6 {
				t.Errorf("%s %s: %g is shown and %g follows from the classes", field.Name, level.Words, level.Factor, want)
			}
		}
	}
}

func TestOnlyAnAdministratorLearns(t *testing.T) {
	h, _ := accounted(t)
	h.As("handler").Get("/api/matching").Refused(http.StatusForbidden, "staff.not-allowed")
	h.As("supervisor").Get("/api/matching").Refused(http.StatusForbidden, "staff.not-allowed")
	h.As("analyst").Post("/api/matching/learn", nil).Refused(http.StatusForbidden, "staff.not-allowed")
	h.Nobody().Get("/api/matching").Refused(http.StatusUnauthorized, "staff.not-signed-in")
	var begun personapi.MatchingLearning
	if a := h.As("administrator").Post("/api/matching/learn", nil); a.Status != http.StatusAccepted {
		t.Fatalf("status %d: %s", a.Status, a.Body)
	} else if a.OK(&begun); !begun.Running {
		t.Errorf("begun: %+v", begun)
	}
	h.As("administrator").Post("/api/matching/learn", nil).Refused(http.StatusConflict, "person.learning-runs")
}
