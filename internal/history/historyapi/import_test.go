package historyapi_test

import (
	"context"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/history"
	"bluelamp/internal/history/historyapi"
	"bluelamp/internal/history/historyimport"
	"bluelamp/internal/history/historyviews"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/policy"
	"bluelamp/internal/view"
)

func open(t *testing.T) *httpservertest.House {
	t.Helper()
	h := httpservertest.Open(t, httpservertest.Options{
		Catalogue: [][]journal.Entry{history.Catalogue(), person.Catalogue(), contact.Catalogue(), incident.Catalogue()},
		Views:     []view.View{historyviews.New()},
	})
	engine, err := historyimport.New(t.Context(), historyimport.Options{
		Dir: filepath.Join(t.TempDir(), "imports"), Journal: h.Journal, Codec: h.Codec, Zone: time.UTC, Now: time.Now, Views: h.Views,
		Policy: func(string) *policy.Pack { return &policy.Pack{} }, Number: func(raw string) (string, bool) { return raw, true },
	})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- engine.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	historyapi.Mount(h.Server, historyapi.Deps{Engine: engine})
	return h
}

const (
	toBring = "/api/imports?kind=people&source=Old+records&name=people.csv"
	people  = "id,who,surname,dob\np1,Ann,Example,25/05/1985\np2,Bob,=HYPERLINK(1),31/02/1985\np3,,,\n"
)

func TestWalk(t *testing.T) {
	h := open(t)
	var i historyapi.Import
	h.As("administrator").Post(toBring, people).OK(&i)
	httpservertest.Walk(t, h, map[string]httpservertest.Example{
		"bring-import":      {Path: toBring, Body: people},
		"get-import-sample": {Path: "/api/imports/" + i.ID + "/sample"},
	})
}

// rests asks until nothing is done to the import.
func rests(t *testing.T, c *httpservertest.Client, id string) historyapi.Import {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	for {
		var i historyapi.Import
		if c.Get("/api/imports/" + id).OK(&i); i.Work == "" {
			return i
		}
		select {
		case <-ctx.Done():
			t.Fatal("it did not come to rest")
		case <-time.After(2 * time.Millisecond):
		}
	}
}

