package whole

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	_ "modernc.org/sqlite"
)

// TestVerifyNamesThePage: somebody with the file in hand alters the record. The
// proof says which page it was, and a head that was remembered shows pages that
// were cut off at the end.
func TestVerifyNamesThePage(t *testing.T) {
	const page = 1234
	for _, c := range []struct{ what, sql, says string }{
		{"a byte of the data", "UPDATE page SET data = CAST(replace(data, 'a', 'b') AS BLOB) WHERE position = ?", "page 1234"},
		{"the time", "UPDATE page SET at = at + 1 WHERE position = ?", "page 1234"},
		{"the person who did it", "UPDATE page SET actor = 'staff/somebody' WHERE position = ?", "page 1234"},
		{"a page taken away", "DELETE FROM page WHERE position = ?", "page 1234"},
	} {
		t.Run(c.what, func(t *testing.T) {
			p := prepare(t)
			p.verify(t)
			p.alter(t, c.sql, page)
			p.tampered(t, c.says)
		})
	}
	t.Run("the end cut off", func(t *testing.T) {
		p := prepare(t)
		head := p.verify(t)
		position, _, _ := strings.Cut(head, ":")
		last, err := strconv.Atoi(position)
		must(t, err)
		p.alter(t, "DELETE FROM page WHERE position > ?", last-3)
		p.alter(t, "UPDATE head SET position = ?1, hash = (SELECT hash FROM page WHERE position = ?1)", last-3)
		p.verify(t) // nothing is left that could show it
		p.tampered(t, fmt.Sprintf("page %d", last-2), "--head", head)
	})
	t.Run("the audit", func(t *testing.T) {
		p := open(t)
		p.signIn(t, supervisor).get("/api/contacts?limit=1")
		must(t, p.end())
		p.verify(t)
		p.alterIn(t, "audit.db", "UPDATE page SET actor = 'nobody' WHERE position = ?", 1)
		p.tampered(t, "page 1")
	})
}

func (p *program) alter(t *testing.T, statement string, args ...any) {
	t.Helper()
	p.alterIn(t, "journal.db", statement, args...)
}

// alterIn writes to a journal behind the program's back.
func (p *program) alterIn(t *testing.T, file, statement string, args ...any) {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(p.dir, file))
	must(t, err)
	defer db.Close()
	done, err := db.ExecContext(t.Context(), statement, args...)
	must(t, err)
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		t.Fatalf("nothing was altered: %d, %v", n, err)
	}
}

// tampered runs the proof, which must fail and name the page.
func (p *program) tampered(t *testing.T, says string, args ...string) {
	t.Helper()
	out, err := p.run(append([]string{"journal", "verify", "--data", p.dir}, args...)...)
	if err == nil {
		t.Errorf("an altered record is proved whole:\n%s", out)
	}
	if !strings.Contains(out, says) {
		t.Errorf("the proof does not name %s:\n%s", says, out)
	}
}
