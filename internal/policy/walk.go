package policy

import (
	"fmt"
	"slices"
	"strings"

	"cel.dev/cel-go/common/ast"
	"cel.dev/cel-go/common/operators"
	"cel.dev/cel-go/common/types"
)

// Names is what a condition looks at: codes of the pack, each once.
type Names struct {
	Aspects   []string
	Questions []string // of answer() and number()
	Flags     []string
	Patterns  []string
	Factors   []string
	History   []string // "history.contacts90" …
	Figures   []int    // every number that something is compared with
}

// And returns what either of two conditions looks at.
func (n Names) And(other Names) Names {
	return Names{
		Aspects: both(n.Aspects, other.Aspects), Questions: both(n.Questions, other.Questions),
		Flags: both(n.Flags, other.Flags), Patterns: both(n.Patterns, other.Patterns), Factors: both(n.Factors, other.Factors),
		History: both(n.History, other.History), Figures: both(n.Figures, other.Figures),
	}
}

func both[T comparable](a, b []T) []T {
	all := slices.Clone(a)
	for _, one := range b {
		all = with(all, one)
	}
	return all
}

// walk goes through a condition before CEL checks it, so that what is refused is
// refused in the words of the control room.
type walk struct {
	pack   *Pack
	rule   Rule
	names  Names
	demand Objections // go before all others
	others Objections
}

func (w *walk) objections() Objections {
	if len(w.demand) > 0 {
		return w.demand
	}
	return w.others
}

func (w *walk) object(cure, format string, args ...any) {
	w.others = append(w.others, Objection{fmt.Sprintf("the rule “%s” ", w.rule.Code) + fmt.Sprintf(format, args...), cure})
}

// whatMayBeNamed is the cure of every name that is not known.
var whatMayBeNamed = `name atLeast("aspect", "value"), answer("question"), number("question"), flag("code"), pattern("code"), ` +
	`factor("code"), type, ` + strings.Join(historyNames, ", ")

// unknown objects to a name, and in its own words when it is one of demand.
func (w *walk) unknown(name string) {
	if !w.demandIn(name) {
		w.object(whatMayBeNamed, "names “%s”, which is nothing that a rule may look at", name)
	}
}

func (w *walk) demandIn(name string) bool {
	if !NamesDemand(name) {
		return false
	}
	w.demand = append(w.demand, Objection{
		fmt.Sprintf("the rule “%s” looks at demand (“%s”): response by risk, not by resources", w.rule.Code, name),
		"take it out; what is waiting and who is free never changes what a person needs",
	})
	return true
}

func (w *walk) expr(e ast.Expr) {
	switch e.Kind() {
	case ast.CallKind:
		w.call(e.AsCall())
	case ast.IdentKind:
		if e.AsIdent() != nameType {
			w.unknown(e.AsIdent())
		}
	case ast.SelectKind:
		w.selected(e)
	case ast.LiteralKind:
		if e.AsLiteral().Type() != types.BoolType {
			w.object("compare it with something", "has “%v” where a condition should stand", e.AsLiteral().Value())
		}
	default:
		w.object("write conditions joined by && and ||, with ! for not", "is written in a form that rules do not have")
	}
}

func (w *walk) selected(e ast.Expr) {
	name := dotted(e)
	if !slices.Contains(historyNames, name) {
		w.unknown(name)
		return
	}
	w.names.History = with(w.names.History, name)
}

// dotted writes a.b.c as it stands in the condition.
func dotted(e ast.Expr) string {
	switch e.Kind() {
	case ast.SelectKind:
		return dotted(e.AsSelect().Operand()) + "." + e.AsSelect().FieldName()
	case ast.IdentKind:
		return e.AsIdent()
	}
	return "…"
}

func (w *walk) call(c ast.CallExpr) {
	if c.IsMemberFunction() {
		w.unknown(dotted(c.Target()) + "." + c.FunctionName())
		return
	}
	switch c.FunctionName() {
	case operators.LogicalAnd, operators.LogicalOr, operators.LogicalNot:
		for _, arg := range c.Args() {
			w.expr(arg)
		}
	case operators.Equals, operators.NotEquals, operators.Less, operators.LessEquals, operators.Greater, operators.GreaterEquals, operators.In:
		w.compare(c.FunctionName(), c.Args()[0], c.Args()[1])
	default:
		w.ask(c)
	}
}

// ask checks a call of one of the askables and returns its codes, nil when it is
// not one.
func (w *walk) ask(c ast.CallExpr) []string {
	name := c.FunctionName()
	at := slices.IndexFunc(askables, func(f askable) bool { return f.name == name })
	codes := w.literals(c.Args())
	if at < 0 {
		w.unknown(strings.Trim(name, "_@"))
		return nil
	}
	if codes == nil || len(codes) != askables[at].args {
		w.object("write "+name+"("+strings.Join(slices.Repeat([]string{`"code"`}, askables[at].args), ", ")+")",
			"asks %s for something else than %s written out in quotes", name, map[int]string{1: "one code", 2: "two codes"}[askables[at].args])
		return nil
	}
	if slices.ContainsFunc(codes, w.demandIn) {
		return nil
	}
	w.known(name, codes)
	return codes
}

// literals returns the texts among arguments, nil when something else is there.
func (w *walk) literals(args []ast.Expr) []string {
	texts := make([]string, 0, len(args))
	for _, arg := range args {
		text, isText := textOf(arg)
		if !isText {
			for _, name := range identifiers(arg) {
				w.demandIn(name)
			}
			return nil
		}
		texts = append(texts, text)
	}
	return texts
}

// identifiers lists the names in an expression that is not understood, so that
// demand is called demand wherever it hides. Operators are no names.
func identifiers(e ast.Expr) []string {
	switch e.Kind() {
	case ast.IdentKind, ast.SelectKind:
		return []string{dotted(e)}
	case ast.CallKind:
		var names []string
		if name := e.AsCall().FunctionName(); !strings.ContainsAny(name, "_@!") {
			names = append(names, name)
		}
		for _, arg := range e.AsCall().Args() {
			names = append(names, identifiers(arg)...)
		}
		return names
	}
	return nil
}

func textOf(e ast.Expr) (string, bool) {
	if e.Kind() != ast.LiteralKind {
		return "", false
	}
	text, isText := e.AsLiteral().Value().(string)
	return text, isText
}

func with[T comparable](all []T, one T) []T {
	if slices.Contains(all, one) {
		return all
	}
	return append(all, one)
}