func TestAFileFromUploadToUndo(t *testing.T) {
	h := open(t)
	admin := h.As("administrator")
	var i historyapi.Import
	admin.Post(toBring, people).OK(&i)
	if i.Phase != "uploaded" || i.Encoding != "utf-8" || i.Mapping["last"] != "surname" || i.Mapping["first"] != "" || !slices.Contains(i.AllowedActs, "check") {
		t.Fatalf("%+v", i)
	}
	at := "/api/imports/" + i.ID
	var sample historyapi.ImportSample
	if admin.Get(at + "/sample").OK(&sample); len(sample.Rows) != 3 || sample.Rows[0][1] != "Ann" || !sample.Fields[0].Needed {
		t.Errorf("%+v", sample)
	}
	admin.Post(at+"/run", nil).Refused(http.StatusUnprocessableEntity, "history.not-checked")
	admin.Put(at+"/mapping", map[string]any{"mapping": map[string]string{"key": "id", "first": "who", "last": "surname", "birth": "dob"}}).OK()
	admin.Post(at+"/check", nil).OK()
	if i = rests(t, admin, i.ID); i.Checked == nil || i.Checked.Taken != 2 || i.Checked.Refused != 1 || i.Checked.Warned != 1 || !i.Ready {
		t.Fatalf("%+v", i.Checked)
	}
	report := string(admin.Get(at + "/report.csv").OK().Body)
	if !strings.Contains(report, "3,dob,yes,") || strings.Contains(report, "HYPERLINK") || strings.Contains(report, "31/02") {
		t.Errorf("report:\n%s", report)
	}
	admin.Post(at+"/run", nil).OK()
	if i = rests(t, admin, i.ID); i.Phase != "finished" || i.Done.Taken != 2 || !i.FileGone || !slices.Equal(i.AllowedActs, []string{"undo"}) {
		t.Fatalf("%+v", i)
	}
	ann := func() person.State {
		desk := command.NewDesk(h.Journal, h.Codec, time.Now)
		s, _, err := command.Load(t.Context(), desk, httpservertest.Force, person.Room, history.ID(httpservertest.Force, person.Room, "Old records", "p1"), person.Fold)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	if d := ann().Descriptions; len(d) != 1 || d[0].Details.First != "Ann" {
		t.Errorf("%+v", d)
	}
	admin.Get(at+"/sample").Refused(http.StatusUnprocessableEntity, "history.file-gone")
	admin.Post(at+"/undo", map[string]string{"reason": "Wrong file"}).OK()
	if i = rests(t, admin, i.ID); i.Phase != "undone" || i.TakenBack != 2 || len(ann().Descriptions) != 0 {
		t.Errorf("%+v", i)
	}
	var list struct{ Imports []historyapi.Import }
	if admin.Get("/api/imports").OK(&list); len(list.Imports) != 1 || list.Imports[0].UndoReason != "Wrong file" {
		t.Errorf("%+v", list)
	}
}

func TestAFileOfManyMegabytesAndItsRepeat(t *testing.T) {
	h := open(t)
	admin := h.As("administrator").With(httpserver.KeyHeader, "the-same")
	great := "id,surname\n" + strings.Repeat("p1,Example\n", 4*httpserver.MaxBody/11)
	var first, again historyapi.Import
	admin.Post(toBring, great).OK(&first)
	admin.Post(toBring, great).OK(&again)
	if first.ID != again.ID || first.Bytes != int64(len(great)) {
		t.Errorf("%+v, %+v", first, again)
	}
}

func TestRefusals(t *testing.T) {
	h := open(t)
	admin, unfit := h.As("administrator"), http.StatusUnprocessableEntity
	for query, code := range map[string]string{
		"kind=cars&source=x": "history.kind-unknown", "kind=people": "history.source-unfit",
		"kind=people&source=x&name=" + strings.Repeat("x", 201): "history.file-unfit",
	} {
		admin.Post("/api/imports?"+query, people).Refused(unfit, code)
	}
	for text, code := range map[string]string{
		"": "history.file-empty", "a,,c\n1,2,3\n": "history.headings-missing", "a,a\n1,2\n": "history.headings-missing",
		"1985-05-25,Ann\n": "history.headings-missing", "a,\"b\n": "history.headings-missing",
	} {
		admin.Post(toBring, text).Refused(unfit, code)
	}
	var i historyapi.Import
	admin.Post(toBring, people).OK(&i)
	at := "/api/imports/" + i.ID
	for field, code := range map[string]string{"colour": "history.field-unknown", "first": "history.column-unknown"} {
		admin.Put(at+"/mapping", map[string]any{"mapping": map[string]string{"key": "id", field: "none"}}).Refused(unfit, code)
	}
	admin.Put(at+"/mapping", map[string]any{"mapping": map[string]string{"last": "surname"}}).Refused(unfit, "history.field-needed")
	admin.Post(at+"/pause", nil).Refused(unfit, "history.not-running")
	admin.Post(at+"/undo", map[string]string{"reason": "x y z"}).Refused(unfit, "history.nothing-to-undo")
	admin.Get(at+"/report.csv").Refused(unfit, "history.not-checked")
	for _, path := range []string{"/api/imports/none/check", "/api/imports/none/run", "/api/imports/none/pause", "/api/imports/none/discard"} {
		admin.Post(path, nil).Refused(http.StatusNotFound, "history.not-found")
	}
	stranger := h.Somebody("southmere", "sam", "administrator")
	stranger.Get(at).Refused(http.StatusNotFound, "history.not-found")
	stranger.Get(at+"/sample").Refused(http.StatusNotFound, "history.not-found")
	stranger.Post(at+"/discard", nil).Refused(http.StatusNotFound, "history.not-found")
	admin.Post(at+"/discard", nil).OK(&i)
	if !i.FileGone {
		t.Errorf("%+v", i)
	}
	admin.Post(at+"/check", nil).Refused(unfit, "history.file-gone")
}
