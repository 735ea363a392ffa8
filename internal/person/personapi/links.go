package personapi

import (
	"context"
	"slices"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/staff"
)

type linkIn struct {
	ID    string `path:"id" maxLength:"100"`
	Other string `path:"other" maxLength:"100"`
	Body  struct {
		Verdict string `json:"verdict" enum:"same,different,unsure"`
		Ask     bool   `json:"ask,omitempty" doc:"Ask a second person to agree instead of deciding"`
		Reason  string `json:"reason" maxLength:"500"`
		Advice  string `json:"advice,omitempty" maxLength:"4000" doc:"As it came with the candidate"`
	}
}

// decide says whether two persons are one, or asks for a second person to.
func (d door) decide(ctx context.Context, c *httpserver.Call, in *linkIn) (*personOut, error) {
	joining, err := d.both(ctx, c, in.ID, in.Other, in.Body.Reason)
	if err != nil {
		return nil, err
	}
	link := person.LinkID(in.ID, in.Other)
	a, b := person.LinkPair(link)
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), person.LinkRoom, link, person.FoldLink, func(s person.LinkState) ([]any, error) {
		if in.Body.Ask {
			return person.Ask(s, person.LinkAsked{A: a, B: b, Reason: in.Body.Reason, Advice: in.Body.Advice, By: c.Staff(), At: c.Now()})
		}
		return person.Decide(s, staff.AskerOf(c.Staff(), c.Roles()), joining, person.LinkDecided{
			A: a, B: b, Verdict: person.Verdict(in.Body.Verdict), Reason: in.Body.Reason, Advice: in.Body.Advice, At: c.Now(),
		})
	})
	if err != nil {
		return nil, err
	}
	return d.shown(ctx, c, receipt, in.ID)
}

type undoIn struct {
	ID    string `path:"id" maxLength:"100"`
	Other string `path:"other" maxLength:"100"`
	Body  struct {
		Reason string `json:"reason" maxLength:"500"`
	}
}

func (d door) undo(ctx context.Context, c *httpserver.Call, in *undoIn) (*personOut, error) {
	joining, err := d.both(ctx, c, in.ID, in.Other, in.Body.Reason)
	if err != nil {
		return nil, err
	}
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), person.LinkRoom, person.LinkID(in.ID, in.Other), person.FoldLink,
		func(s person.LinkState) ([]any, error) {
			return person.Undo(s, joining, person.LinkUndone{Reason: in.Body.Reason, By: c.Staff(), At: c.Now()})
		})
	if err != nil {
		return nil, err
	}
	return d.shown(ctx, c, receipt, in.ID)
}

// both lets the asker in to both records and says what joining them would make.
func (d door) both(ctx context.Context, c *httpserver.Call, one, other, reason string) (person.Joining, error) {
	db := c.View(personviews.Name)
	records := map[string]bool{}
	var roles [2]map[string][]string
	for i, id := range []string{one, other} {
		if _, err := admit(ctx, c, id, reason); err != nil {
			return person.Joining{}, err
		}
		cluster, err := personviews.ClusterOf(ctx, db, id)
		if err != nil {
			return person.Joining{}, err
		}
		for _, key := range append(cluster, id) {
			records[key] = true
		}
		h, err := personviews.HistoryOf(ctx, db, cluster)
		if err != nil {
			return person.Joining{}, err
		}
		roles[i] = rolesByIncident(h)
	}
	return person.Joining{Records: len(records), Opposed: opposed(roles[0], roles[1])}, nil
}

func rolesByIncident(h personviews.History) map[string][]string {
	roles := map[string][]string{}
	for _, i := range h.Incidents {
		roles[i.ID] = append(roles[i.ID], i.Roles...)
	}
	for _, one := range h.Contacts {
		roles[one.ID] = append(roles[one.ID], one.Roles...)
	}
	return roles
}

// opposed says whether one stands as victim where the other stands as suspect.
func opposed(a, b map[string][]string) bool {
	for id, left := range a {
		right := b[id]
		if slices.Contains(left, "victim") && slices.Contains(right, "suspect") ||
			slices.Contains(left, "suspect") && slices.Contains(right, "victim") {
			return true
		}
	}
	return false
}

func (d door) linksOf(ctx context.Context, c *httpserver.Call, id string) ([]PersonLink, error) {
	db := c.View(personviews.Name)
	all, err := personviews.LinksOf(ctx, db, id)
	if err != nil {
		return nil, err
	}
	shown := make([]PersonLink, 0, len(all))
	for _, l := range all {
		other := l.A
		if other == id {
			other = l.B
		}
		p, _, err := personviews.Get(ctx, db, other)
		if err != nil {
			return nil, err
		}
		one := PersonLink{Other: other, Name: p.Name, Verdict: string(l.Verdict), Reason: l.Reason, By: l.ByName, At: l.At}
		if closed(c.Policy(), p) && !sees(c) {
			one.Other, one.Name, one.Reason = "", "Restricted record: ask a supervisor", ""
		}
		if l.Pending {
			one.Verdict = "asked"
		}
		shown = append(shown, one)
	}
	return shown, nil
}

// PendingLink is a join that waits for a second person.
type PendingLink struct {
	A      string    `json:"a"`
	NameA  string    `json:"nameA"`
	B      string    `json:"b"`
	NameB  string    `json:"nameB"`
	Reason string    `json:"reason"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

type pendingOut struct {
	Body struct {
		Links []PendingLink `json:"links"`
	}
}

func (d door) pending(ctx context.Context, c *httpserver.Call, _ *struct{}) (*pendingOut, error) {
	if err := c.Consulted(ctx, personal, "pending joins"); err != nil {
		return nil, err
	}
	db := c.View(personviews.Name)
	all, err := personviews.Questions(ctx, db)
	if err != nil {
		return nil, err
	}
	out := &pendingOut{}
	out.Body.Links = []PendingLink{}
	for _, l := range all {
		people, err := personviews.Many(ctx, db, []string{l.A, l.B})
		if err != nil {
			return nil, err
		}
		out.Body.Links = append(out.Body.Links, PendingLink{
			A: l.A, NameA: people[l.A].Name, B: l.B, NameB: people[l.B].Name, Reason: l.Reason, By: l.ByName, At: l.At,
		})
	}
	return out, nil
}
