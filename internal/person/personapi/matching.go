package personapi

import (
	"context"
	"net/http"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/person/personlearn"
)

// Weights is what the account of the matching is read from; personlearn.Learner
// is one.
type Weights interface {
	Figures(ctx context.Context, force string) (personlearn.Figures, error)
	Ask(force string) error
}

// MountMatching registers the operations on the matching itself. They show no
// personal data: analysts may see them.
func MountMatching(s *httpserver.Server, w Weights) {
	m := matching{w}
	httpserver.Handle(s, op(http.MethodGet, "/api/matching", "get-matching",
		"How people are matched: the weights, how far they could be believed, and what was learned"),
		httpserver.Rule{Roles: []string{"administrator", "analyst"}}, m.get)
	learn := op(http.MethodPost, "/api/matching/learn", "learn-matching",
		"Learn from the last weeks now and not at night; the outcome is seen in the account")
	learn.DefaultStatus = http.StatusAccepted
	httpserver.Handle(s, learn, httpserver.Rule{Roles: []string{"administrator"}, Acts: true}, m.learn)
}

type matching struct{ weights Weights }

type matchingOut struct{ Body MatchingState }

func (m matching) get(ctx context.Context, c *httpserver.Call, _ *struct{}) (*matchingOut, error) {
	f, err := m.weights.Figures(ctx, c.Force())
	if err != nil {
		return nil, err
	}
	return &matchingOut{stateOf(f)}, nil
}

type matchingLearnOut struct{ Body MatchingLearning }

func (m matching) learn(ctx context.Context, c *httpserver.Call, _ *struct{}) (*matchingLearnOut, error) {
	if err := m.weights.Ask(c.Force()); err != nil {
		return nil, err
	}
	f, err := m.weights.Figures(ctx, c.Force())
	if err != nil {
		return nil, err
	}
	return &matchingLearnOut{learningOf(f)}, nil
}
