package person_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bluelamp/internal/person"
	"bluelamp/internal/policy"
)

var thisDay = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func daysAgo(n int) time.Time { return thisDay.AddDate(0, 0, -n) }

var (
	fielding = person.PatternPerson{ID: "marta", Name: "Marta Fielding", Role: "victim"}
	ashworth = person.PatternPerson{ID: "dean", Name: "Dean Ashworth", Role: "suspect"}
)

// reported is a contact in which Marta says what Dean did.
func reported(id string, ago int, number string) person.PatternContact {
	return person.PatternContact{
		ID: id, At: daysAgo(ago), Number: number, Type: "domestic-abuse", Caller: fielding, People: []person.PatternPerson{ashworth},
	}
}

func ruleOf(code string, tone policy.Tone, says string, when policy.PatternWhen) policy.PatternRule {
	if when.Of == "" {
		when.Of = policy.OfPerson
	}
	if when.Role == "" {
		when.Role = policy.RoleAny
	}
	return policy.PatternRule{Code: code, Label: code, Tone: tone, Says: says, When: when}
}

func sentences(found []person.Pattern) []string {
	all := []string{}
	for _, p := range found {
		all = append(all, p.Sentence)
	}
	return all
}

// The pattern that stays invisible while each incident looks small (inspection
// report "A call for help", 2020: repeat victims).
func TestTheSameSuspectInSmallIncidents(t *testing.T) {
	h := person.PatternHistory{
		Persons: []string{"marta", "marta-too"},
		Contacts: []person.PatternContact{
			reported("c1", 80, "+441632960001"), reported("c2", 40, "+441632960002"), reported("c3", 20, "+441632960002"),
			{ID: "c4", At: daysAgo(10), Number: "+441632960003", Caller: person.PatternPerson{ID: "marta-too", Role: "victim"}, People: []person.PatternPerson{ashworth}},
			{ID: "c5", At: thisDay, Caller: fielding}, // withheld, names nobody
			{ID: "old", At: daysAgo(400), Caller: fielding, People: []person.PatternPerson{ashworth}},
		},
		Incidents: []person.PatternIncident{
			{ID: "i1", Contact: "c1", At: daysAgo(80), Type: "noise", Low: true},
			{ID: "i3", Contact: "c3", At: daysAgo(20), Type: "noise", Low: true},
			{ID: "i4", Contact: "c4", At: daysAgo(10), Type: "violence"},
		},
	}
	found := person.Patterns([]policy.PatternRule{
		ruleOf("several", policy.ToneWarning, "{nth} contact in {days} days, {numbers} different numbers.",
			policy.PatternWhen{WithinDays: 90, ContactsAtLeast: 5, NumbersAtLeast: 3}),
		ruleOf("suspect", policy.ToneDanger, "{n} reports as {role} naming {name}; {low} of {incidents} graded low.",
			policy.PatternWhen{WithinDays: 365, Role: policy.RoleVictim, SameSuspect: true, ContactsAtLeast: 3, LowGradedAtLeast: 2}),
	}, h, thisDay)
	want := []person.Pattern{
		{
			Code: "suspect", Label: "suspect", Tone: policy.ToneDanger,
			Sentence: "4 reports as victim naming Dean Ashworth; 2 of 3 graded low.",
			Contacts: []string{"c4", "c3", "c2", "c1"}, Incidents: []string{"i4", "i3", "i1"},
		},
		{
			Code: "several", Label: "several", Tone: policy.ToneWarning, Sentence: "5th contact in 90 days, 3 different numbers.",
			Contacts: []string{"c5", "c4", "c3", "c2", "c1"}, Incidents: []string{"i4", "i3", "i1"},
		},
	}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Errorf("patterns (-want +got):\n%s", diff)
	}
}

