package journaltest

import (
	"context"
	"errors"
	"testing"

	"bluelamp/internal/journal"
)

func chainVerifies(t *testing.T, m Maker) {
	j := open(t, m)
	ctx := context.Background()
	if head, err := journal.Verify(ctx, j, nil); err != nil || head != mustHead(t, j) {
		t.Errorf("empty: %+v, %v", head, err)
	}
	mustAppend(t, j, Batch(one, 0, "k1", 3))
	remembered := mustHead(t, j)
	load(t, nodes(t, m, j))
	var progress []journal.Position
	head, err := journal.Verify(ctx, j, func(p journal.Position) { progress = append(progress, p) })
	if err != nil || head != mustHead(t, j) {
		t.Errorf("%+v, %v", head, err)
	}
	if len(progress) < 2 || progress[len(progress)-1] != head.Position {
		t.Errorf("progress was %v", progress)
	}
	if _, err := journal.VerifyAgainst(ctx, j, remembered, nil); err != nil {
		t.Errorf("against an earlier head: %v", err)
	}
	for name, c := range map[string]struct {
		remembered journal.Head
		at         journal.Position
	}{
		"a head further on":        {journal.Head{Position: head.Position + 5}, head.Position + 1},
		"a head with another hash": {journal.Head{Position: 2, Hash: remembered.Hash}, 2},
		"another journal's start":  {journal.Head{Position: 0, Hash: remembered.Hash}, 0},
	} {
		var tamper *journal.TamperError
		if _, err := journal.VerifyAgainst(ctx, j, c.remembered, nil); !errors.As(err, &tamper) || tamper.Position != c.at {
			t.Errorf("against %s: %v, want page %d", name, err, c.at)
		}
	}
}
