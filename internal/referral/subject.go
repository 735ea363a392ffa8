package referral

import (
	"strings"
	"unicode"

	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// Subject is whom a referral is about, as far as the partner is told: what they need
// to find and help the person, and no more. How the person may be reached is
// Made.SafeWay, never a bare number, which somebody else may answer.
type Subject struct {
	Name    string `json:"name"`
	Born    string `json:"born"` // date of birth or age, as known
	Address string `json:"address"`
	Needs   string `json:"needs"`   // an interpreter, a step-free way in
	Unnamed bool   `json:"unnamed"` // the partner is not told who it is
	Why     string `json:"why"`     // why they are not told
}

// Bounds of what is said of the person, in characters.
const (
	MaxName    = 200
	MaxBorn    = 60
	MaxAddress = 300
	MaxNeeds   = 500
)

// checkSubject refuses a referral about nobody. Of somebody who is not named the
// partner is told no address and no age either: they would be found by them.
func (m *Making) checkSubject() error {
	a := &m.About
	for _, field := range []*string{&a.Name, &a.Born, &a.Address, &a.Needs, &a.Why} {
		*field = strings.TrimSpace(*field)
	}
	if !a.Unnamed {
		a.Why = ""
	} else {
		a.Born, a.Address = "", ""
	}
	switch {
	case a.Name == "" && (m.Person == "" || !a.Unnamed):
		return SubjectMissing.About("about.name")
	case a.Unnamed && text.Weight(a.Why) == 0:
		return WhyUnnamedMissing.About("about.why")
	}
	return a.checkTexts()
}

func (a Subject) checkTexts() error {
	for _, f := range []struct {
		words, field string
		longest      int
	}{
		{a.Name, "name", MaxName}, {a.Born, "born", MaxBorn}, {a.Address, "address", MaxAddress},
		{a.Needs, "needs", MaxNeeds}, {a.Why, "why", MaxNote},
	} {
		if err := checkText(f.words, f.longest, "about."+f.field); err != nil {
			return err
		}
	}
	return nil
}

// shortestName is the fewest letters of a name that is looked for: shorter ones are
// words of the language.
const shortestName = 3

// checkUnnamed refuses what would tell the partner all the same: the surname in what
// is said beside the name. A first name may be needed to ask for the person.
func (m *Making) checkUnnamed(partner policy.Partner) error {
	surname := m.About.surname()
	if !m.About.Unnamed || text.Length(surname) < shortestName {
		return nil
	}
	for _, f := range partner.Form {
		if names(m.Form[f.Code], surname) {
			return NamedAfterAll.With(surname).About("form." + f.Code)
		}
	}
	for _, said := range []struct{ words, field string }{
		{m.About.Needs, "about.needs"}, {m.Consent, "consent"}, {m.SafeWay, "safeWay"},
	} {
		if names(said.words, surname) {
			return NamedAfterAll.With(surname).About(said.field)
		}
	}
	return nil
}

// surname is the last word of the name, without what is said of the person after a
// comma.
func (a Subject) surname() string {
	name, _, _ := strings.Cut(a.Name, ",")
	words := wordsOf(name)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

func names(words, surname string) bool {
	for _, w := range wordsOf(words) {
		if strings.EqualFold(w, surname) {
			return true
		}
	}
	return false
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '-' && r != '\'' })
}
