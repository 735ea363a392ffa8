package policyfile

import (
	"slices"

	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

// holdToCore refuses a merged pack that asks for less than the national core. What
// is removed outright never gets here: overlay refuses it.
func (r *reader) holdToCore(core, merged *policy.Pack) {
	r.holdGrades(core, merged)
	r.holdModels(core, merged)
	for _, national := range core.IncidentTypes {
		if own, err := merged.Type(national.Code); err == nil {
			r.holdType(merged, national, own)
		}
	}
	r.holdRules(core, merged)
	r.holdTargets(core, merged)
	r.holdQueues(core, merged)
	r.holdPersons(core, merged)
	r.holdSections(core, merged)
}

func (r *reader) holdGrades(core, merged *policy.Pack) {
	for _, national := range core.Grades {
		own, err := merged.Grade(national.Code)
		if err == nil && (own.Rank != national.Rank || own.Deployable != national.Deployable) {
			r.wrong(r.defined["grade"][own.Code], "change its label, mark or tone only, or add a grade of your own",
				"the rank and deployability of the national grade “%s” may not be changed", own.Code)
		}
	}
}

func (r *reader) holdType(merged *policy.Pack, national, own policy.IncidentType) {
	if merged.MoreUrgent(national.DefaultGrade, own.DefaultGrade) {
		r.wrong(child(r.defined[kindType][own.Code], "default_grade"), "use “"+national.DefaultGrade+"” or a more urgent grade",
			"the default grade of “%s” is less urgent than the national one", own.Code)
	}
	for _, q := range national.Questions {
		if mine, err := own.Question(q.Code); err == nil {
			r.holdQuestion(q, mine, r.defined[kindQuestionOf(own.Code)][q.Code])
			r.holdRaises(merged, own.Code, q, mine)
		}
	}
}

func (r *reader) holdQuestion(national, own policy.Question, at *yaml.Node) {
	if national.Required && !own.Required {
		r.wrong(child(at, "required"), "delete this line", "the question “%s” is required nationally and may not be made optional", own.Code)
	}
	if national.Kind != own.Kind {
		r.wrong(child(at, "kind"), "delete this line, or add a question of your own", "the kind of the national question “%s” may not be changed", own.Code)
	}
	if national.Worse != own.Worse {
		r.wrong(child(at, "worse"), "delete this line, or add a question of your own", "which answer to the national question “%s” is the worse one may not be changed", own.Code)
	}
	if own.When != nil && (national.When == nil || national.When.Question != own.When.Question || !containsAll(own.When.Is, national.When.Is)) {
		r.wrong(child(at, "when"), "delete the “when”; a force may ask more, not less", "the national question “%s” may not be asked less often", own.Code)
	}
}

func (r *reader) holdRaises(merged *policy.Pack, typeCode string, national, own policy.Question) {
	for _, raise := range national.Raises {
		i := slices.IndexFunc(own.Raises, func(mine policy.Raise) bool { return mine.Answer == raise.Answer })
		if i >= 0 && merged.MoreUrgent(raise.AtLeast, own.Raises[i].AtLeast) {
			r.wrong(r.defined[raiseAfter(answersOf(typeCode, own.Code))][raise.Answer], "use “"+raise.AtLeast+"” or a more urgent grade",
				"“%s” to “%s” asks nationally for at least “%s”", raise.Answer, own.Code, raise.AtLeast)
		}
	}
}

func containsAll(all, wanted []string) bool {
	return !slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(all, w) })
}

var clockStarts = []policy.ClockStart{policy.FromReceived, policy.FromAnswered, policy.FromGraded, policy.FromAssigned}

// holdTargets holds every target that would stand in for a locked national one
// against it: the same grade and stage, and an area that goes before it.
func (r *reader) holdTargets(core, merged *policy.Pack) {
	for _, national := range core.Targets {
		if !national.NoLooser {
			continue
		}
		for _, own := range merged.Targets {
			standsIn := own.Grade == national.Grade && own.Stage == national.Stage &&
				(own.Area == national.Area || national.Area == policy.AreaAny)
			if standsIn && looser(own, national) {
				r.wrong(r.defined["target"][targetName(own)],
					"keep to the national minutes, percent, clock start and dates, or be stricter",
					"the target “%s” is looser than the national one, which may only be tightened", targetName(own))
			}
		}
	}
}

func looser(own, national policy.Target) bool {
	endsSooner := own.From.Equal(national.From) && own.Area == national.Area &&
		!own.To.IsZero() && (national.To.IsZero() || own.To.Before(national.To))
	return own.Minutes > national.Minutes || own.PercentTarget < national.PercentTarget || endsSooner ||
		slices.Index(clockStarts, own.ClockStart) > slices.Index(clockStarts, national.ClockStart)
}

func (r *reader) holdQueues(core, merged *policy.Pack) {
	for _, national := range core.Queues {
		own, err := merged.Queue(national.Service)
		if err != nil || !national.NoLooser {
			continue
		}
		if own.AnswerWithinSeconds > national.AnswerWithinSeconds || own.AnswerPercent < national.AnswerPercent ||
			own.NeverOverSeconds > national.NeverOverSeconds || own.Rank > national.Rank {
			r.wrong(r.defined["queue"][own.Service], "keep to the national rank, seconds and percent, or be stricter",
				"the answering target of “%s” is looser than the national one", own.Service)
		}
	}
}
