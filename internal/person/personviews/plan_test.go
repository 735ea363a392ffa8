package personviews_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"bluelamp/internal/person/personviews"
	"bluelamp/internal/view/column"
)

// heardQuery is a query with its arguments, as a reader sent it.
type heardQuery struct {
	text string
	args []any
}

// listening is a connection to empty tables that notes each query.
type listening struct {
	driver.Conn
	heard *[]heardQuery
}

func (l listening) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	q := heardQuery{text: query}
	for _, a := range args {
		q.args = append(q.args, a.Value)
	}
	*l.heard = append(*l.heard, q)
	asker, ok := l.Conn.(driver.QueryerContext)
	if !ok {
		return nil, errors.New("the driver takes no context")
	}
	return asker.QueryContext(ctx, query, args)
}

// listener opens listening connections.
type listener struct {
	driver driver.Driver
	path   string
	heard  *[]heardQuery
}

func (l listener) Driver() driver.Driver { return l.driver }

func (l listener) Connect(context.Context) (driver.Conn, error) {
	conn, err := l.driver.Open(l.path)
	return listening{conn, l.heard}, err
}

// TestNoReaderScansALargeTable runs every reader that a screen or a look-up waits
// for and asks SQLite how each of its queries is answered: a scan of a table of
// ten million rows would be felt only where there are ten million.
func TestNoReaderScansALargeTable(t *testing.T) {
	path := t.TempDir() + "/people.db"
	plain, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = plain.Close() }()
	if _, err := plain.Exec(personviews.New().Schema()); err != nil {
		t.Fatal(err)
	}
	var heard []heardQuery
	db := sql.OpenDB(listener{plain.Driver(), path, &heard})
	defer func() { _ = db.Close() }()
	readAll(t, db)
	if len(heard) < 20 {
		t.Fatalf("heard only %d queries", len(heard))
	}
	for _, q := range heard {
		for _, scan := range scans(t, plain, q) {
			t.Errorf("%s in the query\n%s", scan, q.text)
		}
	}
	if len(scans(t, plain, heardQuery{text: `SELECT * FROM contact c WHERE c.place = 'x'`})) == 0 {
		t.Error("a scan goes unseen")
	}
}

func readAll(t *testing.T, db *sql.DB) {
	t.Helper()
	two := []string{"p1", "p2"}
	check := func(_ any, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	check(personviews.Changes(t.Context(), db, 1, 10))
	check(personviews.Descriptions(t.Context(), db, "p1"))
	_, _, err := personviews.DescriptionOf(t.Context(), db, "p1", "c1")
	check(nil, err)
	check(personviews.Many(t.Context(), db, two))
	check(personviews.FlagsOf(t.Context(), db, two))
	check(personviews.LinksOf(t.Context(), db, "p1"))
	check(personviews.ClusterOf(t.Context(), db, "p1"))
	check(personviews.ClustersOf(t.Context(), db, two))
	check(personviews.DescriptionsOf(t.Context(), db, two))
	check(personviews.KindsOf(t.Context(), db, []string{martaPhone}))
	check(personviews.StandingsOf(t.Context(), db, [][]string{two}))
	check(personviews.ReachOf(t.Context(), db, "p1"))
	_, _, err = personviews.ContactOf(t.Context(), db, "c1")
	check(nil, err)
	check(personviews.HistoryOf(t.Context(), db, two))
	check(personviews.HistoryOfNumber(t.Context(), db, martaPhone))
	check(personviews.HistoryOfPlace(t.Context(), db, "uprn 7"))
	check(personviews.HouseholdOf(t.Context(), db, two))
	_, _, err = personviews.AddressOf(t.Context(), db, "c1")
	check(nil, err)
	check(personviews.Occupants(t.Context(), db, []string{"uprn 7", "no12ab||14"}))
	check(personviews.NumbersAt(t.Context(), db, []string{"uprn 7", "no12ab||14"}))
	check(personviews.NumbersOf(t.Context(), db, two))
	check(personviews.FlagsDue(t.Context(), db, time.Unix(0, 0), 10))
	_, _, err = personviews.NumberOf(t.Context(), db, martaPhone)
	check(nil, err)
	check(personviews.Rejected(t.Context(), db, "c1"))
}

// scans returns the steps of a query's plan that read a whole table.
func scans(t *testing.T, db *sql.DB, q heardQuery) []string {
	t.Helper()
	steps, err := column.All(t.Context(), db, func(rows *sql.Rows) (string, error) {
		var id, parent, unused int
		var step string
		return step, rows.Scan(&id, &parent, &unused, &step)
	}, "EXPLAIN QUERY PLAN "+q.text, q.args...)
	if err != nil {
		t.Fatal(fmt.Errorf("explain %s: %w", q.text, err))
	}
	small := []string{"json_each", "CONSTANT", "change"}
	for _, step := range steps { // what a query made itself is bounded
		if name, made := strings.CutPrefix(step, "CO-ROUTINE "); made {
			small = append(small, name)
		}
		if name, made := strings.CutPrefix(step, "MATERIALIZE "); made {
			small = append(small, name)
		}
	}
	return slices.DeleteFunc(steps, func(step string) bool {
		name, isScan := strings.CutPrefix(step, "SCAN ")
		name, _, _ = strings.Cut(name, " ")
		if strings.Contains(step, "AUTOMATIC") { // an index made for the one query, out of the whole table
			return false
		}
		return !isScan || slices.Contains(small, name) || strings.HasPrefix(name, "(") ||
			strings.Contains(step, "VIRTUAL TABLE") // json_each under another name
	})
}
