package history_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bluelamp/internal/contact"
	"bluelamp/internal/history"
	"bluelamp/internal/person"
	"bluelamp/internal/policy"
)

func TestHeadingsAreRecognised(t *testing.T) {
	for headings, want := range map[string]history.Mapping{
		"Person ID,Forename,Surname,D.O.B.,Mobile,Post Code": {"key": "Person ID", "first": "Forename", "last": "Surname", "birth": "D.O.B.", "phone": "Mobile", "postcode": "Post Code"},
		"urn,firstName,lastName,dateOfBirth,e-mail":          {"key": "urn", "first": "firstName", "last": "lastName", "birth": "dateOfBirth", "email": "e-mail"},
		"rec_id,given_name,surname,street_number,address_1":  {"key": "rec_id", "first": "given_name", "last": "surname", "house": "street_number", "address1": "address_1"},
		"Full Name,Gender,Telephone,Address,Maiden name":     {"name": "Full Name", "sex": "Gender", "phone": "Telephone", "address1": "Address", "former": "Maiden name"},
		"colour,size": {},
	} {
		if d := cmp.Diff(want, history.Guess(history.People, strings.Split(headings, ","))); d != "" {
			t.Errorf("%s (-want +got):\n%s", headings, d)
		}
	}
}

func reading(t *testing.T, kind history.Kind, headings ...string) history.Reading {
	t.Helper()
	m := history.Mapping{}
	for _, h := range headings {
		m[h] = h
	}
	columns, err := m.Columns(kind, headings)
	if err != nil {
		t.Fatal(err)
	}
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	return history.Reading{
		Columns: columns, Zone: london, Now: noon, Pack: &policy.Pack{Flags: []policy.Flag{{Code: "domestic-abuse", Label: "Domestic abuse"}}},
		Number:  func(raw string) (string, bool) { return "+44" + raw[1:], strings.HasPrefix(raw, "07") },
		Address: func(line string) person.Details { return person.Details{Street: line} },
	}
}

func TestWhenSomethingHappened(t *testing.T) {
	r := reading(t, history.Contacts, "key", "date", "time")
	for said, want := range map[[2]string]string{
		{"21/10/2026 14:05", ""}:             "2026-10-21T13:05:00Z", // summer time
		{"2026-01-21 14:05:06", ""}:          "2026-01-21T14:05:06Z",
		{"2026-01-21T14:05:06Z", ""}:         "2026-01-21T14:05:06Z",
		{"2026-01-21T14:05:06.25+02:00", ""}: "2026-01-21T12:05:06.25Z",
		{"21/01/2026", "14:05"}:              "2026-01-21T14:05:00Z",
		{"21 Jan 2026", "2:05 pm"}:           "2026-01-21T14:05:00Z",
		{"5.1.2026", "0905"}:                 "2026-01-05T09:05:00Z",
		{"20260121", ""}:                     "2026-01-21T00:00:00Z",
		{"31/02/2026", ""}:                   "", {"01/21/2026", ""}: "", {"yesterday", ""}: "", {"22/11/2026", ""}: "",
		{"21/01/0026", ""}: "", {"21/01/2026", "25:00"}: "", {"", "14:05"}: "", {strings.Repeat("1", 10_000), ""}: "",
	} {
		row, flaws := r.Contact([]string{"c1", said[0], said[1]})
		switch refused := len(flaws) > 0 && flaws[0].Refuses; {
		case want == "" && !refused:
			t.Errorf("%q was read as %v", said, row.Imported.At)
		case want != "" && (refused || row.Imported.At.Format(time.RFC3339Nano) != want):
			t.Errorf("%q: %v %v, want %s", said, row.Imported.At, flaws, want)
		}
	}
}

