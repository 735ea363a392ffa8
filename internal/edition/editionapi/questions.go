package editionapi

import (
	"context"

	"bluelamp/internal/edition/policybook"
	"bluelamp/internal/httpserver"
)

type previewIn struct{ Body PolicyQuestionSet }

type previewOut struct{ Body PolicyQuestionPreview }

func (d door) preview(_ context.Context, c *httpserver.Call, in *previewIn) (*previewOut, error) {
	laid, err := d.Book.Lay(c.Force(), setOf(in.Body))
	if err != nil {
		return nil, err
	}
	return &previewOut{PolicyQuestionPreview{
		Findings: findingsOf(laid.Findings), Type: laid.Type, Changes: changesOf(laid.Changes),
	}}, nil
}

type saveIn struct {
	Body struct {
		PolicyQuestionSet
		Note string `json:"note" maxLength:"2000" doc:"What changed and why"`
	}
}

func (d door) save(ctx context.Context, c *httpserver.Call, in *saveIn) (*publishedOut, error) {
	e, receipt, err := d.Book.PublishQuestions(ctx, c.Ask(), setOf(in.Body.PolicyQuestionSet), in.Body.Note, c.Staff())
	return d.answer(ctx, c, e, receipt, err)
}

func setOf(body PolicyQuestionSet) policybook.QuestionSet { return policybook.QuestionSet(body) }
