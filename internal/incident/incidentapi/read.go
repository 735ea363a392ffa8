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
	"bluelamp/internal/records"
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
	if err := addContacts(ctx, c, row, &out.Body); err != nil {
		return nil, err
	}
	return out, addLooks(ctx, c, id, &out.Body)
}

// addContacts adds what the contacts tell of it: the one that led to the incident,
// and those that joined it.
func addContacts(ctx context.Context, c *httpserver.Call, row incidentviews.Row, shown *Incident) error {
	joined, err := incidentviews.JoinedTo(ctx, c.View(incidentviews.Name), row.ID)
	if err != nil {
		return err
	}
	if shown.Contacts, err = contactsOf(ctx, c, row, joined); err != nil {
		return err
	}
	if len(shown.Contacts) > 0 && shown.Contacts[0].First {
		shown.Caller, shown.Assessment = shown.Contacts[0].Caller, shown.Contacts[0].Assessment
	}
	return nil
}

// contactsOf are the contacts about an incident, with what each of them found.
func contactsOf(ctx context.Context, c *httpserver.Call, row incidentviews.Row, joined []incidentviews.Joined) ([]IncidentContact, error) {
	all := []IncidentContact{}
	if row.Contact != "" {
		all = append(all, IncidentContact{Contact: row.Contact, First: true, ReceivedAt: row.ReceivedAt})
	}
	for _, j := range joined {
		all = append(all, IncidentContact{
			Contact: j.Contact, Service: j.Service, ReceivedAt: &j.ReceivedAt, Text: j.Text,
			By: &contactapi.StaffName{ID: j.By, Name: j.ByName}, At: &j.At,
		})
	}
	for i := range all {
		var err error
		if all[i].Caller, err = callerOf(ctx, c, all[i].Contact); err != nil {
			return nil, err
		}
		if all[i].Assessment, err = riskapi.Latest(ctx, c, all[i].Contact); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func callerOf(ctx context.Context, c *httpserver.Call, contact string) (*IncidentCaller, error) {
	caller, number, err := contactapi.CallerOf(ctx, c, contact)
	if err != nil || caller == nil {
		return nil, err
	}
	if err := c.Consulted(ctx, "contact", records.Shown(contact+" caller", caller.Person)); err != nil {
		return nil, err
	}
	shown := &IncidentCaller{Name: caller.Name, Number: number}
	if caller.CallbackNumber != "" {
		shown.Number = &caller.CallbackNumber
	}
	return shown, nil
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
