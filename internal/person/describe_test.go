package person_test

import (
	"strings"
	"testing"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/match"
	"bluelamp/internal/person"
)

func heard() person.Described {
	return person.Described{
		Record: "c1", Source: person.FromHandler, Contact: "c1", By: "s1", At: noon,
		Details: person.Details{First: "Marta", Last: "Fielding", Birth: "1985-05-25", Phone: "+447700900123", House: "14", Postcode: "NO1 2AB"},
	}
}

func brought() person.Described {
	return person.Described{
		Record: "import/i1/7", Source: person.FromImport, Import: "i1", By: "s1", At: noon, Details: person.Details{Last: "Fielding"},
	}
}

func TestDescribe(t *testing.T) {
	events, err := person.Describe(given(), heard())
	verdict.Events(t, events, err, heard())
	events, err = person.Describe(given(heard()), heard())
	verdict.Events(t, events, err)
	events, err = person.Describe(given(heard()), brought())
	verdict.Events(t, events, err, brought())

	other := heard()
	other.Details.Birth = "1986-05-25"
	events, err = person.Describe(given(heard()), other)
	verdict.Events(t, events, err, person.Withdrawn{Record: "c1", Reason: person.Corrected, By: "s1", At: noon}, other)
	if s := given(append([]any{heard()}, events...)...); len(s.Descriptions) != 1 || len(s.Withdrawn) != 0 {
		t.Errorf("after a correction %d descriptions hold, %d records are withdrawn", len(s.Descriptions), len(s.Withdrawn))
	}
	events, err = person.Describe(given(marta(), person.Erased{}), heard())
	verdict.Refused(t, events, err, person.AlreadyErased)
}

func TestADescriptionBelongsToItsSource(t *testing.T) {
	for name, spoil := range map[string]func(*person.Described){
		"no record":             func(e *person.Described) { e.Record, e.Contact = "", "" },
		"another contact":       func(e *person.Described) { e.Record = "c2" },
		"no source":             func(e *person.Described) { e.Source = "" },
		"a contact and import":  func(e *person.Described) { e.Import = "i1" },
		"import without one":    func(e *person.Described) { e.Source, e.Record = person.FromImport, "import//7" },
		"row of another import": func(e *person.Described) { e.Source, e.Import, e.Record = person.FromImport, "i1", "import/i2/7" },
		"import without a row":  func(e *person.Described) { e.Source, e.Import, e.Record = person.FromImport, "i1", "import/i1/" },
		"two lines":             func(e *person.Described) { e.Record, e.Contact = "c\n1", "c\n1" },
	} {
		t.Run(name, func(t *testing.T) {
			e := heard()
			spoil(&e)
			events, err := person.Describe(given(), e)
			verdict.Refused(t, events, err, person.RecordUnfit)
		})
	}
}

func TestWhatADetailMayBe(t *testing.T) {
	keep := func(d person.Details) person.Described {
		e := heard()
		e.Details = d
		return e
	}
	events, err := person.Describe(given(), keep(person.Details{First: " Зоя 🙂 ", Last: "Ó Briain"}))
	verdict.Events(t, events, err, keep(person.Details{First: "Зоя 🙂", Last: "Ó Briain"}))

	f := verdict.Refused(t, nil, refusal(keep(person.Details{Street: strings.Repeat("x", person.MaxField+1)})), person.DetailUnfit)
	if f.Field != "details.street" || !strings.Contains(f.Sentence, "street") {
		t.Errorf("the refusal does not say which detail: %s, %s", f.Field, f.Sentence)
	}
	verdict.Refused(t, nil, refusal(keep(person.Details{First: "Mar\x00ta"})), person.DetailUnfit)
	verdict.Refused(t, nil, refusal(keep(person.Details{First: "\xff"})), person.DetailUnfit)
	verdict.Refused(t, nil, refusal(keep(person.Details{First: "  "})), person.DetailsMissing)
	verdict.Refused(t, nil, refusal(keep(person.Details{Sex: "female"})), person.SexUnknown)
	verdict.Refused(t, nil, refusal(keep(person.Details{Phone: strings.Repeat("0", person.MaxNumber+1)})), person.NumberUnfit)
	verdict.Refused(t, nil, refusal(keep(person.Details{Birth: "31/2/1985"})), match.ErrBirthImpossible)
	verdict.Refused(t, nil, refusal(keep(person.Details{Birth: "when it rained"})), match.ErrBirthUnread)
	verdict.Refused(t, nil, refusal(keep(person.Details{Birth: "~1850"})), match.ErrBirthImpossible)
	verdict.Refused(t, nil, refusal(keep(person.Details{Birth: "2026-12-25"})), person.BirthAhead)
}

// refusal is why a description is not kept.
func refusal(e person.Described) error {
	_, err := person.Describe(given(), e)
	return err
}

func TestABirthIsKeptAsItWasUnderstood(t *testing.T) {
	for typed, kept := range map[string]string{
		"25/5/85": "1985-05-25", "25 May 1985": "1985-05-25", "may 1985": "1985-05", "1985": "1985", "about 40": "~1986",
		"1985-05-25": "1985-05-25", "1985-05": "1985-05", "~1985": "~1985", "~2026": "~2026", "2026-11-21": "2026-11-21",
	} {
		e := heard()
		e.Details.Birth = typed
		events, err := person.Describe(given(), e)
		e.Details.Birth = kept
		verdict.Events(t, events, err, e)
		events, err = person.Describe(given(), e) // what is kept is read as itself
		verdict.Events(t, events, err, e)
	}
}

func TestWithdraw(t *testing.T) {
	withdrawn := person.Withdrawn{Record: "c1", Reason: "Her sister rang.", By: "s1", At: noon}
	events, err := person.Withdraw(given(heard()), withdrawn)
	verdict.Events(t, events, err, withdrawn)
	events, err = person.Withdraw(given(heard(), withdrawn), withdrawn)
	verdict.Events(t, events, err)
	events, err = person.Describe(given(heard(), withdrawn), heard()) // and it may come back
	verdict.Events(t, events, err, heard())

	events, err = person.Withdraw(given(brought()), withdrawn)
	verdict.Refused(t, events, err, person.DescriptionUnknown)
	events, err = person.Withdraw(given(), withdrawn)
	verdict.Refused(t, events, err, person.NotFound)
	withdrawn.Reason = " ... "
	events, err = person.Withdraw(given(heard()), withdrawn)
	verdict.Refused(t, events, err, person.ReasonMissing)
}