func TestRules(t *testing.T) {
	of := func(p person.PatternContact, through ...policy.PatternOf) person.PatternContact {
		p.Through = through
		return p
	}
	abandoned := func(id string, ago time.Duration) person.PatternContact {
		return person.PatternContact{ID: id, At: thisDay.Add(-ago), Abandoned: true, Through: []policy.PatternOf{policy.OfNumber}}
	}
	ivy := person.PatternPerson{ID: "ivy", Role: "victim"}
	for name, c := range map[string]struct {
		rule policy.PatternRule
		h    person.PatternHistory
		want []string
	}{
		"one report is no pattern": {
			ruleOf("repeat", policy.ToneNotice, "{nth}", policy.PatternWhen{WithinDays: 90, ContactsAtLeast: 2}),
			person.PatternHistory{Persons: []string{"marta"}, Contacts: []person.PatternContact{reported("c1", 1, "")}}, nil,
		},
		"on the day the window ends": {
			ruleOf("repeat", policy.ToneNotice, "{nth}", policy.PatternWhen{WithinDays: 90, ContactsAtLeast: 2}),
			person.PatternHistory{Persons: []string{"marta"}, Contacts: []person.PatternContact{reported("c1", 0, ""), reported("c2", 90, "")}}, nil,
		},
		"inside the window": {
			ruleOf("repeat", policy.ToneNotice, "{nth}", policy.PatternWhen{WithinDays: 91, ContactsAtLeast: 2}),
			person.PatternHistory{Persons: []string{"marta"}, Contacts: []person.PatternContact{reported("c1", 0, ""), reported("c2", 90, "")}}, []string{"2nd"},
		},
		"as a suspect she is no victim": {
			ruleOf("victim", policy.ToneWarning, "{n}", policy.PatternWhen{WithinDays: 90, Role: policy.RoleVictim, ContactsAtLeast: 2}),
			person.PatternHistory{Persons: []string{"dean"}, Contacts: []person.PatternContact{reported("c1", 0, ""), reported("c2", 9, "")}}, nil,
		},
		"he did not ring himself": {
			ruleOf("caller", policy.ToneWarning, "{n}", policy.PatternWhen{WithinDays: 90, Role: policy.RoleCaller, ContactsAtLeast: 1}),
			person.PatternHistory{Persons: []string{"dean"}, Contacts: []person.PatternContact{reported("c1", 0, "")}}, nil,
		},
		"the number's contacts are not the person's": {
			ruleOf("number", policy.ToneNotice, "{nth}", policy.PatternWhen{Of: policy.OfNumber, WithinDays: 90, ContactsAtLeast: 2}),
			person.PatternHistory{Contacts: []person.PatternContact{
				of(reported("c1", 1, ""), policy.OfNumber), of(reported("c2", 2, ""), policy.OfNumber, policy.OfPerson), reported("c3", 3, ""),
			}}, []string{"2nd"},
		},
		"calls that broke off": {
			ruleOf("abandoned", policy.ToneWarning, "{abandoned}", policy.PatternWhen{Of: policy.OfNumber, WithinDays: 1, AbandonedAtLeast: 2}),
			person.PatternHistory{Contacts: []person.PatternContact{
				abandoned("c1", 2*time.Minute), abandoned("c2", 9*time.Minute), abandoned("c3", 25*time.Hour), of(reported("c4", 0, ""), policy.OfNumber),
			}}, []string{"2"},
		},
		"several victims of one suspect": {
			ruleOf("several", policy.ToneDanger, "{name} {victims}", policy.PatternWhen{Of: policy.OfSuspect, WithinDays: 900, ContactsAtLeast: 2, VictimsAtLeast: 2, SameSuspect: true}),
			person.PatternHistory{Persons: []string{"marta"}, Contacts: []person.PatternContact{
				reported("c1", 5, ""), of(person.PatternContact{ID: "c9", At: daysAgo(300), Caller: ivy, People: []person.PatternPerson{ashworth}}, policy.OfSuspect),
			}}, []string{"Dean Ashworth 2"},
		},
		"the suspect himself rings": {
			ruleOf("several", policy.ToneDanger, "{victims}", policy.PatternWhen{Of: policy.OfSuspect, WithinDays: 900, ContactsAtLeast: 2, VictimsAtLeast: 2, SameSuspect: true}),
			person.PatternHistory{Persons: []string{"dean"}, Contacts: []person.PatternContact{
				reported("c1", 5, ""), {ID: "c9", At: daysAgo(300), Caller: ivy, People: []person.PatternPerson{ashworth}},
			}}, []string{"2"},
		},
		"a suspect of the suspect's other victim": {
			ruleOf("several", policy.ToneDanger, "{name}", policy.PatternWhen{Of: policy.OfSuspect, WithinDays: 900, ContactsAtLeast: 2, SameSuspect: true}),
			person.PatternHistory{Persons: []string{"marta"}, Contacts: []person.PatternContact{
				reported("c1", 5, ""),
				of(person.PatternContact{ID: "c8", At: daysAgo(30), Caller: ivy, People: []person.PatternPerson{{Name: "Kim", Role: "suspect"}}}, policy.OfSuspect),
				of(person.PatternContact{ID: "c9", At: daysAgo(40), Caller: ivy, People: []person.PatternPerson{{Name: "kim ", Role: "suspect"}}}, policy.OfSuspect),
			}}, nil,
		},
		"closer together": {
			ruleOf("rise", policy.ToneWarning, "{n}", policy.PatternWhen{WithinDays: 90, ContactsAtLeast: 3, Escalating: true}),
			person.PatternHistory{Contacts: []person.PatternContact{reported("c1", 60, ""), reported("c2", 9, ""), reported("c3", 1, "")}}, []string{"3"},
		},
		"as often as before": {
			ruleOf("rise", policy.ToneWarning, "{n}", policy.PatternWhen{WithinDays: 90, ContactsAtLeast: 3, Escalating: true}),
			person.PatternHistory{Contacts: []person.PatternContact{reported("c1", 60, ""), reported("c2", 50, ""), reported("c3", 9, ""), reported("c4", 1, "")}}, nil,
		},
		"the type of the incident counts for its contact": {
			ruleOf("type", policy.ToneWarning, "{n} {incidents}", policy.PatternWhen{WithinDays: 90, Types: []string{"violence"}, ContactsAtLeast: 1}),
			person.PatternHistory{
				Contacts:  []person.PatternContact{reported("c1", 1, ""), reported("c2", 2, "")},
				Incidents: []person.PatternIncident{{ID: "i1", Contact: "c1", At: daysAgo(1), Type: "violence"}},
			}, []string{"1 1"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := sentences(person.Patterns([]policy.PatternRule{c.rule}, c.h, thisDay))
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestALineCoversSlighterOnes(t *testing.T) {
	slight := ruleOf("repeat", policy.ToneNotice, "slight", policy.PatternWhen{WithinDays: 90, ContactsAtLeast: 1})
	grave := ruleOf("often", policy.ToneWarning, "grave", policy.PatternWhen{WithinDays: 90, ContactsAtLeast: 2})
	grave.Covers = []string{"repeat"}
	rules := []policy.PatternRule{slight, grave}
	h := person.PatternHistory{Contacts: []person.PatternContact{reported("c1", 1, "")}}
	if got := sentences(person.Patterns(rules, h, thisDay)); !slices.Equal(got, []string{"slight"}) {
		t.Errorf("one contact: %q", got)
	}
	h.Contacts = append(h.Contacts, reported("c2", 2, ""))
	if got := sentences(person.Patterns(rules, h, thisDay)); !slices.Equal(got, []string{"grave"}) {
		t.Errorf("two contacts: %q", got)
	}
}

func TestOrdinals(t *testing.T) {
	for n, want := range map[int]string{1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 13: "13th", 21: "21st", 112: "112th", 123: "123rd"} {
		var h person.PatternHistory
		for i := range n {
			h.Contacts = append(h.Contacts, reported(fmt.Sprint(i), 1, ""))
		}
		says := ruleOf("repeat", policy.ToneNotice, "{nth}", policy.PatternWhen{WithinDays: 90, ContactsAtLeast: 1})
		if got := sentences(person.Patterns([]policy.PatternRule{says}, h, thisDay)); !slices.Equal(got, []string{want}) {
			t.Errorf("%d: %q", n, got)
		}
	}
}

func TestLongPeriodsAreSaidInYears(t *testing.T) {
	for days, want := range map[int]string{90: "in 90 days", 365: "in 365 days", 730: "in 2 years", 1825: "in 5 years"} {
		h := person.PatternHistory{Contacts: []person.PatternContact{reported("c", 1, "")}}
		says := ruleOf("repeat", policy.ToneNotice, "in {days} days", policy.PatternWhen{WithinDays: days, ContactsAtLeast: 1})
		if got := sentences(person.Patterns([]policy.PatternRule{says}, h, thisDay)); !slices.Equal(got, []string{want}) {
			t.Errorf("%d: %q", days, got)
		}
	}
}

// Another contact, today, never takes a pattern away: history only adds.
func TestMoreHistoryNeverTakesAPatternAway(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		when := policy.PatternWhen{
			Of:         rapid.SampledFrom([]policy.PatternOf{policy.OfPerson, policy.OfSuspect}).Draw(t, "of"),
			WithinDays: rapid.IntRange(1, 400).Draw(t, "days"), ContactsAtLeast: rapid.IntRange(1, 4).Draw(t, "contacts"),
			NumbersAtLeast: rapid.IntRange(0, 3).Draw(t, "numbers"), VictimsAtLeast: rapid.IntRange(0, 2).Draw(t, "victims"),
			Escalating: rapid.Bool().Draw(t, "escalating"),
		}
		when.SameSuspect = when.Of == policy.OfSuspect || rapid.Bool().Draw(t, "same")
		rules := []policy.PatternRule{ruleOf("any", policy.ToneNotice, "{n}", when)}
		h := person.PatternHistory{Persons: []string{"marta"}}
		for i := range rapid.IntRange(0, 8).Draw(t, "history") {
			h.Contacts = append(h.Contacts, drawn(t, fmt.Sprint("c", i), rapid.IntRange(0, 400).Draw(t, "ago")))
		}
		before := person.Patterns(rules, h, thisDay)
		h.Contacts = append(h.Contacts, drawn(t, "new", 0))
		if after := person.Patterns(rules, h, thisDay); len(after) < len(before) {
			t.Fatalf("%+v fired on %+v and no longer with one more", when, h.Contacts)
		}
	})
}

func drawn(t *rapid.T, id string, ago int) person.PatternContact {
	c := reported(id, ago, rapid.SampledFrom([]string{"", "+441632960001", "+441632960002"}).Draw(t, "number"))
	c.People[0].ID = rapid.SampledFrom([]string{"dean", "kim"}).Draw(t, "suspect")
	return c
}
