// Package table reads CSV files as map sources publish them, row by row: with or
// without a header, with a byte order mark, in UTF-8 or Windows-1252, with LF or
// CRLF. Memory does not grow with the file. Columns are asked for by name.
package table

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Reader gives the rows of one file.
type Reader struct {
	csv     *csv.Reader
	counted *counter
	columns map[string]int
	row     []string
	line    int
	held    []string // the first row, read ahead where it is no header
	rows    int
}

// progressEvery is the count of rows between two calls of a progress callback.
const progressEvery = 5000

type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// New reads a file whose first row is its header.
func New(r io.Reader) (*Reader, error) {
	t := open(r)
	header, err := t.csv.Read()
	if errors.Is(err, io.EOF) {
		return nil, errors.New("read header: the file is empty; export it again with its header row")
	}
	if err != nil {
		return nil, fmt.Errorf("read header: %w", err)
	}
	t.name(header)
	return t, nil
}

// Headerless reads a file that has no header, or perhaps has: columns are the
// published ones, in order, and isHeader says whether the first row is a header.
func Headerless(r io.Reader, columns []string, isHeader func(first []string) bool) (*Reader, error) {
	t := open(r)
	first, err := t.csv.Read()
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read first row: %w", err)
	}
	switch {
	case err != nil:
		t.name(columns)
	case isHeader(first):
		t.name(first)
	default:
		t.name(columns)
		t.held = append([]string{}, first...)
	}
	return t, nil
}

func open(r io.Reader) *Reader {
	counted := &counter{r: r}
	buffered := bufio.NewReaderSize(counted, 1<<16)
	if start, _ := buffered.Peek(3); string(start) == "\xef\xbb\xbf" {
		_, _ = buffered.Discard(3)
	}
	c := csv.NewReader(buffered)
	c.FieldsPerRecord, c.ReuseRecord, c.LazyQuotes = -1, true, true
	return &Reader{csv: c, counted: counted}
}

func (t *Reader) name(columns []string) {
	t.columns = make(map[string]int, len(columns))
	for i, c := range columns {
		if k := Plain(c); k != "" {
			if _, twice := t.columns[k]; !twice {
				t.columns[k] = i
			}
		}
	}
}

// Plain is the spelling under which names of columns are compared: small letters
// and figures only, so that POSTCODE_DISTRICT and Postcode District are one.
func Plain(column string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r - 'A' + 'a'
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		}
		return -1
	}, column)
}

// Has says whether the file has a column.
func (t *Reader) Has(column string) bool { _, ok := t.columns[Plain(column)]; return ok }

// Columns lists the plain names of the columns and their places.
func (t *Reader) Columns() map[string]int { return t.columns }

// Next moves to the next row. It returns io.EOF after the last. A row that is not
// CSV gives an error and the one after it can still be read.
func (t *Reader) Next() error {
	if t.held != nil {
		t.row, t.held = t.held, nil
		t.line, t.rows = 1, 1
		return nil
	}
	row, err := t.csv.Read()
	if err != nil {
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			t.line = bad.StartLine
		}
		return err
	}
	t.row = row
	t.rows++
	t.line, _ = t.csv.FieldPos(0)
	return nil
}

// Line is the line of the file on which the row begins.
func (t *Reader) Line() int { return t.line }

// Tell calls a progress callback if it is time to.
func (t *Reader) Tell(progress func(rows int, bytes int64)) {
	if progress != nil && t.rows%progressEvery == 0 {
		progress(t.rows, t.counted.n)
	}
}

// Bytes is how much of the file has been read.
func (t *Reader) Bytes() int64 { return t.counted.n }

// Get is the text in a column of this row, trimmed, "" where there is none. What
// is not UTF-8 is taken for Windows-1252, in which councils' spreadsheets export.
func (t *Reader) Get(column string) string {
	i, ok := t.columns[column]
	if !ok {
		if i, ok = t.columns[Plain(column)]; !ok {
			return ""
		}
	}
	return t.At(i)
}

// At is Get by the place of the column.
func (t *Reader) At(i int) string {
	if i < 0 || i >= len(t.row) {
		return ""
	}
	text := strings.TrimSpace(t.row[i])
	if !utf8.ValidString(text) {
		if mended, err := charmap.Windows1252.NewDecoder().String(text); err == nil {
			return mended
		}
	}
	return text
}
