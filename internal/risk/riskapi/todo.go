package riskapi

import (
	"context"
	"slices"

	"bluelamp/internal/command"
	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/risk"
	"bluelamp/internal/risk/riskviews"
)

type toDoIn struct {
	ID       string `path:"id" maxLength:"100" doc:"The contact's id"`
	Incident string `query:"incident" maxLength:"100" doc:"Only what holds for this incident of the contact; empty for everything"`
}

type toDoOut struct{ Body RiskToDoList }

func (d door) toDo(ctx context.Context, c *httpserver.Call, in *toDoIn) (*toDoOut, error) {
	if err := d.received(ctx, c, in.ID); err != nil {
		return nil, err
	}
	return d.shownToDo(ctx, c, in.ID, in.Incident)
}

type answerToDoIn struct {
	ID   string `path:"id" maxLength:"100" doc:"The contact's id"`
	Body RiskToDoAnswer
}

func (d door) answerToDo(ctx context.Context, c *httpserver.Call, in *answerToDoIn) (*toDoOut, error) {
	about, err := d.contact(ctx, c, in.ID)
	if err != nil {
		return nil, err
	}
	b := in.Body
	if b.Incident != "" && !slices.Contains(about.Incidents, b.Incident) {
		return nil, risk.IncidentElsewhere.About("incident")
	}
	e := risk.ActionAnswered{Action: b.Action, Incident: b.Incident, Answer: b.Answer, Note: b.Note, By: c.Staff(), At: c.Now()}
	_, err = command.Do(ctx, d.Desk, c.Ask(), risk.Room, in.ID, risk.Fold, func(s risk.State) ([]any, error) {
		return risk.AnswerAction(s, c.Policy(), e)
	})
	if err != nil {
		return nil, err
	}
	return d.shownToDo(ctx, c, in.ID, b.Incident)
}

// shownToDo reads the record itself and not the tables: a tick is seen at once.
func (d door) shownToDo(ctx context.Context, c *httpserver.Call, contact, incident string) (*toDoOut, error) {
	if err := c.Consulted(ctx, personal, contact); err != nil {
		return nil, err
	}
	s, _, err := command.Load(ctx, d.Desk, c.Force(), risk.Room, contact, risk.Fold)
	if err != nil {
		return nil, err
	}
	named := false
	if d.Named != nil {
		if named, err = d.Named(ctx, c, contact); err != nil {
			return nil, err
		}
	}
	list := s.ToDo(c.Policy(), incident, named)
	ids := make([]string, len(list))
	for i, one := range list {
		ids[i] = one.By
	}
	names, err := riskviews.Names(ctx, c.View(riskviews.Name), ids)
	if err != nil {
		return nil, err
	}
	out := &toDoOut{RiskToDoList{ToDo: make([]RiskToDo, len(list))}}
	for i, one := range list {
		out.Body.ToDo[i] = toDoOf(one, names)
	}
	return out, nil
}

func toDoOf(one risk.ToDo, names map[string]string) RiskToDo {
	shown := RiskToDo{Action: one.Action, Since: one.Since, Answer: one.Answer, Note: one.Note, Unnamed: one.Unnamed}
	if one.Answer != "" {
		shown.By, shown.At = &contactapi.StaffName{ID: one.By, Name: names[one.By]}, &one.At
	}
	return shown
}
