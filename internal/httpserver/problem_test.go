package httpserver_test

import (
	"bufio"
	"encoding/json"
	"net"
	"net/http"
	"strings"
	"testing"

	"bluelamp/internal/httpserver"
)

func TestRefusalsAreProblems(t *testing.T) {
	h := open(t)
	c := h.As("handler")
	for id, want := range map[string]struct {
		status int
		code   string
	}{
		"locked":  {http.StatusUnprocessableEntity, "note.locked"},
		"missing": {http.StatusNotFound, "note.not-found"},
		"changed": {http.StatusConflict, "command.changed-meanwhile"},
		"full":    {http.StatusServiceUnavailable, "journal.full"},
		"broken":  {http.StatusInternalServerError, "server.defect"},
		"panics":  {http.StatusInternalServerError, "server.defect"},
	} {
		a := c.Post("/api/notes/"+id, noteBody{Text: "x"})
		p := a.Refused(want.status, want.code)
		if strings.Contains(string(a.Body), "Lovelace") {
			t.Errorf("%s: the cause is shown to the asker: %s", id, a.Body)
		}
		if p.Instance != "urn:bluelamp:request:"+a.Header.Get(httpserver.RequestHeader) {
			t.Errorf("%s: instance %q does not name the request", id, p.Instance)
		}
	}
	if p := c.Post("/api/notes/locked", noteBody{Text: "x"}).Refused(422, "note.locked"); p.Field != "text" {
		t.Errorf("field is %q", p.Field)
	}
	if p := c.Post("/api/notes/changed", noteBody{Text: "x"}).Refused(409, "command.changed-meanwhile"); p.Details == nil {
		t.Error("the conflict does not say what changed")
	}
}

func TestInputThatDoesNotFitIsRefusedInWords(t *testing.T) {
	h := open(t)
	c := h.As("handler")
	for body, want := range map[string]struct{ field, says string }{
		`{}`:                         {"text", "text is missing"},
		`{"text":""}`:                {"text", "text must not be empty"},
		`{"text":7}`:                 {"text", "text must be text"},
		`{"text":"x","kind":"rude"}`: {"kind", "must be one of: plain, urgent"},
		`{"text":"x","colour":1}`:    {"colour", "is not known here"},
		`{"text":"` + strings.Repeat("y", 20001) + `"}`: {"text", "at most 20000 characters"},
	} {
		a := c.Post("/api/notes/1", body)
		p := a.Refused(http.StatusUnprocessableEntity, "request.invalid")
		if p.Field != want.field || !strings.Contains(p.Detail, want.says) {
			t.Errorf("%.40s: field %q, %q", body, p.Field, p.Detail)
		}
		if strings.Contains(string(a.Body), "yyyy") {
			t.Error("what was sent is repeated in the answer")
		}
	}
}

func TestABodyThatIsNoJSONIsRefusedInWords(t *testing.T) {
	h := open(t)
	c := h.As("handler")
	for _, body := range []any{`{"text":`, `hello`, nil} {
		a := c.Post("/api/notes/1", body)
		var p httpserver.Problem
		if err := json.Unmarshal(a.Body, &p); err != nil {
			t.Fatalf("%v: %s", body, a.Body)
		}
		if a.Status < 400 || a.Status > 422 || !strings.HasPrefix(p.Code, "request.") || p.Status != a.Status {
			t.Errorf("%v: %d %s", body, a.Status, a.Body)
		}
		if strings.Contains(p.Detail, "validation") || p.Detail == "" {
			t.Errorf("%v: not a sentence for a person: %s", body, p.Detail)
		}
	}
}

func TestTenMegabytesAreRefusedInWords(t *testing.T) {
	h := open(t)
	c := h.As("handler")
	large := strings.Repeat("x", 10<<20)
	c.Post("/api/notes/1", noteBody{Text: large}).Refused(http.StatusRequestEntityTooLarge, "request.too-large")

	r := c.Request(http.MethodPost, "/api/notes/1", noteBody{Text: large[:2<<20]})
	r.ContentLength = -1 // sent in chunks, without saying how long
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var p httpserver.Problem
	if err := json.NewDecoder(res.Body).Decode(&p); err != nil || p.Code != "request.too-large" || res.StatusCode != 413 {
		t.Errorf("%v %+v", err, p)
	}
}

// A browser sends the whole body before it looks for an answer; if the server
// closes the connection before, the sentence is lost.
func TestARefusalOfTenMegabytesReachesWhoStillSends(t *testing.T) {
	h := open(t)
	r := h.As("handler").Request(http.MethodPost, "/api/notes/1", noteBody{Text: strings.Repeat("x", 10<<20)})
	conn, err := net.Dial("tcp", r.URL.Host)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := r.Write(conn); err != nil {
		t.Fatalf("cut off while sending: %v", err)
	}
	res, err := http.ReadResponse(bufio.NewReader(conn), r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("status %d", res.StatusCode)
	}
}

func TestUnknownAddressesAndMethods(t *testing.T) {
	h := open(t)
	h.As("handler").Get("/api/nothing").Refused(http.StatusNotFound, "request.unknown-address")
	a := h.As("handler").Delete("/api/notes/1")
	a.Refused(http.StatusMethodNotAllowed, "request.wrong-method")
	if a.Header.Get("Allow") != "GET, POST" {
		t.Errorf("Allow: %q", a.Header.Get("Allow"))
	}
}

func TestListsAreNeverNull(t *testing.T) {
	h := open(t)
	a := h.As("handler").Get("/api/notes/1").OK()
	if !strings.Contains(string(a.Body), `"names":[]`) || !strings.Contains(string(a.Body), `"next":null`) {
		t.Errorf("%s", a.Body)
	}
}
