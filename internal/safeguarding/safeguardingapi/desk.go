package safeguardingapi

import (
	"context"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/safeguarding"
)

type safeguardingAskIn struct {
	ID   string `path:"id" maxLength:"100" doc:"The contact's id"`
	Body struct {
		Why string `json:"why" maxLength:"4000" doc:"What the desk should look at"`
	}
}

func (d door) ask(ctx context.Context, c *httpserver.Call, in *safeguardingAskIn) (*safeguardingOut, error) {
	incident, err := d.received(ctx, c, in.ID)
	if err != nil {
		return nil, err
	}
	e := safeguarding.DeskAsked{Source: safeguarding.ByHandler, Why: in.Body.Why, Incident: incident, By: c.Staff(), At: c.Now()}
	return d.write(ctx, c, in.ID, func(s safeguarding.State) ([]any, error) { return safeguarding.Ask(s, e) })
}

type safeguardingTakeIn struct {
	ID   string `path:"id" maxLength:"100" doc:"The contact's id"`
	Body struct {
		From string `json:"from,omitempty" maxLength:"100" doc:"Staff id of the colleague from whom it is taken over; left out when nobody has it"`
	}
}

func (d door) take(ctx context.Context, c *httpserver.Call, in *safeguardingTakeIn) (*safeguardingOut, error) {
	return d.write(ctx, c, in.ID, func(s safeguarding.State) ([]any, error) {
		return safeguarding.Take(s, asker(c), in.Body.From, c.Now())
	})
}

type safeguardingAdviseIn struct {
	ID   string `path:"id" maxLength:"100" doc:"The contact's id"`
	Body struct {
		To   string `json:"to" maxLength:"60" doc:"handler or officer"`
		Text string `json:"text" maxLength:"4000"`
	}
}

func (d door) advise(ctx context.Context, c *httpserver.Call, in *safeguardingAdviseIn) (*safeguardingOut, error) {
	id, err := newID()
	if err != nil {
		return nil, err
	}
	return d.write(ctx, c, in.ID, func(s safeguarding.State) ([]any, error) {
		return safeguarding.Advise(s, asker(c), safeguarding.Advised{ID: id, To: in.Body.To, Text: in.Body.Text, At: c.Now()})
	})
}

type safeguardingAnswerIn struct {
	ID     string `path:"id" maxLength:"100" doc:"The contact's id"`
	Advice string `path:"advice" maxLength:"100"`
	Body   struct {
		Used bool   `json:"used"`
		Note string `json:"note,omitempty" maxLength:"4000" doc:"Needed when it was not used"`
	}
}

func (d door) answer(ctx context.Context, c *httpserver.Call, in *safeguardingAnswerIn) (*safeguardingOut, error) {
	return d.write(ctx, c, in.ID, func(s safeguarding.State) ([]any, error) {
		return safeguarding.AnswerAdvice(s, safeguarding.AdviceAnswered{ID: in.Advice, Used: in.Body.Used, Note: in.Body.Note, By: c.Staff(), At: c.Now()})
	})
}

type safeguardingMissedIn struct {
	ID   string `path:"id" maxLength:"100" doc:"The contact's id"`
	Body struct {
		Factors []string `json:"factors" maxItems:"100" doc:"Codes of the pack; those that somebody else recorded are left out"`
		Note    string   `json:"note" maxLength:"4000" doc:"What pointed to it"`
	}
}

func (d door) missed(ctx context.Context, c *httpserver.Call, in *safeguardingMissedIn) (*safeguardingOut, error) {
	return d.write(ctx, c, in.ID, func(s safeguarding.State) ([]any, error) {
		return safeguarding.FindMissed(s, c.Policy(), asker(c), safeguarding.MissedFound{Factors: in.Body.Factors, Note: in.Body.Note, At: c.Now()})
	})
}

type safeguardingEndIn struct {
	ID   string `path:"id" maxLength:"100" doc:"The contact's id"`
	Body struct {
		Outcome string `json:"outcome" maxLength:"60" doc:"An outcome of the desk in the pack"`
		Note    string `json:"note" maxLength:"4000" doc:"Needed when somebody is at risk and nothing was advised or done"`
	}
}

func (d door) end(ctx context.Context, c *httpserver.Call, in *safeguardingEndIn) (*safeguardingOut, error) {
	return d.write(ctx, c, in.ID, func(s safeguarding.State) ([]any, error) {
		return safeguarding.End(s, c.Policy(), asker(c), safeguarding.DeskEnded{Outcome: in.Body.Outcome, Note: in.Body.Note, At: c.Now()})
	})
}
