package app_test

import (
	"bytes"
	"os"
	"testing"

	"bluelamp/internal/app"
)

// The committed document is what the console's client is made from.
func TestTheCommittedOpenAPIDocumentIsCurrent(t *testing.T) {
	committed, err := os.ReadFile("../../api/openapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	now, err := app.Describe("development")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(committed, now) {
		t.Error("api/openapi.yaml is not what the operations say now; run: make generate")
	}
}
