package match_test

import (
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/match"
)

func TestComparingIsTheSameBothWays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q, r := record(t, "q"), record(t, "r")
		there, back := match.Compare(q, r), match.Compare(r, q)
		if there != back {
			t.Fatalf("one way %v, the other way %v", there, back)
		}
		for f, l := range there {
			if int(l) >= len(match.Field(f).Levels()) {
				t.Fatalf("%s has no level %d", match.Field(f), l)
			}
		}
	})
}

func TestARecordAgreesWithItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := record(t, "r")
		p := match.Compare(r, r)
		if r.First != "" && p[match.First] != match.FirstExact {
			t.Fatalf("%q against itself is %q", r.First, match.First.Levels()[p[match.First]])
		}
		if r.Birth.Full() && p[match.BirthDate] != match.BirthExact {
			t.Fatalf("a date against itself is %q", match.BirthDate.Levels()[p[match.BirthDate]])
		}
	})
}

func TestFirstNames(t *testing.T) {
	for _, c := range []struct {
		q, r string
		want match.Level
	}{
		{"", "mary", match.Unknown},
		{"mary", "mary", match.FirstExact},
		{"kath", "katherine", match.FirstNickname},
		{"mary jane", "jane", match.FirstPart},
		{"michaela", "michafla", match.FirstClose},
		{"nleaeor", "eleanor", match.FirstClose},
		{"m", "mary", match.FirstInitial},
		{"k", "mary", match.FirstInitialDifferent},
		{"isabel", "usabek", match.FirstSlips},
		{"mary", "donald", match.FirstDifferent},
	} {
		if got := match.FirstLevel(c.q, c.r); got != c.want {
			t.Errorf("%q and %q are %q, not %q", c.q, c.r, match.First.Levels()[got], match.First.Levels()[c.want])
		}
	}
}

func TestNamesThatChangedPlaces(t *testing.T) {
	for _, c := range []struct {
		what                         string
		qFirst, qLast, rFirst, rLast string
		first, last                  match.Level
		swapped                      bool
	}{
		{"in place", "john", "smith", "john", "smith", match.FirstExact, match.LastExact, false},
		{"both exchanged", "smith", "john", "john", "smith", match.FirstCrossed, match.LastExact, true},
		{"exchanged, one with a slip", "smiht", "john", "john", "smith", match.FirstCrossed, match.LastClose, true},
		{"only one known", "smith", "", "john", "smith", match.FirstCrossed, match.Unknown, true},
		{"one exchanged, the other another", "pulford", "jones", "mary", "pulfrd", match.FirstCrossedNear, match.LastDifferent, true},
		{"first name agrees, so nothing is crossed", "james", "james", "james", "brown", match.FirstExact, match.LastDifferent, false},
		{"nothing agrees", "ann", "brown", "peter", "jones", match.FirstDifferent, match.LastDifferent, false},
	} {
		first, last, swapped := match.SwappedLevels(c.qFirst, c.qLast, c.rFirst, c.rLast)
		if first != c.first || last != c.last || swapped != c.swapped {
			t.Errorf("%s: first %d, last %d, swapped %v", c.what, first, last, swapped)
		}
		if f, l, s := match.SwappedLevels(c.rFirst, c.rLast, c.qFirst, c.qLast); f != first || l != last || s != swapped {
			t.Errorf("%s, the other way: first %d, last %d, swapped %v", c.what, f, l, s)
		}
	}
}

func TestTwoNamesAreNotASlip(t *testing.T) {
	p := match.Pattern{match.First: match.FirstClose, match.Last: match.LastClose}
	got := match.BothNames(p, false, true)
	if got[match.First] != match.FirstClose || got[match.Last] != match.LastCloseNames {
		t.Errorf("first %d, last %d", got[match.First], got[match.Last])
	}
	m := match.Default()
	if slip, names := m.LogOdds(p, match.Frequency{}, 1000), m.LogOdds(got, match.Frequency{}, 1000); names >= slip {
		t.Errorf("two names score %.2f, a slip %.2f", names, slip)
	}
}

func TestDatesOfBirth(t *testing.T) {
	exact := match.Born(1985, 5, 25)
	for _, c := range []struct {
		what string
		q    match.Birth
		want match.Level
	}{
		{"not known", 0, match.Unknown},
		{"the same", exact, match.BirthExact},
		{"a digit", match.Born(1985, 5, 26), match.BirthKeyed},
		{"neighbours exchanged", match.Born(1958, 5, 25), match.BirthKeyed},
		{"another year", match.Born(1973, 5, 25), match.BirthOneOff},
		{"within a month", match.Born(1985, 6, 13), match.BirthNear},
		{"within a year", match.Born(1984, 7, 13), match.BirthYear},
		{"another date", match.Born(1931, 11, 2), match.BirthDifferent},
		{"only the year", match.Born(1985, 0, 0), match.BirthPart},
		{"year and month", match.Born(1985, 5, 0), match.BirthParts},
		{"another year, only", match.Born(1986, 0, 0), match.BirthPartDifferent},
		{"about the age", match.About(1988), match.BirthAbout},
		{"not about the age", match.About(1940), match.BirthAboutDifferent},
	} {
		if got := match.BirthLevel(c.q, exact); got != c.want {
			t.Errorf("%s: %q", c.what, match.BirthDate.Levels()[got])
		}
	}
	if got := match.BirthLevel(match.Born(1985, 5, 3), match.Born(1985, 3, 5)); got != match.BirthSwapped {
		t.Errorf("day and month exchanged: %q", match.BirthDate.Levels()[got])
	}
}

func TestAddresses(t *testing.T) {
	home := match.Record{House: "12", Street: "oak road", Town: "leeds", Postcode: "ls13ab"}
	for _, c := range []struct {
		what, want string
		other      match.Record
	}{
		{"written short", "house same, street same, town same, postcode same", match.Record{House: "12", Street: "oak rd", Town: "leeds", Postcode: "ls13ab"}},
		{"slips", "house nearly the same, street nearly the same, postcode nearly the same", match.Record{House: "12a", Street: "oka road", Postcode: "ls13ba"}},
		{"a flat", "house nearly the same, street same", match.Record{Unit: "3", House: "12", Street: "oak road"}},
		{"first half of the postcode", "postcode nearly the same", match.Record{Postcode: "ls1"}},
		{"moved", "house different, street different, town different, postcode different", match.Record{House: "7", Street: "elm lane", Town: "york", Postcode: "yo106tt"}},
		{"lines exchanged", "house same, street nearly the same", match.Record{House: "12", Street: "rose court", Locality: "oak road"}},
	} {
		p := match.Compare(&home, &c.other)
		if got := match.Address.Levels()[p[match.Address]]; got != c.want {
			t.Errorf("%s: %s", c.what, got)
		}
	}
}
