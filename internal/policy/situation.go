package policy

import (
	"slices"
	"strconv"

	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"
	"cel.dev/cel-go/interpreter"
)

// situation is the facts as conditions see them: with the values of the model's
// elements turned into the aspects that they cover. It implements
// interpreter.Activation.
type situation struct {
	facts   Facts
	aspects []int // place on its scale, in the order of the pack; -1 for not assessed
}

func (p *Pack) situation(f Facts) *situation {
	s := &situation{facts: f, aspects: make([]int, len(p.Aspects))}
	model := p.ModelFor(f.Type)
	for i, a := range p.Aspects {
		s.aspects[i] = p.AspectValue(model, a.Code, f.Levels)
	}
	return s
}

// nameSituation cannot be written in a condition: it is no identifier of CEL.
const nameSituation = "#situation"

// ResolveName gives the evaluation what it asks for by name.
func (s *situation) ResolveName(name string) (any, bool) {
	switch name {
	case nameSituation:
		return s, true
	case nameType:
		return types.String(s.facts.Type), true
	case nameContacts90:
		return types.Int(s.facts.History.Contacts90), true
	case nameIncidents365:
		return types.Int(s.facts.History.Incidents365), true
	case nameLowGraded365:
		return types.Int(s.facts.History.LowGraded365), true
	}
	return nil, false
}

// SetHistory sets the number that a condition knows by this name (Names.History).
func SetHistory(h *History, name string, n int) {
	switch name {
	case nameContacts90:
		h.Contacts90 = n
	case nameIncidents365:
		h.Incidents365 = n
	case nameLowGraded365:
		h.LowGraded365 = n
	}
}

// Parent is nil: there is nothing behind the facts.
func (s *situation) Parent() interpreter.Activation { return nil }

// lookNode is a call of an askable whose codes are known.
type lookNode struct {
	id   int64
	look func(*situation) ref.Val
}

// ID is the place of the node in the condition.
func (n lookNode) ID() int64 { return n.id }

// Eval looks into the facts.
func (n lookNode) Eval(a interpreter.Activation) ref.Val {
	found, _ := a.ResolveName(nameSituation)
	s, isSituation := found.(*situation)
	if !isSituation {
		return types.NewErr("no facts to look at")
	}
	return n.look(s)
}

// lookup returns what an askable looks up, nil for another function.
func lookup(p *Pack, function string, codes []string) func(*situation) ref.Val {
	switch function {
	case askAtLeast:
		at := slices.IndexFunc(p.Aspects, func(a Aspect) bool { return a.Code == codes[0] })
		if at < 0 {
			return nil
		}
		least := position(p.AspectScale(p.Aspects[at]), codes[1])
		return func(s *situation) ref.Val { return types.Bool(s.aspects[at] >= least) }
	case askAnswer:
		return func(s *situation) ref.Val { return types.String(s.facts.Answers[codes[0]]) }
	case askNumber:
		return func(s *situation) ref.Val { return types.Int(numberOf(s.facts.Answers[codes[0]])) }
	case askFlag:
		return func(s *situation) ref.Val { return types.Bool(slices.Contains(s.facts.Flags, codes[0])) }
	case askPattern:
		return func(s *situation) ref.Val { return types.Bool(slices.Contains(s.facts.Patterns, codes[0])) }
	case askFactor:
		return func(s *situation) ref.Val { return types.Bool(slices.Contains(s.facts.Factors, codes[0])) }
	}
	return nil
}

// numberOf reads an answer in figures; -1 when there is none.
func numberOf(answer string) int {
	n, err := strconv.Atoi(answer)
	if err != nil || n < 0 {
		return -1
	}
	return n
}
