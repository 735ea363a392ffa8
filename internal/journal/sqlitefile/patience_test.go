package sqlitefile

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"
)

func TestPatienceGrowsAndSaysItOnce(t *testing.T) {
	var told bytes.Buffer
	var pauses []time.Duration
	p := Patience{
		Log: slog.New(slog.NewTextHandler(&told, nil)), What: "views",
		Pause: func(_ context.Context, d time.Duration) { pauses = append(pauses, d) },
	}
	p.Over()
	for range 2 {
		for range 8 {
			p.Bear(t.Context(), errors.New("full"))
		}
		p.Over()
		p.Over()
	}
	if len(pauses) != 16 || pauses[0] != 100*time.Millisecond || pauses[7] != 5*time.Second || pauses[8] != pauses[0] {
		t.Errorf("pauses %v; want them to grow from 100 ms to 5 s, twice", pauses)
	}
	began, over := strings.Count(told.String(), "cannot be written"), strings.Count(told.String(), "written again")
	if began != 2 || over != 2 {
		t.Errorf("%d beginnings and %d ends of two spells:\n%s", began, over, &told)
	}
}
