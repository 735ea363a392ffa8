package policyfile

import (
	"slices"
	"strconv"

	"bluelamp/internal/policy"
)

// grid is every combination of some of the things that rules look at, for one
// incident type.
type grid struct {
	pack      *policy.Pack
	typ       policy.IncidentType
	model     policy.RiskModel
	variables []variable
	rest      []variable // stand at their calmest value
}

// variable is one thing that rules look at, with the values that are tried.
type variable struct {
	name   string // as people would say it
	values []value
	set    func(*policy.Facts, string)
}

// value is one value; place is where it stands from the calmest (0) up, and -1
// when it has no place: nobody has asked.
type value struct {
	code  string
	place int
}

// newGrid makes the grid of what names lists, as far as the type has it.
func newGrid(p *policy.Pack, t policy.IncidentType, names policy.Names) *grid {
	g := &grid{pack: p, typ: t, model: p.ModelFor(t.Code)}
	for _, a := range p.Aspects {
		if slices.Contains(names.Aspects, a.Code) {
			g.addAspect(a)
		}
	}
	for _, q := range t.Questions {
		if slices.Contains(names.Questions, q.Code) {
			g.addQuestion(q, names.Figures)
		}
	}
	g.addMarks("the flag", names.Flags, func(f *policy.Facts) *[]string { return &f.Flags })
	g.addMarks("the pattern", names.Patterns, func(f *policy.Facts) *[]string { return &f.Patterns })
	g.addMarks("the factor", names.Factors, func(f *policy.Facts) *[]string { return &f.Factors })
	for _, name := range names.History {
		g.variables = append(g.variables, variable{name, onScale(figures(names.Figures)), func(f *policy.Facts, code string) {
			n, _ := strconv.Atoi(code)
			policy.SetHistory(&f.History, name, n)
		}})
	}
	return g
}

const notAsked = "not asked"

func (g *grid) addAspect(a policy.Aspect) {
	for _, e := range g.model.Elements {
		if slices.Contains(e.Covers, a.Code) {
			values := append([]value{{notAsked, -1}}, onScale(g.pack.AspectScale(a))...)
			g.variables = append(g.variables, variable{"the " + a.Label, values, func(f *policy.Facts, code string) {
				f.Levels[e.Code] = code
			}})
			return
		}
	}
}

func (g *grid) addQuestion(q policy.Question, compared []int) {
	var scale []string
	switch q.Kind {
	case policy.QuestionYesNo:
		scale = []string{policy.AnswerNo, policy.AnswerYes}
		if q.Worse == policy.WorseNo || q.Worse == "" && raisesMore(*g.pack, q) == policy.AnswerNo {
			slices.Reverse(scale)
		}
	case policy.QuestionChoice:
		for _, c := range q.Choices {
			scale = append(scale, c.Code)
		}
	case policy.QuestionNumber:
		scale = figures(compared)
		if q.Worse == policy.WorseFewer {
			slices.Reverse(scale)
		}
	case policy.QuestionText:
		return
	}
	values := append([]value{{notAsked, -1}}, onScale(scale)...)
	g.variables = append(g.variables, variable{"“" + q.Code + "”", values, func(f *policy.Facts, code string) {
		f.Answers[q.Code] = code
	}})
}

func (g *grid) addMarks(kind string, codes []string, list func(*policy.Facts) *[]string) {
	for _, code := range codes {
		g.variables = append(g.variables, variable{kind + " “" + code + "”", onScale([]string{"absent", "present"}), func(f *policy.Facts, there string) {
			if there == "present" {
				marks := list(f)
				*marks = append(*marks, code)
			}
		}})
	}
}

func onScale(codes []string) []value {
	values := make([]value, len(codes))
	for i, code := range codes {
		values[i] = value{code, i}
	}
	return values
}

// figures are the numbers at which a comparison can change, with their neighbours.
func figures(compared []int) []string {
	around := []int{0}
	for _, c := range compared {
		around = append(around, max(c-1, 0), max(c, 0), c+1)
	}
	slices.Sort(around)
	all := make([]string, 0, len(around))
	for _, n := range slices.Compact(around) {
		all = append(all, strconv.Itoa(n))
	}
	return all
}

// size is the number of combinations; more than mostCombinations is enough said.
func (g *grid) size() int {
	size := 1
	for _, v := range g.variables {
		if size *= len(v.values); size > mostCombinations {
			return size
		}
	}
	return size
}

// at is the combination of a number below size, index the number of a combination.
func (g *grid) at(index int) []int {
	x := make([]int, len(g.variables))
	for i, v := range g.variables {
		x[i] = index % len(v.values)
		index /= len(v.values)
	}
	return x
}

func (g *grid) index(x []int) int {
	index := 0
	for i, v := range slices.Backward(g.variables) {
		index = index*len(v.values) + x[i]
	}
	return index
}

// worse visits the combinations in which one thing is one step worse, until
// visit says that it has seen enough. The combination is changed in place.
func (g *grid) worse(x []int, visit func(changed int, next []int) (enough bool)) {
	for i, v := range g.variables {
		if v.values[x[i]].place < 0 || x[i]+1 == len(v.values) {
			continue
		}
		x[i]++
		enough := visit(i, x)
		x[i]--
		if enough {
			return
		}
	}
}

// facts writes a combination as facts.
func (g *grid) facts(x []int) policy.Facts {
	f := policy.Facts{Type: g.typ.Code, Levels: map[string]string{}, Answers: map[string]string{}}
	for i, v := range g.variables {
		if one := v.values[x[i]]; one.place >= 0 {
			v.set(&f, one.code)
		}
	}
	for _, v := range g.rest {
		calmest := slices.IndexFunc(v.values, func(one value) bool { return one.place == 0 })
		v.set(&f, v.values[calmest].code)
	}
	return f
}

// without lists the variables of the grid that are not among others.
func (g *grid) without(others []variable) []variable {
	return slices.DeleteFunc(slices.Clone(g.variables), func(v variable) bool {
		return slices.ContainsFunc(others, func(other variable) bool { return other.name == v.name })
	})
}
