package httpserver_test

import (
	"bytes"
	"strings"
	"testing"
)

func TestOpenAPI(t *testing.T) {
	first, err := open(t).Server.OpenAPI()
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		again, err := open(t).Server.OpenAPI()
		if err != nil || !bytes.Equal(first, again) {
			t.Fatalf("the document changes from one writing to the next (%v)", err)
		}
	}
	text := string(first)
	for _, part := range []string{
		"openapi: 3.1.0", "operationId: write-note", "operationId: hear-sound", "application/problem+json",
		"name: bluelamp_session", "in: cookie", "name: Idempotency-Key", "- session: []", `"409":`,
		"$ref: '#/components/schemas/Problem'",
	} {
		if !strings.Contains(text, part) {
			t.Errorf("the document lacks %q", part)
		}
	}
	if strings.Contains(text, "ErrorModel") {
		t.Error("huma's own error shape is in the document")
	}
	if t.Failed() {
		t.Log(text)
	}
}

func TestOpenAPISaysWhatMayBeNull(t *testing.T) {
	doc, err := open(t).Server.OpenAPI()
	if err != nil {
		t.Fatal(err)
	}
	text := string(doc)
	if strings.Contains(text, "- array") || !strings.Contains(text, "type: array") {
		t.Error("a list may be null")
	}
	if !strings.Contains(text, `- type: "null"`) {
		t.Error("a struct that is not there is not said to be null")
	}
}
