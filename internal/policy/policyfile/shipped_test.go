package policyfile_test

import (
	"os"
	"testing"

	"bluelamp/internal/policy/policyfile"
)

func TestShippedPacksLoad(t *testing.T) {
	packs, err := policyfile.LoadAll(os.DirFS("../../../policies"))
	if err != nil {
		t.Fatalf("findings:\n%v", err)
	}
	if len(packs) != 2 {
		t.Errorf("two forces are shipped, %d came back", len(packs))
	}
}
