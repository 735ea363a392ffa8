package personapi

import (
	"math"

	"bluelamp/internal/match"
	"bluelamp/internal/person/personlearn"
)

// classesOf says how many people of each class one caller has on file.
func classesOf(f personlearn.Figures) []MatchingClass {
	expected := f.Live.Model.Tables().Expected
	classes := []MatchingClass{}
	rest := float64(f.People)
	for k := match.SamePerson; k < match.Unrelated; k++ {
		n := expected[k]
		switch k {
		case match.SamePerson:
			n /= 1 + n // odds of being on file
		case match.SameName, match.SameBirthday:
			n *= float64(f.People) // a share of all people
		}
		rest -= n
		classes = append(classes, MatchingClass{Name: k.String(), PerCall: n, Learned: f.Live.Origin == personlearn.Learned})
	}
	return append(classes, MatchingClass{Name: match.Unrelated.String(), PerCall: math.Max(rest, 0)})
}

// weighed are the parts of a description that people on file have.
var weighed = []match.Field{match.First, match.Last, match.BirthDate, match.Phone, match.Address, match.Email, match.Sex}

// telling are the agreements of addresses that are shown; there are 256.
var telling = []match.Level{
	match.AddressLevel(match.Same, match.Same, match.Same, match.Same, true),
	match.AddressLevel(match.Same, match.NotKnown, match.NotKnown, match.Same, false),
	match.AddressLevel(match.Same, match.Near, match.Same, match.NotKnown, false),
	match.AddressLevel(match.Near, match.Same, match.Same, match.Same, false),
	match.AddressLevel(match.NotKnown, match.Same, match.Same, match.NotKnown, false),
	match.AddressLevel(match.Different, match.Same, match.Same, match.Same, false),
	match.AddressLevel(match.NotKnown, match.NotKnown, match.Same, match.NotKnown, false),
	match.AddressLevel(match.Different, match.Different, match.Same, match.Different, false),
	match.AddressLevel(match.Different, match.Different, match.Different, match.Different, false),
}

// fieldsOf says what each agreement is worth.
func fieldsOf(m *match.Model, population int) []MatchingField {
	alone := aloneOf(m)
	fields := []MatchingField{}
	for _, f := range weighed {
		one := MatchingField{Name: f.String(), Levels: []MatchingLevel{}}
		words := f.Levels()
		for _, level := range levelsOf(f) {
			var p match.Pattern
			p[f] = level
			shown := MatchingLevel{Words: words[level], Classes: []MatchingFactor{}}
			shown.Factor = finite(m.Explain(p, match.Frequency{}, population)[1].Factor)
			for k := range match.Unrelated {
				shown.Classes = append(shown.Classes, MatchingFactor{Class: k.String(), Factor: finite(alone.likelier(k, p))})
			}
			one.Levels = append(one.Levels, shown)
		}
		fields = append(fields, one)
	}
	return fields
}

func levelsOf(f match.Field) []match.Level {
	if f == match.Address {
		return telling
	}
	var all []match.Level
	for l := range f.Levels()[1:] {
		all = append(all, match.Level(l+1))
	}
	return all
}

// crowding is how many of one class are supposed so that nothing but that class
// speaks against the same person.
const crowding = 1e9

// alone are models in which the same person has one class beside strangers; with
// SamePerson at its place none. What a class makes of an agreement is read from
// them, so that the screen shows the very weights that score, drawn level and all.
type alone [match.Unrelated]*match.Model

func aloneOf(m *match.Model) (all alone) {
	for k := range match.Unrelated {
		t := m.Tables()
		t.Expected = [match.NumClasses]float64{}
		if k != match.SamePerson {
			t.Expected[k] = crowding
		}
		t.Expected[match.SamePerson] = 1
		made, err := match.NewModel(t)
		if err != nil {
			panic("personapi: a model that is in use cannot be made again: " + err.Error())
		}
		all[k] = made
	}
	return all
}

// likelier is how many times likelier a pattern is within a class than between
// strangers.
func (a *alone) likelier(k match.Class, p match.Pattern) float64 {
	same := math.Exp(a[match.SamePerson].LogOdds(p, match.Frequency{}, 1))
	if k == match.SamePerson {
		return same
	}
	return math.Max(0, (same/math.Exp(a[k].LogOdds(p, match.Frequency{}, 1))-1)/crowding)
}
