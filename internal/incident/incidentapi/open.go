package incidentapi

import (
	"context"
	"crypto/sha256"
	"errors"
	"slices"
	"time"

	"github.com/google/uuid"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
)

type openIn struct {
	Body struct {
		Contact       string `json:"contact" minLength:"1" maxLength:"100"`
		Type          string `json:"type" maxLength:"60"`
		Grade         string `json:"grade" maxLength:"60"`
		Justification string `json:"justification" maxLength:"4000" doc:"Why this grade, in the person's own words"`
		Place         string `json:"place" maxLength:"500"`
		Summary       string `json:"summary" maxLength:"4000"`
		Area          string `json:"area,omitempty" enum:"urban,rural" doc:"Which response target holds; urban when left out"`
	}
}

// open decides first whether the incident can be opened, so that a refusal
// takes no number of the day's book, then takes the number, then opens.
func (d door) open(ctx context.Context, c *httpserver.Call, in *openIn) (*incidentOut, error) {
	o, err := d.opening(ctx, c, in)
	if err != nil {
		return nil, err
	}
	if _, err := incident.Open(incident.State{}, c.Policy(), o); err != nil {
		return nil, err
	}
	id := idOf(c.Ask())
	if o.Number, o.Reference, err = d.reference(ctx, c, id); err != nil {
		return nil, err
	}
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), incident.Room, id, incident.Fold, func(s incident.State) ([]any, error) {
		return incident.Open(s, c.Policy(), o)
	})
	if err != nil {
		return nil, err
	}
	return d.shown(ctx, c, receipt, id)
}

// opening gathers what the decision rests on from the contact and its risk.
func (d door) opening(ctx context.Context, c *httpserver.Call, in *openIn) (incident.Opening, error) {
	from, _, err := command.Load(ctx, d.Desk, c.Force(), contact.Room, in.Body.Contact, contact.Fold)
	if err != nil {
		return incident.Opening{}, err
	}
	if !from.Exists() {
		return incident.Opening{}, contact.NotFound
	}
	looked, err := d.riskOf(ctx, c, in.Body.Contact)
	if err != nil {
		return incident.Opening{}, err
	}
	return incident.Opening{
		Where: d.where(c, from), Contact: in.Body.Contact, Type: in.Body.Type, Area: in.Body.Area, Place: in.Body.Place, Summary: in.Body.Summary,
		Received: from.ReceivedAt, Answered: from.AnsweredAt, Settled: looked.Assessed() != risk.None,
		Grading: openingGrade(c.Policy(), looked, in.Body.Grade, in.Body.Justification),
		By:      c.Staff(), At: d.now(c),
	}, nil
}

// riskOf is what is known of the risk of a contact; of no contact it is nothing.
func (d door) riskOf(ctx context.Context, c *httpserver.Call, contact string) (risk.State, error) {
	if contact == "" {
		return risk.State{}, nil
	}
	s, _, err := command.Load(ctx, d.Desk, c.Force(), risk.Room, contact, risk.Fold)
	return s, err
}

// gradingFrom is a grade with the newest assessment that it rests on: one that was
// made for the incident, or for the contact before there was one. A look at another
// incident of the same contact is none.
func gradingFrom(looked risk.State, id, grade, justification string) incident.Grading {
	g := incident.Grading{Grade: grade, Justification: justification}
	if a, some := looked.LatestFor(id); some {
		g.AssessedAs = a.Type
		g.Assessment, g.Risk, g.Proposed, g.Actions, g.Reasons = a.ID, a.Risk, a.Proposed.Grade, a.Proposed.Actions, because(a)
	}
	return g
}

// openingGrade is the first grade. It rests on the newest look that was made before
// there was an incident, and counts the gravest risk, the most urgent proposal and
// every action of all of them: a second form is no way round the first.
func openingGrade(pack *policy.Pack, looked risk.State, grade, justification string) incident.Grading {
	g := gradingFrom(looked, "", grade, justification)
	for _, a := range looked.Assessments {
		if a.Incident != "" {
			continue
		}
		if pack.Graver(a.Risk, g.Risk) {
			g.Risk = a.Risk
		}
		if pack.MoreUrgent(a.Proposed.Grade, g.Proposed) {
			g.Proposed, g.Reasons = a.Proposed.Grade, because(a)
		}
		g.Actions = append(slices.Clip(g.Actions), a.Proposed.Actions...)
	}
	return g
}

// now is the time on the force's wall: targets hold from day to day there.
func (d door) now(c *httpserver.Call) time.Time { return c.Now().In(d.Zone) }

// idOf makes the incident's id from the request's key, so that the same request
// again finds the number and the incident of the first time.
func idOf(a command.Ask) string {
	return uuid.NewHash(sha256.New(), uuid.NameSpaceURL, []byte("bluelamp:"+a.Force+"/"+a.Key), 8).String()
}

// bookTries is how often a number is asked for when others take theirs at the
// same moment: the day's book is one stream for the whole force.
const bookTries = 10

// reference takes the next number of the day, or finds the one that was taken
// for this incident before, be it yesterday.
func (d door) reference(ctx context.Context, c *httpserver.Call, id string) (int, string, error) {
	at := d.now(c)
	for try := 1; ; try++ {
		receipt, err := command.Do(ctx, d.Desk, c.AskAs("reference"), incident.ReferenceRoom, incident.Day(at), incident.FoldReferences,
			func(s incident.References) ([]any, error) { return incident.TakeReference(s, id, at) })
		if errors.Is(err, command.Busy) && try < bookTries && ctx.Err() == nil {
			continue
		}
		if err != nil {
			return 0, "", err
		}
		day := incident.Day(at)
		if receipt.Duplicate {
			stream, err := d.Desk.StreamOf(ctx, receipt)
			if err != nil {
				return 0, "", err
			}
			day = stream.ID()
		}
		return d.taken(ctx, c, day, id)
	}
}

func (d door) taken(ctx context.Context, c *httpserver.Call, day, id string) (int, string, error) {
	book, _, err := command.Load(ctx, d.Desk, c.Force(), incident.ReferenceRoom, day, incident.FoldReferences)
	if err != nil {
		return 0, "", err
	}
	number, has := book.Number(id)
	date, err := time.Parse(time.DateOnly, day)
	if err != nil || !has {
		return 0, "", errors.Join(errors.New("the book of references of "+day+" has no number for incident "+id), err)
	}
	return number, incident.Reference(d.Initials(c.Force()), date, number), nil
}
