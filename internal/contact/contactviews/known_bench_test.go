package contactviews_test

import (
	"context"
	"database/sql"
	"path/filepath"
	"testing"

	"bluelamp/internal/contact/contactviews"
)

// BenchmarkKnownOf looks a number up among 200,000 contacts with as many
// incidents, half of them open: a private number with five calls, and the
// switchboard of a hospital with ten thousand.
func BenchmarkKnownOf(b *testing.B) {
	db, err := sql.Open("sqlite", "file:"+filepath.Join(b.TempDir(), "contacts.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	fill(b, db)
	for name, number := range map[string]string{"private": "07700 912345", "hospital": "0113 496 0000", "unknown": "01632 960999"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := contactviews.KnownOf(context.Background(), db, number, "c7"); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func fill(b *testing.B, db *sql.DB) {
	b.Helper()
	run := func(query string, args ...any) {
		if _, err := db.Exec(query, args...); err != nil {
			b.Fatal(err)
		}
	}
	run(contactviews.New().Schema())
	const calls = `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 199999) `
	run(`INSERT INTO contact (id, version, service, channel, trunk, number, number_key, withheld, state, received_at, answered_at, person, caller_name, place)
		` + calls + `SELECT 'c' || i, 1, '101', 'phone', '', k, k, 0, 'finished', i * 1000, i * 1000 + 500, 'p' || (i % 40000), 'Name ' || (i % 3000), (i % 900) || ' Mill Lane'
		FROM (SELECT i, iif(i % 20 = 0, '+441134960000', printf('+4477009%05d', i % 40000)) AS k FROM n)`)
	run(`INSERT INTO incident (id, version, reference, number, contact, type, grade, state, place, summary, opened_at)
		` + calls + `SELECT 'i' || i, 1, 'NS-' || i, i, 'c' || i, 'noise', 'priority', iif(i % 2, 'open', 'closed'), 'Mill Lane', 'Shouting', i * 1000 FROM n`)
	run(`INSERT INTO contact_incident (contact, incident, reference) ` + calls + `SELECT 'c' || i, 'i' || i, 'NS-' || i FROM n`)
	run(`INSERT INTO person (id, name) ` + calls + `SELECT 'p' || i, 'Name ' || (i % 3000) FROM n WHERE i < 40000`)
	run(`INSERT INTO flag (id, person, code, note, source, since) ` + calls + `SELECT 'f' || i, 'p' || i, 'vulnerable', '', 'x', i FROM n WHERE i < 4000`)
	run(`INSERT INTO link (a, b, n, verdict) ` + calls + `SELECT 'p' || i, 'q' || i, 1, 'same' FROM n WHERE i < 4000`)
}
