package command_test

import (
	"errors"
	"strings"
	"testing"

	"bluelamp/internal/command"
	"bluelamp/internal/fault"
)

func TestDoAnswersARepeatedRequestWithTheFirstReceipt(t *testing.T) {
	d, _ := newDesk(t, nil)
	first := mustDo(t, d, ask("once"), "a")
	mustDo(t, d, ask(""), "b")

	asked := false
	r, err := command.Do(t.Context(), d, ask("once"), "tray", "1", fold,
		func(tray) ([]any, error) { asked = true; return []any{put{"again"}}, nil })
	if err != nil {
		t.Fatal(err)
	}
	first.Duplicate = true
	if r != first || asked {
		t.Errorf("receipt %+v (rule asked: %v), want %+v and the rule left alone", r, asked, first)
	}
}

func TestStreamOfFindsWhatTheFirstRequestMade(t *testing.T) {
	d, _ := newDesk(t, nil)
	mustDo(t, d, ask("open"), "a")
	// The client lost the answer and asks again: the door has made another id.
	r, err := command.Do(t.Context(), d, ask("open"), "tray", "2", fold, placing("a"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := d.StreamOf(t.Context(), r)
	if err != nil || s != "northshire/tray/1" {
		t.Errorf("stream = %q, %v; want the first one", s, err)
	}
}

func TestAKeyDoesNotLeaveItsForce(t *testing.T) {
	d, _ := newDesk(t, nil)
	mustDo(t, d, ask("same"), "a")
	other := ask("same")
	other.Force = "southshire"
	r, err := command.Do(t.Context(), d, other, "tray", "1", fold, placing("a"))
	if err != nil || r.Duplicate {
		t.Errorf("receipt %+v, %v: the other force was answered with this force's receipt", r, err)
	}
}

func TestDoRefusesAKeyThatItCannotHonour(t *testing.T) {
	d, _ := newDesk(t, nil)
	mustDo(t, d, ask("same"), "a")
	cases := map[string]struct {
		key, room string
		want      *fault.Fault
	}{
		"used in another room": {"same", "shelf", command.KeyUsedElsewhere},
		"too long":             {strings.Repeat("k", 300), "tray", command.KeyUnusable},
		"not text":             {"k\x00", "tray", command.KeyUnusable},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := command.Do(t.Context(), d, ask(c.key), c.room, "1", fold, placing("b"))
			if !errors.Is(err, c.want) {
				t.Errorf("err = %v, want %v", err, c.want)
			}
		})
	}
}

// Two copies of one request run side by side: both looked the key up before
// either had written.
func TestDoFindsItsKeyUsedOnlyInTheAppend(t *testing.T) {
	d, r := rivalled(t)
	r.beforeAppend = func() { r.write(t, "northshire/once") }
	got := mustDo(t, d, ask("once"), "a")
	if !got.Duplicate || got.Version != 1 {
		t.Errorf("receipt = %+v, want the twin's, marked as duplicate", got)
	}
	if state, _ := letters(t, d); len(state) != 1 {
		t.Errorf("state = %v, want one letter", state)
	}

	r.beforeAppend = func() { r.write(t, "northshire/other") }
	_, err := command.Do(t.Context(), d, ask("other"), "shelf", "1", fold, placing("b"))
	if !errors.Is(err, command.KeyUsedElsewhere) {
		t.Errorf("err = %v, want %v", err, command.KeyUsedElsewhere)
	}
}
