package appbench

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"time"

	"bluelamp/internal/contact/contactviews"
)

// looks is how often each number is looked up.
const looks = 400

// spellings are ways in which one number comes in.
var spellings = []string{"07700 912345", "+447700912345", "0044 7700 912345", "+44 (0)7700 912345"}

// Number prints what it takes to know what is known of a number at 200,000
// contacts that led to as many incidents, in any spelling, beside the question as
// a table without a key for it answers it: a search for the digits.
//
//	figure number.known.private.cpu 0.61 ms
//	figure number.known.private.p99 1.20 ms
//	figure number.scan.cpu 61.00 ms
func Number(ctx context.Context, dir string, w io.Writer) (err error) {
	db, err := sql.Open("sqlite", "file:"+filepath.Join(dir, "contacts.db"))
	if err != nil {
		return fmt.Errorf("bench number: %w", err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	for _, statement := range town() {
		if _, err := db.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("bench number: %w", err)
		}
	}
	for name, numbers := range map[string][]string{
		"private": spellings, "hospital": {"0113 496 0000"}, "unknown": {"01632 960999"},
	} {
		err := clocked(w, "number.known."+name, looks, func(i int) error {
			known, err := contactviews.KnownOf(ctx, db, numbers[i%len(numbers)], "c7")
			if err == nil && name == "private" && known.ContactCount != 5 {
				err = fmt.Errorf("%s has %d contacts, want 5", numbers[i%len(numbers)], known.ContactCount)
			}
			return err
		})
		if err != nil {
			return fmt.Errorf("bench number %s: %w", name, err)
		}
	}
	return clocked(w, "number.scan", 20, func(int) error {
		var n int
		return db.QueryRowContext(ctx, `SELECT count(*) FROM contact c LEFT JOIN contact_incident l ON l.contact = c.id
			LEFT JOIN incident i ON i.id = l.incident WHERE c.number LIKE '%7700912345%'`).Scan(&n)
	})
}

// clocked does something so many times and prints processor time and the 99th
// percentile of wall time.
func clocked(w io.Writer, name string, times int, do func(int) error) error {
	took := make([]time.Duration, times)
	spent := processor()
	for i := range took {
		began := time.Now()
		if err := do(i); err != nil {
			return err
		}
		took[i] = time.Since(began)
	}
	cpu := processor() - spent
	slices.Sort(took)
	ms := func(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
	_, err := fmt.Fprintf(w, "figure %s.cpu %.2f ms\nfigure %s.p50 %.2f ms\nfigure %s.p99 %.2f ms\n",
		name, ms(cpu)/float64(times), name, ms(took[times/2]), name, ms(took[times*99/100]))
	return err
}

// town fills the tables of contacts: 40,000 people, 200,000 contacts of which one
// in twenty is a hospital's, an incident from each.
func town() []string {
	const each = `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 199999) `
	return []string{
		contactviews.New().Schema(),
		`INSERT INTO contact (id, version, service, channel, trunk, number, number_key, withheld, state, received_at, answered_at, person, caller_name, place) ` +
			each + `SELECT 'c' || i, 1, '101', 'phone', '', k, k, 0, 'finished', i * 1000, i * 1000 + 500, 'p' || (i % 40000), 'Name ' || (i % 3000), (i % 900) || ' Mill Lane'
			FROM (SELECT i, iif(i % 20 = 0, '+441134960000', printf('+4477009%05d', i % 40000)) AS k FROM n)`,
		`INSERT INTO incident (id, version, reference, number, contact, type, grade, state, place, summary, opened_at) ` +
			each + `SELECT 'i' || i, 1, 'NS-' || i, i, 'c' || i, 'noise', 'priority', iif(i % 2, 'open', 'closed'), 'Mill Lane', 'Shouting', i * 1000 FROM n`,
		`INSERT INTO contact_incident (contact, incident, reference) ` + each + `SELECT 'c' || i, 'i' || i, 'NS-' || i FROM n`,
		`INSERT INTO person (id, name) ` + each + `SELECT 'p' || i, 'Name ' || (i % 3000) FROM n WHERE i < 40000`,
		`INSERT INTO flag (id, person, code, note, source, since) ` + each + `SELECT 'f' || i, 'p' || i, 'vulnerable', '', 'x', i FROM n WHERE i < 4000`,
	}
}
