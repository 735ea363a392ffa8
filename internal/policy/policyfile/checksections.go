package policyfile

import (
	"cmp"
	"slices"
	"time"

	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

func (r *reader) checkReviews(at *yaml.Node, p policy.Pack) {
	if at == nil || r.partial {
		return
	}
	r.checkIntervals(child(at, "intervals"), p)
	r.checkClimb(child(at, "climb"), p.Reviews.Climb)
}

// checkIntervals refuses a grade whose incidents would be looked at by no clock,
// and intervals with which a graver or more urgent incident would wait longer.
func (r *reader) checkIntervals(at *yaml.Node, p policy.Pack) {
	if at == nil {
		return
	}
	byUrgency := slices.SortedStableFunc(slices.Values(p.Grades), func(a, b policy.Grade) int { return cmp.Compare(a.Rank, b.Rank) })
	before := len(r.found)
	for _, g := range byUrgency {
		if g.Code != "" && r.defined[kindInterval][intervalName(g.Code, policy.AnyRisk)] == nil {
			r.wrong(r.defined["grade"][g.Code], "add {grade: "+g.Code+", risk: any, minutes: …} to the intervals of “reviews”",
				"the grade “%s” has no review interval for “any” risk", g.Code)
		}
	}
	if len(r.found) > before {
		return // what is missing cannot be compared
	}
	for _, while := range intervalsOf(p) {
		for i, g := range byUrgency {
			r.checkGraver(at, p, while, g.Code)
			if i > 0 {
				r.checkUrgent(at, p, while, byUrgency[i-1].Code, g.Code)
			}
		}
		if len(r.found) > before {
			return // the same would be said twice
		}
	}
}

// interval is how often somebody looks while a unit is at the scene or while none is.
type interval struct {
	of    func(grade, risk string) time.Duration
	words string // added to a finding
}

func intervalsOf(p policy.Pack) []interval {
	return []interval{{p.ReviewEvery, ""}, {p.ReviewEveryAtScene, " while a unit is at the scene"}}
}

func (r *reader) checkGraver(at *yaml.Node, p policy.Pack, every interval, grade string) {
	for i := 1; i < len(p.Levels); i++ {
		calmer, graver := p.Levels[i-1].Code, p.Levels[i].Code
		if longer, shorter := every.of(grade, graver), every.of(grade, calmer); longer > shorter {
			r.wrong(r.forces(r.intervalOf(at, grade, graver), r.intervalOf(at, grade, calmer)), "give the graver risk the shorter interval, or the calmer one the longer",
				"at the grade “%s” the risk “%s” is looked at every %.0f minutes, the calmer “%s” every %.0f%s",
				grade, graver, longer.Minutes(), calmer, shorter.Minutes(), every.words)
		}
	}
}

func (r *reader) checkUrgent(at *yaml.Node, p policy.Pack, every interval, urgent, other string) {
	for _, level := range p.Levels {
		if longer, shorter := every.of(urgent, level.Code), every.of(other, level.Code); longer > shorter {
			r.wrong(r.forces(r.intervalOf(at, urgent, level.Code), r.intervalOf(at, other, level.Code)), "give the more urgent grade the shorter interval, or the other the longer",
				"at the risk “%s” the grade “%s” is looked at every %.0f minutes, the less urgent “%s” every %.0f%s",
				level.Code, urgent, longer.Minutes(), other, shorter.Minutes(), every.words)
			return
		}
	}
}

// intervalOf is the entry that decides for a grade and risk.
func (r *reader) intervalOf(at *yaml.Node, grade, risk string) *yaml.Node {
	for _, name := range []string{intervalName(grade, risk), intervalName(grade, policy.AnyRisk)} {
		if entry := r.defined[kindInterval][name]; entry != nil {
			return entry
		}
	}
	return at
}

// forces returns the first of two entries, or the second if that alone stands in
// the force's file, where whoever reads the finding can act.
func (r *reader) forces(a, b *yaml.Node) *yaml.Node {
	if r.file[a] != r.last && r.file[b] == r.last {
		return b
	}
	return a
}

// checkClimb makes sure that an overdue review starts with the handler and
// reaches the supervisor and then the force lead.
func (r *reader) checkClimb(at *yaml.Node, climb []policy.ReviewStep) {
	if at == nil || len(climb) == 0 {
		return
	}
	if climb[0].To != climbers[0] || climb[0].AfterMinutes != 0 {
		r.wrong(at, "let the first step be {to: handler, after_minutes: 0}", "an overdue review does not begin with the handler")
	}
	for _, to := range climbers[1:] {
		if r.defined[kindStep][to] == nil {
			r.wrong(at, "add {to: "+to+", after_minutes: …}", "an overdue review never reaches the %s", to)
		}
	}
	for i := 1; i < len(climb); i++ {
		before, step := climb[i-1], climb[i]
		if step.To == "" || before.To == "" {
			continue // reported when it was read
		}
		if step.AfterMinutes <= before.AfterMinutes || slices.Index(climbers, step.To) < slices.Index(climbers, before.To) {
			r.wrong(r.defined[kindStep][step.To], "climb from handler to supervisor to force-lead, each after more minutes than the one before",
				"the step to “%s” does not come after the one to “%s”", step.To, before.To)
		}
	}
}
