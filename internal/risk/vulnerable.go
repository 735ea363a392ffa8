package risk

import (
	"slices"

	"bluelamp/internal/policy"
)

// The national core's codes on which more is asked: the aspect that every model
// looks at, and the level from which somebody counts as vulnerable.
const (
	aspectVulnerability = "vulnerability"
	levelVulnerable     = "medium"
)

// Why it cannot be said yet who is vulnerable.
const (
	UnnamedNotKnown    = "not-known"
	UnnamedLineLost    = "line-lost"
	UnnamedCannotSpeak = "cannot-speak"
	UnnamedHelpFirst   = "help-first"
)

// UnnamedReasons lists why it cannot be said yet who is vulnerable, in the order of
// the screen.
func UnnamedReasons() []string {
	return []string{UnnamedNotKnown, UnnamedLineLost, UnnamedCannotSpeak, UnnamedHelpFirst}
}

// Vulnerable says whether an assessment itself found somebody vulnerable, whoever
// has been named since.
func (a Assessed) Vulnerable(pack *policy.Pack) bool {
	m, err := pack.Model(a.Model)
	if err != nil { // a model that the pack no longer has
		m = pack.ModelFor(a.Type)
	}
	return findsVulnerable(pack, m, a.Levels)
}

// Vulnerable says whether the newest assessment found somebody vulnerable.
func (s State) Vulnerable(pack *policy.Pack) bool {
	a, made := s.Latest()
	return made && a.Vulnerable(pack)
}

func findsVulnerable(pack *policy.Pack, m policy.RiskModel, levels map[string]string) bool {
	at := slices.IndexFunc(pack.Aspects, func(a policy.Aspect) bool { return a.Code == aspectVulnerability })
	if at < 0 {
		return false
	}
	scale := pack.AspectScale(pack.Aspects[at])
	least := slices.Index(scale, levelVulnerable)
	if least < 0 {
		least = len(scale) - 1
	}
	return pack.AspectValue(m, aspectVulnerability, levels) >= max(least, 0)
}

// Owing lists what the form leaves open without being incomplete for it. Somebody
// is vulnerable and nobody is recorded: the next call about them would not know. To
// record them takes a minute that there may not be, so it never holds up an
// assessment; it stays on the list of what is to be done.
func Owing(pack *policy.Pack, f Form, facts Facts) []Missing {
	if !owesNames(pack, f, facts) || f.Unnamed != "" {
		return []Missing{}
	}
	return []Missing{{"unnamed", "Record who is vulnerable, and why, or say why that cannot be said yet."}}
}

// owesNames says that the form finds somebody vulnerable while nobody is recorded.
// Factors are those of the people who were.
func owesNames(pack *policy.Pack, f Form, facts Facts) bool {
	return len(facts.Factors) == 0 && findsVulnerable(pack, pack.ModelFor(f.Type), f.Levels)
}

// unnamed is the reason as it is kept: only where it is asked for.
func unnamed(pack *policy.Pack, f Form, facts Facts) string {
	if !owesNames(pack, f, facts) {
		return ""
	}
	return f.Unnamed
}

func checkUnnamed(code string) error {
	if code == "" || slices.Contains(UnnamedReasons(), code) {
		return nil
	}
	return UnnamedUnknown.With(code).About("unnamed")
}
