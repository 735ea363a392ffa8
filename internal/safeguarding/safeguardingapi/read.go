package safeguardingapi

import (
	"context"
	"strings"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/policy"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/safeguarding/safeguardingviews"
	"bluelamp/internal/text"
)

type contactIn struct {
	ID string `path:"id" maxLength:"100" doc:"The contact's id"`
}

type safeguardingOut struct{ Body Safeguarding }

func (d door) get(ctx context.Context, c *httpserver.Call, in *contactIn) (*safeguardingOut, error) {
	if err := c.Consulted(ctx, personal, in.ID); err != nil {
		return nil, err
	}
	if _, err := d.received(ctx, c, in.ID); err != nil {
		return nil, err
	}
	return d.show(ctx, c, in.ID)
}

// show reads a contact's record as it stands now.
func (d door) show(ctx context.Context, c *httpserver.Call, id string) (*safeguardingOut, error) {
	db, pack := c.View(safeguardingviews.Name), c.Policy()
	out := &safeguardingOut{Safeguarding{Contact: id}}
	people, err := safeguardingviews.InContact(ctx, db, id)
	if err != nil {
		return nil, err
	}
	if out.Body.People, err = d.people(ctx, c, people); err != nil {
		return nil, err
	}
	for _, v := range people {
		out.Body.Vulnerable = out.Body.Vulnerable || v.WithdrawnAt == nil
	}
	if out.Body.Version, err = safeguardingviews.Version(ctx, db, id); err != nil {
		return nil, err
	}
	newest, some, err := safeguardingviews.NewestCase(ctx, db, id)
	if err != nil {
		return nil, err
	}
	if some {
		out.Body.Case, out.Body.Cases = caseOf(pack, newest), newest.Number
	}
	return out, addWork(ctx, c, id, &out.Body)
}

// addWork adds what was advised, done and found.
func addWork(ctx context.Context, c *httpserver.Call, id string, shown *Safeguarding) error {
	db, pack := c.View(safeguardingviews.Name), c.Policy()
	advice, err := safeguardingviews.AdviceIn(ctx, db, id)
	if err != nil {
		return err
	}
	for _, a := range advice {
		shown.Advice = append(shown.Advice, adviceOf(a))
	}
	actions, err := safeguardingviews.ActionsIn(ctx, db, id)
	if err != nil {
		return err
	}
	for _, a := range actions {
		shown.Actions = append(shown.Actions, actionOf(pack, a))
	}
	missed, err := safeguardingviews.MissedIn(ctx, db, id)
	for _, m := range missed {
		shown.Missed = append(shown.Missed, SafeguardingMissed{Factors: factorsOf(pack, m.Codes), Note: m.Note, By: name(m.By, m.ByName), At: m.At})
	}
	return err
}

// people is entries as the asker may see them.
func (d door) people(ctx context.Context, c *httpserver.Call, all []safeguardingviews.Vulnerability) ([]VulnerablePerson, error) {
	hidden, err := d.hide(ctx, c, all)
	if err != nil {
		return nil, err
	}
	shown := make([]VulnerablePerson, len(all))
	for i, v := range all {
		shown[i] = personOf(c.Policy(), v)
		shown[i].Hidden = hidden[v.ID]
	}
	return shown, nil
}

type safeguardingOfPersonIn struct {
	ID     string `path:"id" maxLength:"100" doc:"The person's id"`
	Reason string `query:"reason" maxLength:"500" doc:"Why the record is opened; needed when it is protected"`
}

type safeguardingOfPersonOut struct {
	Body struct {
		Vulnerabilities []VulnerablePerson `json:"vulnerabilities"`
	}
}

// leastReason is how many letters or digits a reason has at least.
const leastReason = 3

func (d door) ofPerson(ctx context.Context, c *httpserver.Call, in *safeguardingOfPersonIn) (*safeguardingOfPersonOut, error) {
	reason := strings.TrimSpace(in.Reason)
	if err := c.ConsultedBecause(ctx, personal, "person "+in.ID, reason); err != nil {
		return nil, err
	}
	s, _, err := command.Load(ctx, d.Desk, c.Force(), person.Room, in.ID, person.Fold)
	switch {
	case err != nil:
		return nil, err
	case !s.Exists:
		return nil, person.NotFound
	case closed(c.Policy(), s) && !sees(c):
		return nil, restricted
	case (s.Restricted || flagged(c.Policy(), s, asksForReason)) && text.Weight(reason) < leastReason:
		return nil, reasonNeeded.About("reason")
	}
	all, err := safeguardingviews.OfPerson(ctx, c.View(safeguardingviews.Name), in.ID)
	if err != nil {
		return nil, err
	}
	out := &safeguardingOfPersonOut{}
	out.Body.Vulnerabilities, err = d.people(ctx, c, all)
	return out, err
}

func asksForReason(f policy.Flag) bool { return f.ReasonRequired || f.Restricts }

// Vulnerable says whether somebody in a contact is recorded as vulnerable, and by
// which factors, each once. It reads the record itself, so it is never behind.
func Vulnerable(ctx context.Context, desk *command.Desk, force, contact string) (bool, []string, error) {
	s, _, err := command.Load(ctx, desk, force, safeguarding.Room, contact, safeguarding.Fold)
	return s.Vulnerable(), s.Factors(), err
}
