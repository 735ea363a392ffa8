package personapi

import (
	"context"
	"slices"
	"strings"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// sees says whether the asker may see restricted records.
func sees(c *httpserver.Call) bool { return slices.ContainsFunc(keepers, c.Has) }

// closed says whether a person's record is closed to most: by a decision, or by
// a flag of the policy pack.
func closed(pack *policy.Pack, p personviews.Person) bool {
	return p.Restricted || slices.ContainsFunc(p.Flags, func(f personviews.Flag) bool {
		flag, err := pack.Flag(f.Code)
		return err == nil && flag.Restricts
	})
}

// guards names what of somebody's records asks for a reason, "" for nothing.
func (e *eyes) guards(cluster []string) string {
	var why []string
	if e.closed(cluster[0]) {
		why = append(why, "restricted")
	}
	for _, f := range e.flags(cluster) {
		if flag, err := e.pack.Flag(f.Code); err == nil && flag.ReasonRequired && !slices.Contains(why, flag.Label) {
			why = append(why, flag.Label)
		}
	}
	return strings.Join(why, ", ")
}

// leastReason is how many letters or digits a reason has at least.
const leastReason = 3

// admit lets the asker in to a person's record and all that are joined to it, or
// says why not; the look is on record with its reason, for each of the records.
func admit(ctx context.Context, c *httpserver.Call, id, reason string) (*eyes, error) {
	e, reason := eyesOf(c), strings.TrimSpace(reason)
	if err := e.meet(ctx, id); err != nil {
		return nil, err
	}
	if _, there := e.people[id]; !there {
		return nil, person.NotFound
	}
	if e.hidden(id) {
		if err := c.ConsultedBecause(ctx, personal, id+" (refused)", reason); err != nil {
			return nil, err
		}
		return nil, restricted
	}
	cluster := e.clusters[id]
	if why := e.guards(cluster); why != "" && text.Weight(reason) < leastReason {
		return nil, reasonNeeded.With(why).About("reason")
	}
	for _, one := range cluster {
		if err := c.ConsultedBecause(ctx, personal, one, reason); err != nil {
			return nil, err
		}
	}
	return e, nil
}
