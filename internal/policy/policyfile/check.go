package policyfile

import (
	"math"
	"slices"

	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

// checkGrades refuses two grades, or two queues, of the same rank: neither would
// be the more urgent.
func (r *reader) checkGrades(p policy.Pack) {
	grades := map[int]string{}
	for _, g := range p.Grades {
		r.checkRank("grade", g.Code, g.Rank, grades)
	}
	queues := map[int]string{}
	for _, q := range p.Queues {
		r.checkRank("queue", q.Service, q.Rank, queues)
	}
}

func (r *reader) checkRank(kind, code string, rank int, taken map[int]string) {
	at := r.defined[kind][code]
	if at == nil || rank == 0 {
		return
	}
	if other, clash := taken[rank]; clash && other != code {
		r.wrong(child(at, "rank"), "give each "+kind+" a rank of its own; 1 comes first", "the %s “%s” has the same rank as “%s”: %d", kind, code, other, rank)
		return
	}
	taken[rank] = code
}

// checkNeeded refuses a pack without the entries that the software itself uses.
func (r *reader) checkNeeded(root *yaml.Node, p policy.Pack) {
	r.wants(root, "not-ready reason", policy.NotReadyMissedOffer, policy.NotReadyBrowserGone)
	for _, role := range unitRoles {
		r.wants(root, "unit role", string(role))
	}
	if len(p.Grades) > 0 && !slices.ContainsFunc(p.Grades, func(g policy.Grade) bool { return !g.Deployable }) {
		r.wrong(child(root, "grades"), "add one with “deployable: false”", "no grade is for resolving without deployment")
	}
	if len(p.Pathways) > 0 && p.Pathways[len(p.Pathways)-1].Kind != policy.PathwayDeploy {
		r.wrong(child(root, "pathways"), "add one with “kind: deploy”", "no pathway sends somebody")
	}
}

func (r *reader) wants(root *yaml.Node, kind string, codes ...string) {
	for _, code := range codes {
		if r.defined[kind][code] == nil {
			r.wrong(root, "add it; the software sets or reads it", "there is no %s “%s”", kind, code)
		}
	}
}

// checkQuestions looks at the order and the answers of every type's questions.
func (r *reader) checkQuestions(p policy.Pack) {
	for _, t := range p.IncidentTypes {
		for i, q := range t.Questions {
			r.checkWhen(t, i)
			r.checkChoiceOrder(p, t, q)
			r.checkWorse(p, t, q)
		}
	}
}

// checkWhen refuses a condition on a question that comes later, on itself or in a
// circle, and on one that has no answers to pick from.
func (r *reader) checkWhen(t policy.IncidentType, i int) {
	q := t.Questions[i]
	if q.When == nil {
		return
	}
	at := child(child(r.defined[kindQuestionOf(t.Code)][q.Code], "when"), "question")
	on := slices.IndexFunc(t.Questions, func(other policy.Question) bool { return other.Code == q.When.Question })
	switch {
	case on < 0 || at == nil: // reported by resolve
	case on == i:
		r.wrong(at, "name an earlier question", "the question “%s” waits for its own answer", q.Code)
	case on > i && waitsFor(t, on, q.Code):
		r.wrong(at, "break the circle at one of them", "the questions “%s” and “%s” wait for each other", q.Code, q.When.Question)
	case on > i:
		r.wrong(at, "put “"+q.When.Question+"” first", "the question “%s” waits for a later one, “%s”", q.Code, q.When.Question)
	case t.Questions[on].Kind == policy.QuestionText || t.Questions[on].Kind == policy.QuestionNumber:
		r.wrong(at, "make “"+q.When.Question+"” yes-or-no or give it choices",
			"the question “%s” waits for a %s answer, which cannot be compared", q.Code, t.Questions[on].Kind)
	}
}

// waitsFor follows the conditions from a question and says whether they lead to code.
func waitsFor(t policy.IncidentType, from int, code string) bool {
	for range t.Questions {
		when := t.Questions[from].When
		if when == nil {
			return false
		}
		if when.Question == code {
			return true
		}
		from = slices.IndexFunc(t.Questions, func(q policy.Question) bool { return q.Code == when.Question })
		if from < 0 {
			return false
		}
	}
	return false
}

// checkChoiceOrder keeps "worse" well defined: choices stand from the least to the
// most worrying, so a later one may not ask for a less urgent grade.
func (r *reader) checkChoiceOrder(p policy.Pack, t policy.IncidentType, q policy.Question) {
	if q.Kind != policy.QuestionChoice {
		return
	}
	before, worst := "", math.MaxInt32
	for _, c := range q.Choices {
		rank := raisedRank(p, q, c.Code)
		if rank > worst {
			r.wrong(r.defined[answersOf(t.Code, q.Code)][c.Code], "move the calmer choice up or raise this one as well",
				"the choice “%s” of “%s” comes after “%s” but asks for a less urgent grade", c.Code, q.Code, before)
			continue
		}
		before, worst = c.Code, rank
	}
}

// checkWorse refuses a mark that contradicts what the answers ask for.
func (r *reader) checkWorse(p policy.Pack, t policy.IncidentType, q policy.Question) {
	if raising := raisesMore(p, q); q.Kind == policy.QuestionYesNo && q.Worse != "" && raising != "" && string(q.Worse) != raising {
		r.wrong(child(r.defined[kindQuestionOf(t.Code)][q.Code], "worse"), "delete this line, or let “"+string(q.Worse)+"” raise as well",
			"“%s” is marked as the worse answer to “%s”, but “%s” asks for a more urgent grade", q.Worse, q.Code, raising)
	}
}

// raisesMore is the answer to a yes-or-no question that raises more, or "" while
// neither does.
func raisesMore(p policy.Pack, q policy.Question) string {
	switch yes, no := raisedRank(p, q, policy.AnswerYes), raisedRank(p, q, policy.AnswerNo); {
	case yes < no:
		return policy.AnswerYes
	case no < yes:
		return policy.AnswerNo
	}
	return ""
}

// raisedRank is the rank that an answer asks for; a large number if it asks for none.
func raisedRank(p policy.Pack, q policy.Question, answer string) int {
	for _, raise := range q.Raises {
		if raise.Answer != answer {
			continue
		}
		if g, err := p.Grade(raise.AtLeast); err == nil {
			return g.Rank
		}
	}
	return math.MaxInt32
}
