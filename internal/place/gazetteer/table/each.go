package table

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
)

// Each calls row for every row of the file and refuse for every one that is not
// CSV, tells progress as it goes, and stops when ctx ends or row gives an error.
func (t *Reader) Each(ctx context.Context, progress func(rows int, bytes int64), row func() error, refuse func(line int, text string)) error {
	for n := 1; ; n++ {
		err := t.Next()
		switch {
		case errors.Is(err, io.EOF):
			if progress != nil {
				progress(t.rows, t.counted.n)
			}
			return nil
		case isMalformed(err):
			refuse(t.Line(), "the row is not well-formed CSV; check its quotation marks")
			continue
		case err != nil:
			return fmt.Errorf("read after line %d: %w", t.Line(), err)
		}
		if err := row(); err != nil {
			return fmt.Errorf("line %d: %w", t.Line(), err)
		}
		t.Tell(progress)
		if n%1024 == 0 && ctx.Err() != nil {
			return fmt.Errorf("stopped after line %d: %w", t.Line(), ctx.Err())
		}
	}
}

func isMalformed(err error) bool {
	var bad *csv.ParseError
	return errors.As(err, &bad)
}
