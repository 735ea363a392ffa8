package personapi

import (
	"context"
	"fmt"
	"slices"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/records"
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
	if in.Body.Ask && in.Body.Verdict != string(person.Same) {
		return nil, askedForNothing.About("ask")
	}
	return d.say(ctx, c, in.ID, in.Other, in.Body.Reason, func(s person.LinkState, joining person.Joining) ([]any, error) {
		a, b := min(in.ID, in.Other), max(in.ID, in.Other)
		if in.Body.Ask {
			return person.Ask(s, person.LinkAsked{A: a, B: b, Reason: in.Body.Reason, Advice: in.Body.Advice, By: c.Staff(), At: c.Now()})
		}
		return person.Decide(s, staff.AskerOf(c.Staff(), c.Roles()), joining, person.LinkDecided{
			A: a, B: b, Verdict: person.Verdict(in.Body.Verdict), Reason: in.Body.Reason, Advice: in.Body.Advice, At: c.Now(),
		})
	})
}

type undoIn struct {
	ID    string `path:"id" maxLength:"100"`
	Other string `path:"other" maxLength:"100"`
	Body  struct {
		Reason string `json:"reason" maxLength:"500"`
	}
}

func (d door) undo(ctx context.Context, c *httpserver.Call, in *undoIn) (*personOut, error) {
	return d.say(ctx, c, in.ID, in.Other, in.Body.Reason, func(s person.LinkState, joining person.Joining) ([]any, error) {
		return person.Undo(s, joining, person.LinkUndone{Reason: in.Body.Reason, By: c.Staff(), At: c.Now()})
	})
}

// say writes what somebody says of two persons. What a join would make depends on
// links other than this one, so one word is heard after the other: of two joins at
// the same moment, each small, the second sees the first.
func (d door) say(
	ctx context.Context, c *httpserver.Call, one, other, reason string, decide func(person.LinkState, person.Joining) ([]any, error),
) (*personOut, error) {
	select {
	case d.saying <- struct{}{}:
		defer func() { <-d.saying }()
	case <-ctx.Done():
		return nil, fmt.Errorf("wait to join people: %w", ctx.Err())
	}
	joining, err := both(ctx, c, one, other, reason)
	if err != nil {
		return nil, err
	}
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), person.LinkRoom, person.LinkID(one, other), person.FoldLink,
		func(s person.LinkState) ([]any, error) { return decide(s, joining) })
	if err != nil {
		return nil, err
	}
	return d.shown(ctx, c, receipt, one)
}

// both lets the asker in to both records and says what joining them would make.
func both(ctx context.Context, c *httpserver.Call, one, other, reason string) (person.Joining, error) {
	records := map[string]bool{}
	var roles [2]map[string][]string
	for i, id := range []string{one, other} {
		e, err := admit(ctx, c, id, reason)
		if err != nil {
			return person.Joining{}, err
		}
		if e.people[id].Erased() {
			return person.Joining{}, person.AlreadyErased
		}
		for _, key := range e.clusters[id] {
			records[key] = true
		}
		h, err := personviews.HistoryOf(ctx, e.db, e.clusters[id])
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

// links is what people said of a person and others. Of hidden people it stays
// that something was said.
func (e *eyes) links(ctx context.Context, id string) ([]PersonLink, error) {
	all, err := personviews.LinksOf(ctx, e.db, id)
	if err != nil {
		return nil, err
	}
	others := make([]string, len(all))
	for i, l := range all {
		others[i] = l.Other(id)
	}
	if err := e.meet(ctx, others...); err != nil {
		return nil, err
	}
	shown := make([]PersonLink, 0, len(all))
	for i, l := range all {
		one := PersonLink{Other: others[i], Name: e.people[others[i]].Name, Verdict: string(l.Verdict), Reason: l.Reason, By: l.ByName, At: l.At}
		if l.Pending {
			one.Verdict = "asked"
		}
		if e.hidden(one.Other) {
			one = PersonLink{Name: hiddenName, Verdict: one.Verdict, At: l.At}
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
	e := eyesOf(c)
	all, err := personviews.Questions(ctx, e.db)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, l := range all {
		ids = append(ids, l.A, l.B)
	}
	if err := e.meet(ctx, ids...); err != nil {
		return nil, err
	}
	out := &pendingOut{}
	out.Body.Links = make([]PendingLink, len(all))
	for i, l := range all {
		out.Body.Links[i] = PendingLink{
			A: l.A, NameA: e.people[l.A].Name, B: l.B, NameB: e.people[l.B].Name, Reason: l.Reason, By: l.ByName, At: l.At,
		}
	}
	return out, c.Consulted(ctx, personal, records.Shown("pending joins", ids...))
}
