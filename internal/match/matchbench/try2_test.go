package matchbench

import (
	"os"
	"testing"
)

func TestRunNow(t *testing.T) {
	if os.Getenv("RUN") == "" {
		t.Skip()
	}
	if err := Run(t.Context(), os.Stdout, Options{Sizes: []int{envInt("RUN")}, Seed: uint64(envInt("SEED"))}); err != nil {
		t.Fatal(err)
	}
}
