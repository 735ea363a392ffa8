// Package viewbench measures how fast views are built from page one: a journal
// of invented calls, three small views, one force. The pages lie in memory, so
// the figure is that of decoding and of the tables, not of the disk under the
// journal.
package viewbench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/view"
)

// events is the size of the journal: enough that opening the files and the
// first pages do not count.
const events = 100_000

// Run builds the views in dir, an empty folder, and prints one line to w:
//
//	figure view.rebuild.rate N events/s
func Run(ctx context.Context, dir string, w io.Writer) error {
	catalogue, err := journal.NewCatalogue(sampleCatalogue)
	if err != nil {
		return fmt.Errorf("view bench: %w", err)
	}
	codec := journal.NewCodec(catalogue, journal.NewMemoryKeys())
	j := journal.NewMemory()
	if err := fill(ctx, j, codec); err != nil {
		return fmt.Errorf("view bench: fill journal: %w", err)
	}
	began := time.Now()
	h, err := view.Open(ctx, view.Options{
		Dir: dir, Journal: j, Codec: codec, Views: []view.View{waiting{}, log{}, answered{}},
	})
	if err != nil {
		return fmt.Errorf("view bench: %w", err)
	}
	took := time.Since(began)
	if h.Position() != events {
		return errors.Join(fmt.Errorf("view bench: built to page %d of %d", h.Position(), events), h.Close())
	}
	fmt.Fprintf(w, "figure view.rebuild.rate %.0f events/s\n", events/took.Seconds())
	return h.Close()
}

// fill writes calls of five events each.
func fill(ctx context.Context, j journal.Journal, codec *journal.Codec) error {
	at := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	for call := range events / 5 {
		stream := journal.NewStream("northshire", "call", fmt.Sprintf("%06d", call))
		at = at.Add(7 * time.Second)
		b := journal.Batch{
			Stream: stream, Key: string(stream), At: at, Actor: "system/bench",
		}
		for _, e := range callOf(call) {
			draft, err := codec.Encode(ctx, stream, e)
			if err != nil {
				return err
			}
			b.Drafts = append(b.Drafts, draft)
		}
		if _, err := j.Append(ctx, b); err != nil {
			return err
		}
	}
	return nil
}
