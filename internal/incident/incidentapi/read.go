package incidentapi

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/journal"
	"bluelamp/internal/risk/riskapi"
)

type listIn struct {
	State string `query:"state" enum:"open,closed,all" default:"open" doc:"open includes what is resolved and not yet closed"`
	Limit int    `query:"limit" minimum:"1" maximum:"500" default:"200" doc:"The newest so many"`
}

type incidentsOut struct {
	Body struct {
		Incidents []IncidentSummary `json:"incidents"`
	}
}

func (d door) list(ctx context.Context, c *httpserver.Call, in *listIn) (*incidentsOut, error) {
	if err := c.Consulted(ctx, personal, fmt.Sprintf("list state=%s limit=%d", in.State, in.Limit)); err != nil {
		return nil, err
	}
	rows, err := incidentviews.Board(ctx, c.View(incidentviews.Name), in.State, in.Limit)
	if err != nil {
		return nil, err
	}
	out := &incidentsOut{}
	if out.Body.Incidents, err = d.summaries(ctx, c, rows); err != nil {
		return nil, err
	}
	if in.State == "open" {
		slices.SortStableFunc(out.Body.Incidents, byUrgency)
	}
	return out, nil
}

func byUrgency(a, b IncidentSummary) int {
	return cmp.Or(cmp.Compare(a.GradeRank, b.GradeRank), a.OpenedAt.Compare(b.OpenedAt), cmp.Compare(a.ID, b.ID))
}

type one struct {
	ID string `path:"id" maxLength:"100" doc:"The incident's id"`
}

type incidentOut struct{ Body Incident }

func (d door) get(ctx context.Context, c *httpserver.Call, in *one) (*incidentOut, error) {
	if err := c.Consulted(ctx, personal, in.ID); err != nil {
		return nil, err
	}
	return d.show(ctx, c, in.ID)
}

// show reads an incident as it stands now.
func (d door) show(ctx context.Context, c *httpserver.Call, id string) (*incidentOut, error) {
	db, pack := c.View(incidentviews.Name), c.Policy()
	row, there, err := incidentviews.Get(ctx, db, id)
	if err != nil {
		return nil, err
	}
	if !there {
		return nil, incident.NotFound
	}
	lines, err := incidentviews.Log(ctx, db, id, 0)
	if err != nil {
		return nil, err
	}
	gradings, err := incidentviews.Gradings(ctx, db, id)
	if err != nil {
		return nil, err
	}
	summary, err := d.summary(ctx, c, row)
	if err != nil {
		return nil, err
	}
	out := &incidentOut{Incident{
		IncidentSummary: summary, Grades: gradingsOf(gradings), Resolution: resolutionOf(row.Resolution),
		Requests: []IncidentRequest{}, Reassessments: []IncidentReassessment{}, CrimeDecisions: []CrimeDecision{},
	}}
	for _, l := range lines {
		out.Body.Log = append(out.Body.Log, d.entryOf(l, pack))
	}
	if err := addLooks(ctx, c, id, row.Contact, &out.Body); err != nil {
		return nil, err
	}
	return out, addContact(ctx, c, row.Contact, &out.Body)
}

// addContact adds what the contact that led to the incident tells of it.
func addContact(ctx context.Context, c *httpserver.Call, contact string, shown *Incident) error {
	if contact == "" {
		return nil
	}
	caller, number, err := contactapi.CallerOf(ctx, c, contact)
	if err != nil {
		return err
	}
	if caller != nil {
		shown.Caller = &IncidentCaller{Name: caller.Name, Number: number}
		if caller.CallbackNumber != "" {
			shown.Caller.Number = &caller.CallbackNumber
		}
	}
	shown.Assessment, err = riskapi.Latest(ctx, c, contact)
	return err
}

// shown waits until the tables hold what was just written and shows the incident.
// Whoever writes on a record reads all of it, so it is a look like any other.
func (d door) shown(ctx context.Context, c *httpserver.Call, r journal.Receipt, id string) (*incidentOut, error) {
	if err := c.Consulted(ctx, personal, id); err != nil {
		return nil, err
	}
	if err := c.Wait(ctx, r); err != nil {
		return nil, err
	}
	return d.show(ctx, c, id)
}
