package policy

import (
	"fmt"
	"slices"
	"strings"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/interpreter"
)

// Language reads the conditions of a pack's rules. It is CEL (cel.dev) with all
// loops, arithmetic and text functions taken away: what is left cannot fail, and
// takes time in proportion to its length only.
type Language struct {
	pack *Pack
	env  *cel.Env
}

// longestCondition is the most characters that a condition may have; the longest
// shipped one has a tenth of it.
const longestCondition = 2000

// Language returns the reader of this pack's conditions.
func (p *Pack) Language() (*Language, error) {
	options := []cel.EnvOption{
		cel.StdLib(), cel.ClearMacros(), cel.ParserExpressionSizeLimit(longestCondition), cel.ParserRecursionLimit(50),
		cel.Variable(nameType, cel.StringType),
	}
	for _, name := range historyNames {
		options = append(options, cel.Variable(name, cel.IntType))
	}
	for _, f := range askables {
		args := slices.Repeat([]*cel.Type{cel.StringType}, f.args)
		options = append(options, cel.Function(f.name, cel.Overload(f.name, args, f.gives)))
	}
	env, err := cel.NewCustomEnv(options...)
	if err != nil {
		return nil, fmt.Errorf("set up the language of rules: %w", err)
	}
	return &Language{pack: p, env: env}, nil
}

// Objection is one reason why a condition cannot be taken: what is wrong, and
// what to do about it.
type Objection struct{ Wrong, Cure string }

// Objections is the error that refuses a condition.
type Objections []Objection

// Error returns one objection a line.
func (all Objections) Error() string {
	lines := make([]string, len(all))
	for i, o := range all {
		lines[i] = o.Wrong + " — " + o.Cure
	}
	return strings.Join(lines, "\n")
}

// Condition is the condition of a rule, read and checked.
type Condition struct {
	// Names is what the condition looks at.
	Names Names
	// Text is the condition as written, without differences of spacing.
	Text    string
	program cel.Program
}

// Read reads the condition of a rule and checks every code in it against the
// pack. The error is Objections when it is the rule that is to blame.
func (l *Language) Read(rule Rule) (*Condition, error) {
	parsed, issues := l.env.Parse(rule.When)
	if issues.Err() != nil {
		return nil, unreadable(rule, issues)
	}
	w := walk{pack: l.pack, rule: rule}
	w.expr(parsed.NativeRep().Expr())
	if objections := w.objections(); len(objections) > 0 {
		return nil, objections
	}
	checked, issues := l.env.Check(parsed)
	if issues.Err() != nil {
		return nil, unreadable(rule, issues)
	}
	if !checked.OutputType().IsExactType(types.BoolType) {
		return nil, Objections{{fmt.Sprintf("the condition of the rule “%s” is not something that holds or does not hold", rule.Code),
			"compare it, such as answer(\"hurt\") == \"yes\""}}
	}
	text, err := cel.AstToString(checked)
	if err != nil {
		return nil, fmt.Errorf("write rule %s: %w", rule.Code, err)
	}
	program, err := l.env.Program(checked, cel.CustomDecorator(decorator(l.pack)))
	if err != nil {
		return nil, fmt.Errorf("compile rule %s: %w", rule.Code, err)
	}
	return &Condition{Names: w.names, Text: text, program: program}, nil
}

// Holds says whether a condition that this language has read holds, given the facts.
func (l *Language) Holds(c *Condition, f Facts) bool {
	holds, _ := c.holds(l.pack.situation(f)) // what cannot be evaluated holds
	return holds
}

// holds says whether the condition holds. An error cannot come from a condition
// that Read has checked; if one does, the condition holds.
func (c *Condition) holds(s *situation) (bool, error) {
	value, _, err := c.program.Eval(s)
	if err != nil {
		return true, fmt.Errorf("evaluate condition: %w", err)
	}
	held, isBool := value.(types.Bool)
	if !isBool {
		return true, fmt.Errorf("evaluate condition: it gave %v", value)
	}
	return bool(held), nil
}

func unreadable(rule Rule, issues *cel.Issues) Objections {
	first := issues.Errors()[0]
	message := strings.TrimSpace(strings.SplitN(first.Message, "\n", 2)[0])
	return Objections{{
		fmt.Sprintf("the condition of the rule “%s” cannot be read at its character %d: %s", rule.Code, first.Location.Column()+1, message),
		`write it such as: atLeast("threat", "high") && answer("weapon") == "yes"`,
	}}
}

// askable is a function that a condition may call. Every argument is a code,
// written out, so that it can be checked when the pack is loaded.
type askable struct {
	name  string
	args  int
	gives *cel.Type
}

var askables = []askable{
	{askAtLeast, 2, cel.BoolType}, {askAnswer, 1, cel.StringType}, {askNumber, 1, cel.IntType},
	{askFlag, 1, cel.BoolType}, {askPattern, 1, cel.BoolType}, {askFactor, 1, cel.BoolType},
}

const (
	askAtLeast = "atLeast"
	askAnswer  = "answer"
	askNumber  = "number"
	askFlag    = "flag"
	askPattern = "pattern"
	askFactor  = "factor"

	nameType         = "type"
	nameContacts90   = "history.contacts90"
	nameIncidents365 = "history.incidents365"
	nameLowGraded365 = "history.lowGraded365"
)

var historyNames = []string{nameContacts90, nameIncidents365, nameLowGraded365}

// decorator replaces each call of an askable by a node that looks into the facts
// directly; its arguments are known when the rule is compiled.
func decorator(p *Pack) interpreter.InterpretableDecorator {
	return func(i interpreter.Interpretable) (interpreter.Interpretable, error) {
		call, isCall := i.(interpreter.InterpretableCall)
		if !isCall {
			return i, nil
		}
		codes := make([]string, 0, 2)
		for _, arg := range call.Args() {
			literal, isConst := arg.(interpreter.InterpretableConst)
			if !isConst {
				return i, nil
			}
			code, isText := literal.Value().Value().(string)
			if !isText {
				return i, nil
			}
			codes = append(codes, code)
		}
		if look := lookup(p, call.Function(), codes); look != nil {
			return lookNode{id: call.ID(), look: look}, nil
		}
		return i, nil
	}
}
