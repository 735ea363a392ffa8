package person

import (
	"slices"
	"strings"
	"time"

	"bluelamp/internal/policy"
)

// group is what one rule counts: everything that it looks at, or the part of it
// that names one suspect.
type group struct {
	pieces  []piece
	suspect PatternPerson // of a rule about one suspect

	contacts, incidents, low, abandoned int
	numbers, victims                    map[string]bool
}

// groups splits what a rule looks at: one group of all, or one for each suspect.
func (h PatternHistory) groups(w policy.PatternWhen, pieces []piece) []group {
	var mine []piece
	for _, p := range pieces {
		if (w.Of == policy.OfSuspect || slices.Contains(p.through, w.Of)) && h.inRole(w, p) {
			mine = append(mine, p)
		}
	}
	if !w.SameSuspect {
		return []group{counted(mine, PatternPerson{})}
	}
	var order []string
	bySuspect := map[string][]piece{}
	suspects := map[string]PatternPerson{}
	for _, p := range mine {
		for _, s := range h.suspects(w, p) {
			if key := s.key(); suspects[key] == (PatternPerson{}) {
				order, suspects[key] = append(order, key), s
			}
			bySuspect[s.key()] = append(bySuspect[s.key()], p)
		}
	}
	var all []group
	for _, key := range order {
		if w.Of != policy.OfSuspect || h.concerns(suspects[key], pieces) {
			all = append(all, counted(bySuspect[key], suspects[key]))
		}
	}
	slices.SortStableFunc(all, func(a, b group) int { return len(b.pieces) - len(a.pieces) })
	return all
}

// inRole says whether the person stood in the rule's role there. A rule about a
// place, a number or a household asks whether anybody did.
func (h PatternHistory) inRole(w policy.PatternWhen, p piece) bool {
	ours := func(q PatternPerson) bool { return w.Of != policy.OfPerson || slices.Contains(h.Persons, q.ID) }
	switch w.Role {
	case policy.RoleAny:
		return true
	case policy.RoleCaller:
		return p.caller.ID != "" && ours(p.caller)
	case policy.RoleVictim, policy.RoleSuspect:
		return slices.ContainsFunc(p.people, func(q PatternPerson) bool { return q.Role == string(w.Role) && ours(q) })
	}
	return false
}

// suspects are those named in a piece, each once. The person whose history it is
// is among them only where a rule looks at suspects.
func (h PatternHistory) suspects(w policy.PatternWhen, p piece) []PatternPerson {
	var all []PatternPerson
	for _, q := range p.people {
		named := q.Role == string(policy.RoleSuspect) && q.key() != ""
		again := slices.ContainsFunc(all, func(s PatternPerson) bool { return s.key() == q.key() })
		if named && !again && (w.Of == policy.OfSuspect || !slices.Contains(h.Persons, q.ID)) {
			all = append(all, q)
		}
	}
	return all
}

// concerns says that a suspect is the person, or is named in something of the
// person's own: what others said of the suspect's friends is no concern here.
func (h PatternHistory) concerns(suspect PatternPerson, pieces []piece) bool {
	if slices.Contains(h.Persons, suspect.ID) {
		return true
	}
	return slices.ContainsFunc(pieces, func(p piece) bool {
		return slices.Contains(p.through, policy.OfPerson) && slices.ContainsFunc(p.people, func(q PatternPerson) bool {
			return q.Role == string(policy.RoleSuspect) && q.key() == suspect.key()
		})
	})
}

// key tells one human being from another: the id, or the name where nobody made
// a record of them.
func (q PatternPerson) key() string {
	if q.ID != "" {
		return q.ID
	}
	return strings.ToLower(strings.Join(strings.Fields(q.Name), " "))
}

func counted(pieces []piece, suspect PatternPerson) group {
	g := group{pieces: pieces, suspect: suspect, numbers: map[string]bool{}, victims: map[string]bool{}}
	for _, p := range pieces {
		if p.number != "" {
			g.numbers[p.number] = true
		}
		for _, q := range p.people {
			if q.Role == string(policy.RoleVictim) && q.key() != "" {
				g.victims[q.key()] = true
			}
		}
		switch {
		case !p.incident:
			g.contacts++
		default:
			g.incidents++
			if p.low {
				g.low++
			}
		}
		if p.abandoned {
			g.abandoned++
		}
	}
	return g
}

// reaches says whether every threshold that is set is reached.
func (g group) reaches(w policy.PatternWhen, now time.Time) bool {
	return g.contacts >= w.ContactsAtLeast && len(g.numbers) >= w.NumbersAtLeast &&
		g.incidents >= w.IncidentsAtLeast && g.low >= w.LowGradedAtLeast &&
		g.abandoned >= w.AbandonedAtLeast && len(g.victims) >= w.VictimsAtLeast &&
		(!w.Escalating || g.rises(w, now))
}

// rises says that at least twice as many contacts fall into the later half of
// the days as into the earlier, where there is at least one.
func (g group) rises(w policy.PatternWhen, now time.Time) bool {
	middle := now.Add(-time.Duration(w.WithinDays) * 12 * time.Hour)
	earlier, later := 0, 0
	for _, p := range g.pieces {
		switch {
		case p.incident:
		case p.at.After(middle):
			later++
		default:
			earlier++
		}
	}
	return earlier > 0 && later >= 2*earlier
}

func (g group) pattern(rule policy.PatternRule) Pattern {
	p := Pattern{
		Code: rule.Code, Label: rule.Label, Tone: rule.Tone, Sentence: g.fill(rule.Says, rule.When),
		Contacts: []string{}, Incidents: []string{},
	}
	for _, one := range g.pieces {
		if one.incident {
			p.Incidents = append(p.Incidents, one.id)
		} else {
			p.Contacts = append(p.Contacts, one.id)
		}
	}
	return p
}
