package policyfile

import "bluelamp/internal/policy"

const kindResult = "result code"

// holdMeaning keeps the words by which people decide. With “life” and “none”
// swapped in their labels every code stays as it is, and every decision is turned
// round.
func (r *reader) holdMeaning(core, merged *policy.Pack) {
	for _, national := range core.RightCare.Thresholds {
		for _, own := range merged.RightCare.Thresholds {
			if own.Code == national.Code {
				r.holdWords(kindThreshold, own.Code, "label", national.Label, own.Label)
			}
		}
	}
	for _, national := range core.Resolution.Solvability {
		if own, err := merged.SolvabilityFactor(national.Code); err == nil {
			r.holdWords(kindSolvable, own.Code, "label", national.Label, own.Label)
			r.holdWords(kindSolvable, own.Code, "question", national.Question, own.Question)
		}
	}
}

func (r *reader) holdWords(kind, code, key, national, own string) {
	if own != national {
		r.wrong(r.on(kind, code, key), "delete this line, or add one of your own under another code",
			"the %s of the national %s “%s” may not be changed: people decide by it", key, kind, code)
	}
}

// holdResults refuses that an incident is closed with what only somebody who was
// there can have done, such as an arrest, although nobody was sent.
func (r *reader) holdResults(core, merged *policy.Pack) {
	for _, national := range core.ResultCodes {
		own, err := merged.ResultCode(national.Code)
		if err != nil {
			continue // a force need not use every one
		}
		if own.AppliesWithoutDeployment && !national.AppliesWithoutDeployment {
			r.wrong(r.on(kindResult, own.Code, "applies_without_deployment"), "delete this line",
				"the result “%s” may not be given nationally when nobody was sent", own.Code)
		}
		if national.NeedsDeployment && !own.NeedsDeployment {
			r.wrong(r.on(kindResult, own.Code, "needs_deployment"), "delete this line",
				"the result “%s” may be given nationally only when somebody was sent", own.Code)
		}
	}
}

// holdOwnGrades refuses a grade of a force's own by which somebody is to come and
// which is looked at less often than any at which somebody comes nationally.
func (r *reader) holdOwnGrades(core, merged *policy.Pack) {
	for _, own := range merged.Grades {
		if _, err := core.Grade(own.Code); err == nil || !own.Deployable {
			continue
		}
		for i, every := range intervalsOf(*merged) {
			if r.holdOwnInterval(core, merged, own.Code, intervalsOf(*core)[i], every) {
				break // the same would be said twice
			}
		}
	}
}

// holdOwnInterval says whether it refused.
func (r *reader) holdOwnInterval(core, merged *policy.Pack, own string, nationally, every interval) bool {
	for _, level := range merged.Levels {
		longest := 0
		for _, national := range core.Grades {
			if national.Deployable {
				longest = max(longest, int(nationally.of(national.Code, level.Code).Minutes()))
			}
		}
		if minutes := int(every.of(own, level.Code).Minutes()); minutes > longest {
			r.atMost(r.intervalOf(r.defined["grade"][own], own, level.Code), longest, minutes,
				"the review interval of your own grade “"+own+"” at the risk “"+level.Code+"”, at which somebody comes"+every.words)
			return true
		}
	}
	return false
}
