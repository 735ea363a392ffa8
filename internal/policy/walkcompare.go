package policy

import (
	"slices"
	"strings"

	"cel.dev/cel-go/common/ast"
	"cel.dev/cel-go/common/operators"
)

// compare checks one comparison: an answer or the type with texts, a number or a
// history with a figure.
func (w *walk) compare(operator string, left, right ast.Expr) {
	if _, isText := textOf(left); isText && operator != operators.In {
		left, right = right, left
	}
	if isFigure(left) {
		left, right = right, left
	}
	switch {
	case isCallOf(left, askAnswer):
		if codes := w.ask(left.AsCall()); codes != nil {
			w.checkAnswers(codes[0], w.texts(operator, right))
		}
	case left.Kind() == ast.IdentKind && left.AsIdent() == nameType:
		for _, t := range w.texts(operator, right) {
			if t == "" {
				continue // no type is chosen yet
			}
			w.oneOf("incident type", t, codesOf(w.pack.IncidentTypes, func(t IncidentType) string { return t.Code }))
		}
	case isCallOf(left, askNumber), left.Kind() == ast.SelectKind:
		w.expr(left)
		w.figure(operator, right)
	default:
		w.incomparable(left, right)
	}
}

func (w *walk) incomparable(sides ...ast.Expr) {
	before := len(w.others)
	for _, side := range sides {
		for _, name := range identifiers(side) {
			if !nameable(name) {
				w.unknown(name)
			}
		}
	}
	if len(w.others) == before {
		w.object("compare answer(), number(), type or a history with something written out; the others hold or do not hold by themselves",
			"compares what cannot be compared")
	}
}

func nameable(name string) bool {
	return name == nameType || slices.Contains(historyNames, name) ||
		slices.ContainsFunc(askables, func(f askable) bool { return f.name == name })
}

func isCallOf(e ast.Expr, function string) bool {
	return e.Kind() == ast.CallKind && e.AsCall().FunctionName() == function
}

func isFigure(e ast.Expr) bool {
	if e.Kind() != ast.LiteralKind {
		return false
	}
	_, isInt := e.AsLiteral().Value().(int64)
	return isInt
}

func (w *walk) figure(operator string, e ast.Expr) {
	if !isFigure(e) || operator == operators.In {
		w.object("write a whole number, such as history.contacts90 >= 5", "compares a number with something else than a whole number")
		return
	}
	figure, _ := e.AsLiteral().Value().(int64)
	const most = 1_000_000 // more contacts than anybody ever has
	if figure < -1 || figure > most {
		w.object("write a number from -1 (none) to 1000000", "compares with %d, which is never reached", figure)
		return
	}
	w.names.Figures = with(w.names.Figures, int(figure))
}

// texts returns what something is compared with, written out.
func (w *walk) texts(operator string, e ast.Expr) []string {
	const cure = `write answer("question") == "code", != "code", or in ["code", "code"]`
	switch {
	case operator == operators.In && e.Kind() == ast.ListKind:
		if texts := w.literals(e.AsList().Elements()); len(texts) > 0 {
			return texts
		}
	case operator == operators.Equals || operator == operators.NotEquals:
		if text, isText := textOf(e); isText {
			return []string{text}
		}
	}
	w.object(cure, "compares an answer or type with something else than codes written out")
	return nil
}

// known checks the codes of an askable and notes them.
func (w *walk) known(function string, codes []string) {
	switch code := codes[0]; function {
	case askAtLeast:
		w.names.Aspects = with(w.names.Aspects, code)
		if w.oneOf("risk aspect", code, codesOf(w.pack.Aspects, func(a Aspect) string { return a.Code })) {
			at := slices.IndexFunc(w.pack.Aspects, func(a Aspect) bool { return a.Code == code })
			w.oneOf("value of "+code, codes[1], w.pack.AspectScale(w.pack.Aspects[at]))
		}
	case askFlag:
		w.names.Flags = with(w.names.Flags, code)
		w.oneOf("flag", code, codesOf(w.pack.Flags, func(f Flag) string { return f.Code }))
	case askPattern:
		w.names.Patterns = with(w.names.Patterns, code)
		w.oneOf("pattern", code, codesOf(w.pack.Patterns, func(r PatternRule) string { return r.Code }))
	case askFactor:
		w.names.Factors = with(w.names.Factors, code)
		w.oneOf("vulnerability factor", code, codesOf(w.pack.Vulnerability.Factors, func(f Factor) string { return f.Code }))
	case askAnswer, askNumber:
		w.names.Questions = with(w.names.Questions, code)
		w.checkQuestion(function, code)
	}
}

func (w *walk) oneOf(kind, code string, known []string) bool {
	if slices.Contains(known, code) {
		return true
	}
	cure := "define it, or use one of: " + strings.Join(known, ", ")
	if len(known) == 0 {
		cure = "define it; the pack has none"
	}
	w.object(cure, "names the %s “%s”, which the pack does not have", kind, code)
	return false
}

// questions returns the questions of a code in the types that the rule looks at.
func (w *walk) questions(code string) []Question {
	var found []Question
	for _, t := range w.pack.IncidentTypes {
		if q, err := t.Question(code); err == nil && w.rule.looksAt(t.Code) {
			found = append(found, q)
		}
	}
	return found
}

func (w *walk) checkQuestion(function, code string) {
	found := w.questions(code)
	if len(found) == 0 {
		var known []string
		for _, t := range w.pack.IncidentTypes {
			if len(w.rule.Types) > 0 && w.rule.looksAt(t.Code) {
				known = append(known, codesOf(t.Questions, func(q Question) string { return q.Code })...)
			}
		}
		if len(known) == 0 {
			known = []string{"those of the incident types"}
		}
		w.oneOf("question", code, known)
	}
	for _, q := range found {
		if q.Kind == QuestionText {
			w.object("make “"+code+"” yes-or-no or give it choices", "looks at the text answer to “%s”, which cannot be compared", code)
		}
		if (q.Kind == QuestionNumber) != (function == askNumber) {
			w.object("use number() for numbers and answer() for all else", "asks %s(\"%s\"), which is a %s question", function, code, q.Kind)
		}
	}
}

// checkAnswers refuses an answer that the question does not take. An empty one is
// no answer.
func (w *walk) checkAnswers(code string, answers []string) {
	found := w.questions(code)
	var known []string
	for _, q := range found {
		known = append(known, q.answers()...)
	}
	for _, answer := range answers {
		if answer != "" && len(found) > 0 {
			w.oneOf("answer to "+code, answer, known)
		}
	}
}
