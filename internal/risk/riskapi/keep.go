package riskapi

import (
	"context"
	"crypto/sha256"
	"fmt"

	"github.com/google/uuid"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
	"bluelamp/internal/risk"
)

// Look is one look at the risk of an incident, as another door hands it in. As
// tells it from the request's other commands.
type Look struct {
	Incident string
	Trigger  risk.Trigger
	Form     Form
	As       string
}

// Keep writes one assessment of a contact for another door, and returns it. The
// same request again finds the one that it wrote the first time. Faults are those
// of the room, and contact.NotFound. Whoever calls it owes the audit page, and
// waits for its own command if it shows tables.
func Keep(ctx context.Context, c *httpserver.Call, deps Deps, contact string, look Look) (risk.Assessed, error) {
	d := door{deps}
	a := risk.Assessing{Incident: look.Incident, Trigger: look.Trigger, Form: formOf(look.Form)}
	kept, _, err := d.keep(ctx, c, c.AskAs(look.As), contact, a)
	return kept, err
}

// keep fills in what the request and the record say, and writes the assessment.
func (d door) keep(ctx context.Context, c *httpserver.Call, ask command.Ask, contact string, a risk.Assessing) (risk.Assessed, journal.Receipt, error) {
	none := journal.Receipt{}
	if err := d.received(ctx, c, contact); err != nil {
		return risk.Assessed{}, none, err
	}
	known, err := d.known(ctx, c, contact)
	if err != nil {
		return risk.Assessed{}, none, err
	}
	a.ID, a.Known, a.By = idOf(ask), known, c.Staff()
	receipt, err := command.Do(ctx, d.Desk, ask, risk.Room, contact, risk.Fold, func(s risk.State) ([]any, error) {
		return risk.Assess(s, c.Policy(), a, c.Now())
	})
	if err != nil {
		return risk.Assessed{}, none, err
	}
	s, _, err := command.Load(ctx, d.Desk, c.Force(), risk.Room, contact, risk.Fold)
	if err != nil {
		return risk.Assessed{}, none, err
	}
	kept, found := s.Find(a.ID)
	if !found {
		return risk.Assessed{}, none, fmt.Errorf("find assessment %s after it was kept: it is not in the record", a.ID)
	}
	return kept, receipt, nil
}

// idOf makes the assessment's id from the request's key, so that the same request
// again finds the assessment of the first time. A request without a key has none,
// and the room refuses it.
func idOf(a command.Ask) string {
	if a.Key == "" {
		return ""
	}
	return uuid.NewHash(sha256.New(), uuid.NameSpaceURL, []byte("bluelamp:assessment:"+a.Force+"/"+a.Key), 8).String()
}

// received refuses an assessment of a contact that does not exist in the force.
func (d door) received(ctx context.Context, c *httpserver.Call, id string) error {
	_, err := d.contact(ctx, c, id)
	return err
}

func (d door) contact(ctx context.Context, c *httpserver.Call, id string) (contact.State, error) {
	s, _, err := command.Load(ctx, d.Desk, c.Force(), contact.Room, id, contact.Fold)
	if err == nil && !s.Exists() {
		err = contact.NotFound
	}
	return s, err
}

// known is what the rules see beside the form.
func (d door) known(ctx context.Context, c *httpserver.Call, contact string) (risk.Known, error) {
	if d.Facts == nil {
		return risk.Known{}, nil
	}
	known, err := d.Facts(ctx, c, contact)
	if err != nil {
		return risk.Known{}, fmt.Errorf("gather what the rules look at: %w", err)
	}
	return known, nil
}
