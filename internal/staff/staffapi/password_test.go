package staffapi

import (
	"testing"

	"github.com/alexedwards/argon2id"
)

func TestTheDecoyCostsWhatAHashCosts(t *testing.T) {
	params, _, _, err := argon2id.DecodeHash(decoy)
	if err != nil || *params != *hashing() {
		t.Errorf("%v: %+v, want %+v", err, params, hashing())
	}
}
