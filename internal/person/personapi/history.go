package personapi

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
)

// contacts is a history as these eyes may see it: of a contact whose caller is
// hidden neither number nor place, and of no contact a refuge's number.
func (e *eyes) contacts(h personviews.History, cluster []string) []PersonContact {
	all := make([]PersonContact, len(h.Contacts))
	for i, c := range h.Contacts {
		all[i] = PersonContact{ID: c.ID, ReceivedAt: c.ReceivedAt, Service: c.Service, Number: e.number(c.Number), State: c.State,
			Role: strings.Join(c.Roles, ", "), Caller: slices.Contains(cluster, c.Person), Type: c.Type, Place: c.Place,
			Incidents: []string{}, Imported: c.Import != ""}
		if e.hidden(c.Person) {
			all[i].Number, all[i].Place = "", ""
		}
		for _, r := range c.Incidents {
			all[i].Incidents = append(all[i].Incidents, r.Reference)
		}
	}
	return all
}

func (e *eyes) incidents(h personviews.History) []PersonIncident {
	all := make([]PersonIncident, len(h.Incidents))
	for i, one := range h.Incidents {
		all[i] = PersonIncident{ID: one.ID, Reference: one.Reference, Type: one.Type, Grade: one.Grade, State: one.State,
			Role: strings.Join(one.Roles, ", "), Place: one.Place, OpenedAt: one.OpenedAt, Imported: one.Import != ""}
		if e.callerHidden(one.Involved) {
			all[i].Place = ""
		}
	}
	return all
}

// mostDates bounds the dates of retention that are told.
const mostDates = 10

// retentionOf says when the record of somebody last heard then, and their
// incidents, are looked at again and by which rules: the latest first.
func retentionOf(pack *policy.Pack, lastHeard time.Time, h personviews.History) []RetentionDate {
	all := []RetentionDate{}
	if rule, ok := pack.RetentionFor(policy.KeptPerson, ""); ok {
		all = append(all, RetentionDate{What: "This person's record", ReviewAt: rule.ReviewAt(lastHeard), Rule: fmt.Sprintf("%s: %d years. %s", rule.Label, rule.Years, rule.Source)})
	}
	for _, i := range h.Incidents {
		rule, ok := pack.RetentionFor(policy.KeptIncident, i.Type)
		if !ok || i.ClosedAt == nil {
			continue
		}
		all = append(all, RetentionDate{What: "Incident " + i.Reference, ReviewAt: rule.ReviewAt(*i.ClosedAt), Rule: fmt.Sprintf("%s: %d years. %s", rule.Label, rule.Years, rule.Source)})
	}
	slices.SortStableFunc(all, func(a, b RetentionDate) int { return b.ReviewAt.Compare(a.ReviewAt) })
	return all[:min(len(all), mostDates)]
}