func TestWordsOfOtherSystems(t *testing.T) {
	r := reading(t, history.Contacts, "key", "date", "channel", "relation", "number")
	for said, want := range map[string]contact.Imported{
		"999 call|Aggrieved":        {Channel: contact.Phone, Service: "999", Relation: contact.Victim},
		"101|Third-Party":           {Channel: contact.Phone, Service: "101", Relation: contact.ThirdParty},
		"Front desk|":               {Channel: contact.Counter, Service: "Front desk"},
		"letter|witness":            {Channel: contact.Other, Service: "letter", Relation: contact.Witness},
		"Telephone|passer-by of it": {Channel: contact.Phone, Service: "Telephone", Relation: contact.OtherRelation},
	} {
		channel, relation, _ := strings.Cut(said, "|")
		row, _ := r.Contact([]string{"c1", "21/01/2026", channel, relation, ""})
		got := contact.Imported{Channel: row.Imported.Channel, Service: row.Imported.Service, Relation: row.Imported.Relation}
		if got != want {
			t.Errorf("%q: %+v, want %+v", said, got, want)
		}
	}
}

func TestClosingTimes(t *testing.T) {
	r := reading(t, history.Incidents, "key", "date", "closed")
	for closed, want := range map[string]time.Time{
		"": noon.AddDate(0, -1, 0), "21/10/2026": noon.AddDate(0, -1, 0), "20/10/2026": noon.AddDate(0, -1, 0), "never": noon.AddDate(0, -1, 0),
		"21/10/2026 15:00": time.Date(2026, 10, 21, 14, 0, 0, 0, time.UTC),
	} {
		row, flaws := r.Incident([]string{"i1", "21/10/2026 13:00", closed})
		if !row.Imported.ClosedAt.Equal(want) || len(flaws) > 1 {
			t.Errorf("%q: closed %v with %v, want %v", closed, row.Imported.ClosedAt, flaws, want)
		}
	}
}

func TestFlagsAreOfThePolicy(t *testing.T) {
	r := reading(t, history.Flags, "person", "code", "review")
	row, flaws := r.Flag([]string{"p1", "DOMESTIC ABUSE", "21/11/2027"})
	if row.Flagged.Code != "domestic-abuse" || row.Flagged.ReviewAt.IsZero() || len(flaws) != 0 {
		t.Errorf("%+v %v", row, flaws)
	}
	if row, flaws = r.Flag([]string{"p1", "domestic-abuse", "21/11/2020"}); !row.Flagged.ReviewAt.IsZero() || len(flaws) != 1 || flaws[0].Refuses {
		t.Errorf("%+v %v", row, flaws)
	}
	if _, flaws = r.Flag([]string{"p1", "brave", ""}); len(flaws) != 1 || !flaws[0].Refuses {
		t.Errorf("%v", flaws)
	}
}

// TestAnyRowOfPeople: whatever stands in the cells, a row is refused or gives
// details that the record takes, and no flaw repeats a cell.
func TestAnyRowOfPeople(t *testing.T) {
	headings := []string{"key", "name", "birth", "sex", "phone", "email", "address1", "postcode"}
	r := reading(t, history.People, headings...)
	rapid.Check(t, func(t *rapid.T) {
		cells := make([]string, len(headings))
		for i := range cells {
			cells[i] = rapid.OneOf(
				rapid.String(), rapid.SampledFrom([]string{"", "31/02/1990", "Zoë 😀", "SMITH, John", "07", "\x00\x1b", strings.Repeat("ü", 10_000)}),
			).Draw(t, headings[i])
		}
		row, flaws := r.Person(cells)
		refused := false
		for _, f := range flaws {
			refused = refused || f.Refuses
			for _, c := range cells {
				if len(c) > 12 && strings.Contains(f.Problem+f.Cure, c) {
					t.Fatalf("%+v repeats the cell %q", f, c)
				}
			}
		}
		if refused {
			return
		}
		_, err := person.Describe(person.State{}, person.Described{
			Record: "import/x/1", Source: person.FromImport, Import: "x", Details: row.Details, By: "dan", At: noon,
		})
		if err != nil {
			t.Fatalf("%+v was read and then refused: %v", row.Details, err)
		}
	})
}
