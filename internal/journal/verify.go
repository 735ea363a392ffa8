package journal

import (
	"context"
	"fmt"
)

// TamperError names the first page at which a journal is not what was written.
type TamperError struct {
	Position Position
	Reason   string
}

// Error says where and how.
func (e *TamperError) Error() string {
	return fmt.Sprintf("journal altered at page %d: %s", e.Position, e.Reason)
}

// stride is how many pages Verify holds at a time.
const stride = 500

// Verify walks the chain from the genesis to the head as it stood at the start
// and returns that head. Pages appended meanwhile are left for the next time.
// The error is a *TamperError if a page was altered, moved or removed.
// onProgress, which may be nil, hears the last position of each stretch.
//
// Somebody who cut pages off the end and set the head back leaves a shorter
// chain that is whole: only VerifyAgainst with a remembered head shows that.
func Verify(ctx context.Context, j Journal, onProgress func(Position)) (Head, error) {
	return verify(ctx, j, nil, onProgress)
}

// VerifyAgainst is Verify and also demands that the remembered head, taken
// from this journal at any earlier time, still stands in it.
func VerifyAgainst(ctx context.Context, j Journal, remembered Head, onProgress func(Position)) (Head, error) {
	return verify(ctx, j, &remembered, onProgress)
}

func verify(ctx context.Context, j Journal, remembered *Head, onProgress func(Position)) (Head, error) {
	genesis, err := j.Genesis(ctx)
	if err != nil {
		return Head{}, fmt.Errorf("verify journal: %w", err)
	}
	target, err := j.Head(ctx)
	if err != nil {
		return Head{}, fmt.Errorf("verify journal: %w", err)
	}
	w := walk{last: Head{Hash: genesis}, remembered: remembered}
	if err := w.compare(); err != nil {
		return w.last, err
	}
	for w.last.Position < target.Position {
		pages, err := j.Read(ctx, w.last.Position, int(min(stride, target.Position-w.last.Position)))
		if err != nil {
			return w.last, fmt.Errorf("verify journal: %w", err)
		}
		if len(pages) == 0 {
			return w.last, &TamperError{w.last.Position + 1, "missing, though the head stands further on"}
		}
		for _, p := range pages {
			if err := w.step(p); err != nil {
				return w.last, err
			}
		}
		if onProgress != nil {
			onProgress(w.last.Position)
		}
	}
	return w.last, w.end(ctx, j, target)
}

// walk is a chain followed so far.
type walk struct {
	last       Head
	remembered *Head
}

func (w *walk) step(p Page) error {
	next := w.last.Position + 1
	switch {
	case p.Position != next:
		return &TamperError{next, fmt.Sprintf("missing: the next page is %d", p.Position)}
	case DataSum(p.Salt, p.Data) != p.Sum:
		return &TamperError{next, "its data does not match its digest"}
	case Link(w.last.Hash, p) != p.Hash:
		return &TamperError{next, "its header does not match its hash, or the page before was replaced"}
	}
	w.last = Head{Position: p.Position, Hash: p.Hash}
	return w.compare()
}

func (w *walk) compare() error {
	if w.remembered != nil && w.remembered.Position == w.last.Position && w.remembered.Hash != w.last.Hash {
		return &TamperError{w.last.Position, "not the page that was remembered: this page or one before it was replaced"}
	}
	return nil
}

// end compares the chain's end with the journal's head and the remembered one.
func (w *walk) end(ctx context.Context, j Journal, target Head) error {
	if w.last.Hash != target.Hash {
		return &TamperError{target.Position, "the journal's head carries another hash than its last page"}
	}
	if w.remembered != nil && w.remembered.Position > w.last.Position {
		return &TamperError{w.last.Position + 1, fmt.Sprintf("missing: page %d is remembered, the journal ends at %d", w.remembered.Position, w.last.Position)}
	}
	beyond, err := j.Read(ctx, target.Position, 1)
	if err != nil || len(beyond) == 0 {
		return err
	}
	head, err := j.Head(ctx)
	if err == nil && head.Position < beyond[0].Position {
		return &TamperError{beyond[0].Position, "stands after the journal's head"}
	}
	return err
}
