package editionapi

import (
	"context"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/policy"
)

type tryRulesIn struct {
	Body struct {
		Type    string            `json:"type" maxLength:"60"`
		Levels  map[string]string `json:"levels" doc:"Element of the type's model to value"`
		Answers map[string]string `json:"answers" doc:"Question to answer"`

		Flags    []string       `json:"flags" doc:"On the people of the invented contact"`
		Patterns []string       `json:"patterns"`
		Factors  []string       `json:"factors"`
		History  policy.History `json:"history"`
	}
}

type tryRulesOut struct{ Body policy.Proposal }

// try evaluates the rules in force on invented facts. Nobody's data is touched.
func (d door) try(_ context.Context, c *httpserver.Call, in *tryRulesIn) (*tryRulesOut, error) {
	pack, b := d.Book.Pack(c.Force()), in.Body
	t, err := pack.Type(b.Type)
	if err != nil {
		return nil, err
	}
	for element, value := range b.Levels {
		if value == "" {
			continue
		}
		if err := pack.CheckLevel(b.Type, element, value); err != nil {
			return nil, err
		}
	}
	answers := map[string]string{}
	for _, q := range t.Asked(b.Answers) {
		if err := q.CheckAnswer(b.Answers[q.Code]); err != nil {
			return nil, err
		}
		if b.Answers[q.Code] != "" {
			answers[q.Code] = b.Answers[q.Code]
		}
	}
	return &tryRulesOut{pack.Propose(policy.Facts{
		Type: b.Type, Levels: b.Levels, Answers: answers, Flags: b.Flags, Patterns: b.Patterns, Factors: b.Factors, History: b.History,
	})}, nil
}
