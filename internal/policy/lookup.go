package policy

import (
	"math"
	"slices"
	"strings"

	"bluelamp/internal/fault"
)

var (
	unknownCode = fault.New(fault.Invalid, "policy.unknown-code",
		"There is no %s “%s” in this force's policy. Choose one of: %s.")
	notANumber = fault.New(fault.Invalid, "policy.not-a-number",
		"“%s” is not a number. Answer “%s” with a whole number, 0 or more.")
)

// Grade returns the grade with this code, or a fault that lists the known ones.
func (p *Pack) Grade(code string) (Grade, error) {
	return find(p.Grades, code, "grade", func(g Grade) string { return g.Code })
}

// MoreUrgent says whether grade a is more urgent than grade b. A code that is not
// in the pack is less urgent than every grade.
func (p *Pack) MoreUrgent(a, b string) bool { return p.rank(a) < p.rank(b) }

func (p *Pack) rank(grade string) int {
	for _, g := range p.Grades {
		if g.Code == grade {
			return g.Rank
		}
	}
	return math.MaxInt32
}

func find[T any](all []T, code, what string, codeOf func(T) string) (T, error) {
	for _, one := range all {
		if codeOf(one) == code {
			return one, nil
		}
	}
	var none T
	return none, unknownCode.With(what, code, listed(codesOf(all, codeOf)))
}

func codesOf[T any](all []T, codeOf func(T) string) []string {
	codes := make([]string, 0, len(all))
	for _, one := range all {
		if c := codeOf(one); c != "" {
			codes = append(codes, c)
		}
	}
	return codes
}

func position(scale []string, value string) int { return slices.Index(scale, value) }

func listed(codes []string) string { return strings.Join(codes, ", ") }
