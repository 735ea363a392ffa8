// Package frozenpage checks, in the tests of a room, that what the room wrote in
// the past can be read for ever. Each event version has one page in the room's
// testdata, written when the event came into being and never touched again.
package frozenpage

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"bluelamp/internal/journal"
)

// Check fails when an event of the catalogue has no page in testdata, named
// "<type>.v<schema>.json"; when its page has a field that the struct no longer
// has; when the struct has a field that the page does not fill; or when the
// struct writes something other than what was read.
func Check(t *testing.T, catalogue []journal.Entry) {
	t.Helper()
	for _, e := range catalogue {
		name := fmt.Sprintf("%s.v%d.json", e.Type, e.Schema)
		t.Run(name, func(t *testing.T) {
			page, err := os.ReadFile(filepath.Join("testdata", name))
			if err != nil {
				t.Fatalf("the event has no frozen page; write one with every field filled: %v", err)
			}
			if err := reads(page, e.New()); err != nil {
				t.Error(err)
			}
		})
	}
}

func reads(page []byte, event any) error {
	d := json.NewDecoder(bytes.NewReader(page))
	d.DisallowUnknownFields()
	if err := d.Decode(event); err != nil {
		return fmt.Errorf("a page of the past no longer reads: give the changed event a new schema version: %w", err)
	}
	v := reflect.ValueOf(event).Elem()
	for i := range v.NumField() {
		if v.Field(i).IsZero() {
			return fmt.Errorf("field %s has no value in the frozen page, so a change of it would go unseen", v.Type().Field(i).Name)
		}
	}
	again, err := json.Marshal(event)
	if err != nil {
		return err
	}
	var before bytes.Buffer
	if err := json.Compact(&before, page); err != nil {
		return err
	}
	if !bytes.Equal(before.Bytes(), again) {
		return fmt.Errorf("reads as something else than it was:\n was %s\n now %s", before.Bytes(), again)
	}
	return nil
}
