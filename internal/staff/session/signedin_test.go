package session_test

import (
	"slices"
	"testing"
	"time"
)

func TestWhoIsSignedIn(t *testing.T) {
	p := open(t)
	here := func(want ...string) {
		t.Helper()
		got, err := p.SignedIn(t.Context(), "northshire")
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("signed in are %v, %v; want %v", got, err, want)
		}
	}
	here()
	for _, one := range [][2]string{{"northshire", "bob"}, {"northshire", "ada"}, {"northshire", "ada"}, {"southshire", "cy"}} {
		if _, _, err := p.Start(t.Context(), one[0], one[1]); err != nil {
			t.Fatal(err)
		}
	}
	here("ada", "bob")
	p.now = p.now.Add(time.Hour) // idle for as long as a session lasts
	here()
}
