package sqlitefile

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"io"
	"net/url"
	"strings"

	"modernc.org/sqlite"
)

// oldest is the first SQLite without the WAL-reset bug (3.7.0 to 3.51.2: two
// connections that write and checkpoint at once can corrupt the file;
// sqlite.org/wal.html, "The WAL-Reset Bug").
var oldest = [3]int{3, 51, 3}

// Mode says what a pool's connections may do.
type Mode int

const (
	Writer Mode = iota // one connection
	Reader             // several, query_only
)

// busyWait is how long a statement waits for a stranger's lock, in milliseconds:
// longer than a checkpoint by an administrator's sqlite3, shorter than a
// call-taker's patience.
const busyWait = 2000

// Pool returns a pool of connections to the file, each with the settings of this
// package, asserted. cacheKiB is each connection's page cache.
func Pool(path string, mode Mode, connections, cacheKiB int) (*sql.DB, error) {
	pragmas := []string{
		fmt.Sprintf("busy_timeout(%d)", busyWait), // first: the next may have to wait
		"journal_mode(WAL)",
		"synchronous(FULL)",
		"secure_delete(ON)",
		"foreign_keys(ON)",
		"trusted_schema(OFF)",
		fmt.Sprintf("cache_size(-%d)", cacheKiB),
	}
	if mode == Reader {
		pragmas = append(pragmas, "query_only(ON)")
	}
	dsn := url.URL{Scheme: "file", Opaque: url.PathEscape(path), RawQuery: url.Values{"_pragma": pragmas}.Encode()}
	dsn.Opaque = strings.ReplaceAll(dsn.Opaque, "%2F", "/")
	inner, err := sqlite.NewConnector(dsn.String())
	if err != nil {
		return nil, err
	}
	db := sql.OpenDB(asserting{inner})
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections) // a connection that is opened anew starts with a cold cache
	return db, nil
}

// asserting hands out a connection only after reading its settings back.
type asserting struct{ driver.Connector }

func (a asserting) Connect(ctx context.Context) (driver.Conn, error) {
	c, err := a.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	if err := assertSettings(ctx, c); err != nil {
		c.Close()
		return nil, err
	}
	return c, nil
}

func assertSettings(ctx context.Context, c driver.Conn) error {
	for _, want := range []struct{ pragma, value string }{
		{"journal_mode", "wal"},
		{"synchronous", "2"}, // FULL
		{"secure_delete", "1"},
	} {
		got, err := ask(ctx, c, "PRAGMA "+want.pragma)
		if err != nil {
			return fmt.Errorf("read %s: %w", want.pragma, err)
		}
		if got != want.value {
			return fmt.Errorf("SQLite has %s=%s where durability needs %s; is the folder on a network disk?", want.pragma, got, want.value)
		}
	}
	version, err := ask(ctx, c, "SELECT sqlite_version()")
	if err != nil {
		return fmt.Errorf("read SQLite version: %w", err)
	}
	return newEnough(version)
}

// newEnough refuses a library that can corrupt the file.
func newEnough(version string) error {
	var v [3]int
	if _, err := fmt.Sscanf(version, "%d.%d.%d", &v[0], &v[1], &v[2]); err != nil {
		return fmt.Errorf("SQLite version %q cannot be read: %w", version, err)
	}
	for i := range v {
		if v[i] != oldest[i] {
			if v[i] > oldest[i] {
				return nil
			}
			return fmt.Errorf("SQLite %s has the WAL-reset bug: build with %d.%d.%d or later", version, oldest[0], oldest[1], oldest[2])
		}
	}
	return nil
}

// ask runs a query of one value on a bare connection.
func ask(ctx context.Context, c driver.Conn, query string) (string, error) {
	rows, err := c.(driver.QueryerContext).QueryContext(ctx, query, nil)
	if err != nil {
		return "", err
	}
	defer rows.Close()
	value := make([]driver.Value, len(rows.Columns()))
	if err := rows.Next(value); err != nil {
		if err == io.EOF {
			err = fmt.Errorf("%s: no answer", query)
		}
		return "", err
	}
	return fmt.Sprint(value[0]), nil
}
