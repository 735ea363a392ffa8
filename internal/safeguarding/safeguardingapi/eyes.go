package safeguardingapi

import (
	"context"
	"slices"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/policy"
	"bluelamp/internal/safeguarding/safeguardingviews"
)

// keepers may see what stands on restricted persons.
var keepers = []string{"supervisor", "administrator"}

func sees(c *httpserver.Call) bool { return slices.ContainsFunc(keepers, c.Has) }

// hiddenName stands for somebody whose record is closed to the asker. The rest of
// the entry stays: officers must know that there is a child in the house.
const hiddenName = "Restricted record: ask a supervisor"

// hide takes out of entries what leads to people whose records are closed to the
// asker. Who recorded an entry, or spoke with the caller, knows it already. It
// returns the ids of the entries.
func (d door) hide(ctx context.Context, c *httpserver.Call, all []safeguardingviews.Vulnerability) (map[string]bool, error) {
	hidden := map[string]bool{}
	if sees(c) {
		return hidden, nil
	}
	for i, v := range all {
		if v.Person == "" || v.By == c.Staff() {
			continue
		}
		secret, err := d.secret(ctx, c, v)
		if err != nil {
			return nil, err
		}
		if secret {
			hidden[v.ID] = true
			all[i].Person, all[i].Who, all[i].Since, all[i].Interaction = "", hiddenName, "", ""
		}
	}
	return hidden, nil
}

// secret says that an entry is of somebody whose record is closed, in a contact that
// was another handler's.
func (d door) secret(ctx context.Context, c *httpserver.Call, v safeguardingviews.Vulnerability) (bool, error) {
	who, _, err := command.Load(ctx, d.Desk, c.Force(), person.Room, v.Person, person.Fold)
	if err != nil || !closed(c.Policy(), who) {
		return false, err
	}
	in, _, err := command.Load(ctx, d.Desk, c.Force(), contact.Room, v.Contact, contact.Fold)
	return in.Handler != c.Staff(), err
}

// closed says whether a person's record is closed to most: by a decision, or by a
// flag of the policy pack.
func closed(pack *policy.Pack, s person.State) bool {
	return s.Restricted || flagged(pack, s, func(f policy.Flag) bool { return f.Restricts })
}

func flagged(pack *policy.Pack, s person.State, is func(policy.Flag) bool) bool {
	return slices.ContainsFunc(s.Flags, func(f person.Flagged) bool {
		flag, err := pack.Flag(f.Code)
		return err == nil && is(flag)
	})
}
