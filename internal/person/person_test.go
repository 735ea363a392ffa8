package person_test

import (
	"strings"
	"testing"
	"time"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/person"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func marta() person.Named {
	return person.Named{Name: "Marta Fielding", Number: "+447700900123", By: "s1", At: noon}
}

func given(events ...any) person.State {
	var s person.State
	for _, e := range events {
		s = person.Fold(s, e)
	}
	return s
}

func TestName(t *testing.T) {
	untidy := marta()
	untidy.Name = " Marta Fielding\t"
	events, err := person.Name(given(), untidy)
	verdict.Events(t, events, err, marta())
	events, err = person.Name(given(marta()), marta())
	verdict.Events(t, events, err)

	for _, name := range []string{"", "  ", "Marta\nFielding", strings.Repeat("é", person.MaxName+1), "\xff"} {
		e := marta()
		e.Name = name
		events, err = person.Name(given(), e)
		verdict.Refused(t, events, err, person.NameUnfit)
	}
	e := marta()
	e.Number = strings.Repeat("0", person.MaxNumber+1)
	events, err = person.Name(given(), e)
	verdict.Refused(t, events, err, person.NumberUnfit)
}

func TestErase(t *testing.T) {
	erased := person.Erased{Ground: "Request upheld.", By: "s1", At: noon}
	events, err := person.Erase(given(marta()), erased)
	verdict.Events(t, events, err, erased)
	s := given(marta(), erased)
	if s.Name != "" || s.Number != "" || !s.Erased {
		t.Errorf("still known: %+v", s)
	}
	events, err = person.Erase(s, erased)
	verdict.Events(t, events, err)
	events, err = person.Name(s, marta())
	verdict.Refused(t, events, err, person.AlreadyErased)
	events, err = person.Erase(given(), erased)
	verdict.Refused(t, events, err, person.NotFound)
	events, err = person.Erase(given(marta()), person.Erased{Ground: " "})
	verdict.Refused(t, events, err, person.GroundMissing)
}
