package personapi

import (
	"context"
	"slices"
	"strings"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
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

// guards names what of a person's record asks for a reason, "" for nothing.
func guards(pack *policy.Pack, p personviews.Person) string {
	var why []string
	if closed(pack, p) {
		why = append(why, "restricted")
	}
	for _, f := range p.Flags {
		if flag, err := pack.Flag(f.Code); err == nil && flag.ReasonRequired && !slices.Contains(why, flag.Label) {
			why = append(why, flag.Label)
		}
	}
	return strings.Join(why, ", ")
}

// admit reads a person and lets the asker in, or says why not; the look is on
// record with its reason when it returns without an error.
func admit(ctx context.Context, c *httpserver.Call, id, reason string) (personviews.Person, error) {
	p, there, err := personviews.Get(ctx, c.View(personviews.Name), id)
	switch {
	case err != nil:
		return p, err
	case !there:
		return p, person.NotFound
	case closed(c.Policy(), p) && !sees(c):
		if err := c.ConsultedBecause(ctx, personal, id+" (refused)", reason); err != nil {
			return p, err
		}
		return p, restricted
	}
	if why := guards(c.Policy(), p); why != "" && len(strings.TrimSpace(reason)) < 3 {
		return p, reasonNeeded.With(why).About("reason")
	}
	return p, c.ConsultedBecause(ctx, personal, id, strings.TrimSpace(reason))
}
