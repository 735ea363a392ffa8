package personmatch

import (
	"fmt"
	"testing"

	"github.com/google/uuid"
)

func TestRollKnowsEverybodyAgain(t *testing.T) {
	var r roll
	var ids []string
	for i := range 5000 {
		id := uuid.Must(uuid.NewV7()).String()
		switch i % 3 {
		case 1:
			id = uuid.NewSHA1(oddSpace, []byte(id)).String()
		case 2:
			id = fmt.Sprintf("import-7/%d", i)
		}
		ids = append(ids, id)
		if n := r.number(id); n != uint32(i) {
			t.Fatalf("%s got number %d, want %d", id, n, i)
		}
	}
	for i, id := range ids {
		if n := r.number(id); n != uint32(i) || r.id(n) != id {
			t.Fatalf("person %d is not known again: number %d, id %s", i, n, r.id(n))
		}
	}
	if n := len(r.ids); n != len(ids) {
		t.Errorf("%d persons have %d numbers", len(ids), n)
	}
}
