package recordsapi_test

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/journal"
	"bluelamp/internal/records"
	"bluelamp/internal/records/recordsapi"
	"bluelamp/internal/records/recordsviews"
	"bluelamp/internal/view"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func openAudit(t *testing.T) *httpservertest.House {
	t.Helper()
	h := httpservertest.Open(t, httpservertest.Options{
		Catalogue: [][]journal.Entry{records.Catalogue()}, Views: []view.View{recordsviews.New()},
	})
	recordsapi.Mount(h.Server, recordsapi.Deps{
		Views: h.Views,
		Names: func(context.Context, string) (map[string]string, error) {
			return map[string]string{"ada": "Ada Field"}, nil
		},
		Mark:       func(_ context.Context, force, number string) (string, error) { return "mark-of-" + force + number, nil },
		ReadNumber: func(raw string) (string, bool) { return "+447700900123", strings.Contains(raw, "07700") },
	})
	h.Happened(records.Room, "2026-11-21",
		records.Consulted{What: "contact", Record: "1", Operation: "get-contact", By: "ada", At: noon},
		records.SignInRefused{Name: "eve@northshire", From: "192.0.2.1", Why: "wrong name or password", At: noon.Add(time.Hour)},
		records.SignedIn{By: "ada", From: "192.0.2.1", At: noon.Add(24 * time.Hour)},
		records.SignedOut{By: "ada", At: noon.Add(25 * time.Hour)})
	return h
}

func TestWalk(t *testing.T) {
	httpservertest.Walk(t, openAudit(t), map[string]httpservertest.Example{"list-audit": {Path: "/api/audit"}})
}

func TestTheAuditIsListedNewestFirst(t *testing.T) {
	h := openAudit(t)
	var all recordsapi.Audit
	h.As("supervisor").Get("/api/audit").OK(&all)
	if len(all.Entries) != 4 || all.Entries[0].Operation != "sign-out" {
		t.Fatalf("%+v", all)
	}
	want := recordsapi.AuditEntry{
		At: noon, By: recordsapi.AuditPerson{ID: "ada", Name: "Ada Field"}, What: "contact", Record: "1", Operation: "get-contact",
	}
	if all.Entries[3] != want {
		t.Errorf("%+v", all.Entries[3])
	}
	for query, want := range map[string]int{
		"from=2026-11-21&to=2026-11-21": 2, "to=2026-11-20": 0, "from=2026-11-22": 2, "staff=ada": 3, "record=1": 1,
		"limit=1": 1, "from=2026-11-21T12:30:00Z&to=2026-11-21T13:30:00Z": 1, "to=2026-11-21T12:00:00Z": 0,
	} {
		var some recordsapi.Audit
		h.As("administrator").Get("/api/audit?" + query).OK(&some)
		if len(some.Entries) != want {
			t.Errorf("%s: %d entries, want %d", query, len(some.Entries), want)
		}
	}
}

func TestAnotherForcesAuditIsNotShown(t *testing.T) {
	h := openAudit(t)
	var none recordsapi.Audit
	h.Somebody("southshire", "s", "supervisor").Get("/api/audit").OK(&none)
	if len(none.Entries) != 0 {
		t.Errorf("%+v", none)
	}
}

func TestALongListIsReadPageByPage(t *testing.T) {
	h := openAudit(t)
	c, seen, before := h.As("supervisor"), []string{}, ""
	for range 10 {
		var page recordsapi.Audit
		c.Get("/api/audit?to=2026-11-22&limit=3&before=" + before).OK(&page)
		for _, e := range page.Entries {
			seen = append(seen, e.Operation)
		}
		if before = page.Older; before == "" {
			break
		}
	}
	if d := cmp.Diff([]string{"sign-out", "sign-in", "sign-in-refused", "get-contact"}, seen); d != "" {
		t.Error(d)
	}
	c.Get("/api/audit?before=yesterday").Refused(http.StatusUnprocessableEntity, "records.page-unfit")
}

func TestWhoSearchedForANumberIsFoundByTheNumber(t *testing.T) {
	h := openAudit(t)
	h.Happened(records.Room, "2026-11-21",
		records.Consulted{What: "contact", Record: "list state= number:mark-of-northshire+447700900123", Operation: "list-contacts", By: "ada", At: noon},
		records.Consulted{What: "contact", Record: "list state= number:mark-of-another", Operation: "list-contacts", By: "ada", At: noon})
	var found recordsapi.Audit
	h.As("supervisor").Get("/api/audit?record=07700+900123").OK(&found)
	if len(found.Entries) != 1 || found.Entries[0].Operation != "list-contacts" {
		t.Errorf("%+v", found)
	}
	h.Happened(records.Room, "2026-11-21", records.Consulted{What: "person", Record: "person-07700", Operation: "get-person", By: "ada", At: noon})
	h.As("supervisor").Get("/api/audit?record=person-07700").OK(&found)
	if len(found.Entries) != 1 || found.Entries[0].Operation != "get-person" {
		t.Errorf("an id with digits is read as a number: %+v", found)
	}
	for _, look := range h.Looks.All() {
		if strings.Contains(look.Record, "900123") && !strings.Contains(look.Record, "mark-of-") {
			t.Errorf("the audit holds the number: %+v", look)
		}
	}
}

func TestRefusals(t *testing.T) {
	h := openAudit(t)
	c := h.As("supervisor")
	if p := c.Get("/api/audit?to=yesterday").Refused(http.StatusUnprocessableEntity, "records.date-unfit"); p.Field != "to" {
		t.Errorf("%+v", p)
	}
	c.Get("/api/audit?limit=100000").Refused(http.StatusUnprocessableEntity, "request.invalid")
	h.As("handler").Get("/api/audit").Refused(http.StatusForbidden, "staff.not-allowed")
}
