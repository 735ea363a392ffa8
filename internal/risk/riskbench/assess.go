package riskbench

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitejournal"
	"bluelamp/internal/risk/riskapi"
)

// saves is how many assessments are kept.
const saves = 500

// Assess prints what it takes to keep an assessment, and to ask for a proposal
// while the form is filled in:
//
//	figure assess.save.p50 4.10 ms
//	figure assess.save.p99 11.00 ms
//	figure assess.proposal.p50 1.20 ms
//	figure assess.append.p50 0.40 ms
//
// One Bluelamp with its invented day is asked over HTTP by a handler, one request
// after the other, for one contact after the other: whole forms of all incident
// types, with what the record knows of the caller. A save has answered when
// assessment and audit page are durable and the tables have it; the first
// proposal for a contact pays for an audit page as well. The baseline is the
// durable append of as many bytes to a journal of its own, between the requests.
// Processor time is that of the whole process, the handler's side included.
func Assess(ctx context.Context, dir string, w io.Writer) error {
	if err := assess(ctx, dir, w, saves); err != nil {
		return fmt.Errorf("bench assess: %w", err)
	}
	return nil
}

func assess(ctx context.Context, dir string, w io.Writer, saves int) (err error) {
	pack, err := shipped()
	if err != nil {
		return err
	}
	address, stop, err := start(ctx, filepath.Join(dir, "house"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, stop()) }()
	bare, err := sqlitejournal.Open(ctx, filepath.Join(dir, "bare.db"), sqlitejournal.Options{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, bare.Close()) }()
	h, err := signIn(ctx, "http://"+address)
	if err != nil {
		return err
	}
	contacts, err := h.contacts(ctx)
	if err != nil {
		return err
	}
	b := assessing{handler: h, bare: bare, from: newCallers(pack)}
	for i := range saves {
		if err := b.once(ctx, contacts[i%len(contacts)], i); err != nil {
			return err
		}
	}
	return b.print(w, min(saves, len(contacts)))
}

// assessing is what has been measured so far.
type assessing struct {
	handler               *handler
	bare                  journal.Journal
	from                  callers
	proposal, save, alone stopwatch
	bytes, known, flagged int
}

// once proposes twice, as the form grows, saves, and appends as many bytes alone.
func (b *assessing) once(ctx context.Context, contact string, n int) error {
	path := "/api/contacts/" + contact + "/assessments"
	whole := riskapi.Form(b.from.form())
	begun := whole
	begun.Notes, begun.Rationale, begun.Risk = map[string]string{}, "", ""
	for _, form := range []riskapi.Form{begun, whole} {
		err := b.proposal.time(func() error {
			_, err := b.handler.ask(ctx, http.MethodPost, path+"/proposal", form)
			return err
		})
		if err != nil {
			return err
		}
	}
	var answer []byte
	err := b.save.time(func() (err error) {
		answer, err = b.handler.ask(ctx, http.MethodPost, path, whole)
		return err
	})
	if err != nil {
		return err
	}
	if err := b.count(answer); err != nil {
		return err
	}
	return b.appendAlone(ctx, len(answer), n)
}

// count reads what the rules saw beside the form.
func (b *assessing) count(answer []byte) error {
	var made riskapi.Assessment
	if err := json.Unmarshal(answer, &made); err != nil {
		return err
	}
	b.bytes += len(answer)
	if f := made.Facts; f.Contacts90 > 0 {
		b.known++
		if len(f.Flags)+len(f.Patterns)+len(f.Factors) > 0 {
			b.flagged++
		}
	}
	return nil
}

func (b *assessing) appendAlone(ctx context.Context, size, n int) error {
	data, err := json.Marshal(strings.Repeat("x", max(size-2, 0)))
	if err != nil {
		return err
	}
	return b.alone.time(func() error {
		_, err := b.bare.Append(ctx, journal.Batch{
			Stream: journal.NewStream(force, "bench", strconv.Itoa(n)), Key: force + "/bench/" + strconv.Itoa(n),
			At: time.Now(), Actor: "system/bench", Drafts: []journal.Draft{{Type: "bench.kept", Schema: 1, Data: data}},
		})
		return err
	})
}

func (b *assessing) print(w io.Writer, contacts int) error {
	if b.known == 0 {
		return errors.New("the rules saw nothing of any caller's history")
	}
	p := &paper{w: w}
	saved := len(b.save.took)
	p.figure("assess.saves", float64(saved), "assessments")
	p.figure("assess.contacts", float64(contacts), "contacts")
	p.figure("assess.bytes", float64(b.bytes)/float64(saved), "bytes/each")
	p.figure("assess.known", 100*float64(b.known)/float64(saved), "%")
	p.figure("assess.flagged", 100*float64(b.flagged)/float64(saved), "%")
	p.times("assess.proposal", b.proposal, time.Millisecond)
	p.times("assess.save", b.save, time.Millisecond)
	p.times("assess.append", b.alone, time.Millisecond)
	return p.err
}
