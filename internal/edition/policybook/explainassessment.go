package policybook

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"bluelamp/internal/edition"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
)

// packs are the packs that a force had in use, the oldest first.
func (r Record) packs(ctx context.Context, force string) ([]edition.Adopted, error) {
	events, err := r.events(ctx, journal.NewStream(force, edition.Room, edition.ID))
	if err != nil {
		return nil, err
	}
	var all []edition.Adopted
	for _, e := range events {
		if a, ok := e.Body.(edition.Adopted); ok {
			all = append(all, a)
		}
	}
	return all, nil
}

// packOf is the pack of a version as it was in use at a time; nil when the record
// does not have it.
func (t *teller) packOf(version string, at time.Time) (*policy.Pack, error) {
	for _, a := range slices.Backward(t.packs) {
		if a.Version != version || a.At.After(at) {
			continue
		}
		var p policy.Pack
		if err := json.Unmarshal([]byte(a.Pack), &p); err != nil {
			return nil, fmt.Errorf("read the policy %s: %w", version, err)
		}
		sealed, err := p.Sealed()
		if err != nil {
			return nil, fmt.Errorf("make the policy %s ready: %w", version, err)
		}
		if sealed.Digest != a.Digest {
			return nil, fmt.Errorf("the policy %s is kept with the digest %.12s, and this program reads it as %.12s", version, a.Digest, sealed.Digest)
		}
		return &sealed, nil
	}
	return nil, nil
}

func (t *teller) assessed(a risk.Assessed, erased bool) (string, []string) {
	a = a.InFull() // whoever runs this has the whole journal before them
	lines := []string{fmt.Sprintf("policy %s, model %s, type %s", a.Policy, a.Model, a.Type)}
	lines = append(lines, "answers to the model: "+pairs(a.Levels))
	if erased {
		lines = append(lines, "answers to questions, notes and rationale: "+t.hidden())
	} else {
		lines = append(lines, "answers to questions: "+pairs(a.Answers), "notes: "+pairs(a.Notes))
	}
	lines = append(lines, "facts: "+factsOf(a.Facts))
	for _, reason := range a.Reasons {
		lines = append(lines, fmt.Sprintf("rule %s: %s %s", reason.Rule, reason.Because, asks(reason)))
	}
	lines = append(lines, "the rules proposed "+proposedOf(a.Proposed)+" (as recorded)")
	lines = append(lines, t.again(a, erased))
	if a.Risk != "" {
		lines = append(lines, "the person judged the risk as a whole: "+a.Risk)
	}
	if !erased {
		lines = append(lines, "rationale: "+a.Rationale)
	}
	return fmt.Sprintf("risk assessed (%s)", a.Trigger), lines
}

// again lets the rules of that day speak once more and says whether they agree.
func (t *teller) again(a risk.Assessed, erased bool) string {
	if erased {
		return "evaluated again: not possible, the answers are " + strings.Trim(t.hidden(), "[]")
	}
	pack, err := t.packOf(a.Policy, a.At)
	switch {
	case err != nil:
		return "evaluated again: not possible, " + err.Error()
	case pack == nil:
		return "evaluated again: not possible, the record does not hold the policy of that day"
	}
	p := risk.Propose(pack, risk.Form{Type: a.Type, Levels: a.Levels, Answers: a.Answers}, a.Facts)
	now := risk.Proposed{Risk: p.Level, Grade: p.Grade, Pathway: p.Pathway, Actions: p.Actions}
	var rules, recorded []string
	for _, reason := range p.Reasons {
		rules = append(rules, reason.Rule)
	}
	for _, reason := range a.Reasons {
		recorded = append(recorded, reason.Rule)
	}
	slices.Sort(rules)
	slices.Sort(recorded)
	if proposedOf(now) == proposedOf(a.Proposed) && slices.Equal(rules, recorded) {
		return "evaluated again with the policy of that day: the same"
	}
	return fmt.Sprintf("evaluated again with the policy of that day: DIFFERENT, %s by the rules %s", proposedOf(now), strings.Join(rules, ", "))
}

// asks is what one rule alone asked for.
func asks(r risk.Reason) string {
	all := worded("risk", r.Risk, "grade", r.Grade, "pathway", r.Pathway, "actions", strings.Join(r.Actions, " "))
	if all == "" {
		return ""
	}
	return "→ " + all
}

func proposedOf(p risk.Proposed) string {
	all := worded("risk", p.Risk, "grade", p.Grade, "pathway", p.Pathway, "actions", strings.Join(p.Actions, " "))
	if all == "" {
		return "nothing"
	}
	return all
}

func factsOf(f risk.Facts) string {
	return worded("flags", strings.Join(f.Flags, " "), "patterns", strings.Join(f.Patterns, " "), "factors", strings.Join(f.Factors, " "),
		"contacts in 90 days", fmt.Sprint(f.Contacts90), "incidents in 365 days", fmt.Sprint(f.Incidents365), "of them graded low", fmt.Sprint(f.LowGraded365))
}

// worded joins names and values, leaving out what is empty.
func worded(parts ...string) string {
	var all []string
	for i := 0; i+1 < len(parts); i += 2 {
		if parts[i+1] != "" {
			all = append(all, parts[i]+" "+parts[i+1])
		}
	}
	return strings.Join(all, ", ")
}

func pairs(all map[string]string) string {
	if len(all) == 0 {
		return "none"
	}
	var list []string
	for _, key := range slices.Sorted(maps.Keys(all)) {
		list = append(list, key+"="+all[key])
	}
	return strings.Join(list, ", ")
}
