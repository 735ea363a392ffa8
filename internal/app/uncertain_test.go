package app

import (
	"context"
	"errors"
	"testing"

	"bluelamp/internal/journal"
)

// torn is a journal whose next append ends with this error.
type torn struct {
	journal.Journal
	err error
}

func (t torn) Append(context.Context, journal.Batch) (journal.Receipt, error) {
	return journal.Receipt{}, t.err
}

func TestAnUncertainCommitEndsTheProcess(t *testing.T) {
	ctx := context.Background()
	j := watched(torn{err: journal.ErrUncertain})
	for range 3 { // everybody who asks afterwards gets the same answer; nobody waits
		if _, err := j.Append(ctx, journal.Batch{}); !errors.Is(err, journal.ErrUncertain) {
			t.Fatal(err)
		}
	}
	if err := j.await(ctx); !errors.Is(err, journal.ErrUncertain) {
		t.Errorf("await = %v", err)
	}
}

func TestARefusedAppendEndsNothing(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	j := watched(torn{err: journal.ErrFull})
	if _, err := j.Append(ctx, journal.Batch{}); !errors.Is(err, journal.ErrFull) {
		t.Fatal(err)
	}
	cancel()
	if err := j.await(ctx); err != nil {
		t.Errorf("await = %v", err)
	}
}
