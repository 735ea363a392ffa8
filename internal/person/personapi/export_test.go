package personapi_test

import (
	"encoding/csv"
	"net/http"
	"strings"
	"testing"

	"bluelamp/internal/contact"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
)

func TestAnExportIsWholeAndOfNobodyElse(t *testing.T) {
	h := open(t)
	h.rang("c1", "07700 900231", 20, "domestic-abuse")
	h.caller("c1", "p1", contact.Victim, kathleen, 20)
	h.opened("i1", "c1", "domestic-abuse", "scheduled", 20)
	h.rang("c2", "07700 900232", 10, "domestic-abuse")
	h.caller("c2", "karl", contact.Witness, person.Details{First: "Karl", Last: "=cmd|calc", House: "12", Street: "Oakfield Road", Postcode: "ZZ1 2AB"}, 10)
	h.involved("c1", "karl", "Karl Reid", contact.Suspect)
	for _, id := range []string{"p1", "karl"} {
		h.Happened(person.Room, id, person.Flagged{Flag: "f1", Code: "weapons", Note: "@Shotgun", Source: "c1", By: "s1", At: h.now()},
			person.FlagEnded{Flag: "f1", Reason: "Licence withdrawn", By: "s1", At: h.now()})
	}
	h.As("handler").Get("/api/people/p1/export?reason=Asked+for+it").Refused(http.StatusForbidden, "staff.not-allowed")
	keeper := h.As("administrator")
	keeper.Get("/api/people/p1/export").Refused(http.StatusUnprocessableEntity, "request.invalid")
	var x personapi.PersonExport
	keeper.Get("/api/people/p1/export?reason=Asked+for+it").OK(&x)
	if len(x.Person.Descriptions) != 1 || len(x.Person.Contacts) != 1 || x.Person.Contacts[0].Number == "" || x.Person.Incidents[0].Place == "" {
		t.Errorf("not whole: %+v", x.Person)
	}
	if len(x.EndedFlags) != 1 || x.EndedFlags[0].Why != "Licence withdrawn" || len(x.Person.Household) != 0 {
		t.Errorf("ended flags %+v, household %+v", x.EndedFlags, x.Person.Household)
	}
	a := keeper.Get("/api/people/karl/export.csv?reason=Asked+for+it").OK()
	rows, err := csv.NewReader(strings.NewReader(string(a.Body))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@") {
				t.Errorf("a spreadsheet would run %q", cell)
			}
			if strings.Contains(cell, "900231") || strings.Contains(cell, "12 Oakfield Road, Eastvale") {
				t.Errorf("the suspect is given the victim's %q", cell)
			}
		}
	}
	if !strings.Contains(string(a.Body), "'=cmd|calc") || !strings.Contains(string(a.Body), "'@Shotgun") {
		t.Errorf("not in the table: %s", a.Body)
	}
}
