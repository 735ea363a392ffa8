package referralapi

import (
	"context"
	"crypto/sha256"
	"errors"
	"time"

	"github.com/google/uuid"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/person"
	"bluelamp/internal/referral"
)

type makeIn struct {
	Body struct {
		Partner  string            `json:"partner" maxLength:"60"`
		Contact  string            `json:"contact,omitempty" maxLength:"100" doc:"Where it comes from: a contact, an incident or both"`
		Incident string            `json:"incident,omitempty" maxLength:"100"`
		Person   string            `json:"person,omitempty" maxLength:"100" doc:"Whom it is about; left out when not on file"`
		About    ReferralSubject   `json:"about"`
		Basis    string            `json:"basis" maxLength:"60" doc:"A lawful basis of the partner's"`
		Consent  string            `json:"consent" maxLength:"2000" doc:"Who agreed and to what; required when consent is the basis"`
		Form     map[string]string `json:"form" doc:"By code of the partner's form; a choice by its code, yes or no by those words"`
		SafeWay  string            `json:"safeWay" maxLength:"1000" doc:"How and when the person may be reached safely; required unless the partner neither rings them nor is told who it is"`
	}
}

// create decides first whether the referral can be made, so that a refusal takes
// no number of the day's book, then takes the number, then makes it.
func (d door) create(ctx context.Context, c *httpserver.Call, in *makeIn) (*referralOut, error) {
	contactID, err := d.from(ctx, c, in.Body.Contact, in.Body.Incident)
	if err != nil {
		return nil, err
	}
	if err := d.onFile(ctx, c, in.Body.Person); err != nil {
		return nil, err
	}
	m := referral.Making{
		Partner: in.Body.Partner, Contact: contactID, Incident: in.Body.Incident, Person: in.Body.Person, About: referral.Subject(in.Body.About), Basis: in.Body.Basis,
		Consent: in.Body.Consent, Form: in.Body.Form, SafeWay: in.Body.SafeWay, By: c.Staff(), At: d.now(c),
	}
	if _, err := referral.Make(referral.State{}, c.Policy(), m); err != nil {
		return nil, err
	}
	id := idOf(c.Ask())
	if m.Reference, err = d.reference(ctx, c, id); err != nil {
		return nil, err
	}
	return d.write(ctx, c, id, func(s referral.State) ([]any, error) { return referral.Make(s, c.Policy(), m) })
}

// from refuses a contact or incident that does not exist in this force, and returns
// the contact. Where only the incident is given it is the incident's: lists by
// contact and the erasure of what a contact holds find a referral by it.
func (d door) from(ctx context.Context, c *httpserver.Call, contactID, incidentID string) (string, error) {
	if incidentID != "" {
		s, _, err := command.Load(ctx, d.Desk, c.Force(), incident.Room, incidentID, incident.Fold)
		if err != nil {
			return "", err
		}
		if !s.Exists() {
			return "", incident.NotFound
		}
		if contactID == "" {
			return s.Contact, nil
		}
	}
	if contactID == "" {
		return "", nil // refused where it is made
	}
	s, _, err := command.Load(ctx, d.Desk, c.Force(), contact.Room, contactID, contact.Fold)
	if err == nil && !s.Exists() {
		return "", contact.NotFound
	}
	return contactID, err
}

// onFile refuses a person who is on no record of this force.
func (d door) onFile(ctx context.Context, c *httpserver.Call, id string) error {
	if id == "" {
		return nil
	}
	s, _, err := command.Load(ctx, d.Desk, c.Force(), person.Room, id, person.Fold)
	if err == nil && !s.Exists {
		return person.NotFound.About("person")
	}
	return err
}

// now is the time on the force's wall, by which partners open and close.
func (d door) now(c *httpserver.Call) time.Time { return c.Now().In(d.Zone) }

// idOf makes the referral's id from the request's key, so that the same request
// again finds the number and the referral of the first time.
func idOf(a command.Ask) string {
	return uuid.NewHash(sha256.New(), uuid.NameSpaceURL, []byte("bluelamp:referral:"+a.Force+"/"+a.Key), 8).String()
}

// bookTries is how often a number is asked for when others take theirs at the
// same moment: the day's book is one stream for the whole force.
const bookTries = 10

// reference takes the next number of the day, or finds the one that was taken for
// this referral before, be it yesterday.
func (d door) reference(ctx context.Context, c *httpserver.Call, id string) (string, error) {
	at := d.now(c)
	for try := 1; ; try++ {
		receipt, err := command.Do(ctx, d.Desk, c.AskAs("reference"), referral.NumberRoom, referral.Day(at), referral.FoldNumbers,
			func(n referral.Numbers) ([]any, error) { return referral.TakeNumber(n, id, at) })
		if errors.Is(err, command.Busy) && try < bookTries && ctx.Err() == nil {
			continue
		}
		if err != nil {
			return "", err
		}
		day := referral.Day(at)
		if receipt.Duplicate {
			stream, err := d.Desk.StreamOf(ctx, receipt)
			if err != nil {
				return "", err
			}
			day = stream.ID()
		}
		return d.taken(ctx, c, day, id)
	}
}

func (d door) taken(ctx context.Context, c *httpserver.Call, day, id string) (string, error) {
	book, _, err := command.Load(ctx, d.Desk, c.Force(), referral.NumberRoom, day, referral.FoldNumbers)
	if err != nil {
		return "", err
	}
	number, has := book.Of(id)
	date, err := time.Parse(time.DateOnly, day)
	if err != nil || !has {
		return "", errors.Join(errors.New("the book of references of "+day+" has no number for referral "+id), err)
	}
	return referral.Reference(date, number), nil
}
