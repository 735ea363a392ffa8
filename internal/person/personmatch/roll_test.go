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
		if n, ok := r.known(id); !ok || n != uint32(i) || r.number(id) != n || r.id(n) != id {
			t.Fatalf("person %d is not known again: number %d, %t, id %s", i, n, ok, r.id(n))
		}
	}
	if _, ok := r.known("nobody"); ok {
		t.Error("somebody who was never met is known")
	}
	if _, ok := (&roll{}).known("nobody"); ok {
		t.Error("an empty roll knows somebody")
	}
}
