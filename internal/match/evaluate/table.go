package evaluate

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// mostRows bounds a file; all of it is held in memory.
const mostRows = 1_000_000

// table is a file as read: column names and rows of equal length, trimmed.
type table struct {
	name    string
	columns []string
	rows    [][]string
}

// readTable reads CSV as it comes: UTF-8 with or without a byte order mark, or
// Windows-1252; separated by commas, semicolons, tabs or bars.
func readTable(in io.Reader, name string) (*table, error) {
	page, err := io.ReadAll(in)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	text, err := decode(page, name)
	if err != nil {
		return nil, err
	}
	reader := csv.NewReader(bytes.NewReader(text))
	reader.Comma = separator(text)
	reader.TrimLeadingSpace = reader.Comma != '\t' // a tab is a space and would be trimmed away
	reader.FieldsPerRecord = -1
	t := &table{name: name}
	if t.columns, err = reader.Read(); err != nil {
		return nil, lineFault(err, 1, name)
	}
	trim(t.columns)
	return t, t.readRows(reader)
}

func (t *table) readRows(reader *csv.Reader) error {
	for {
		row, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return lineFault(err, len(t.rows)+2, t.name)
		}
		line, _ := reader.FieldPos(0)
		if len(row) != len(t.columns) {
			return ErrColumns.With(line, t.name, len(row), len(t.columns))
		}
		trim(row)
		if len(t.rows) == mostRows {
			return ErrTooMany.With(t.name, mostRows)
		}
		t.rows = append(t.rows, row)
	}
	if len(t.rows) == 0 {
		return ErrEmpty.With(t.name)
	}
	return nil
}

func lineFault(err error, line int, name string) error {
	if errors.Is(err, io.EOF) {
		return ErrEmpty.With(name)
	}
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		return ErrLine.With(parse.Line, name, parse.Err)
	}
	return ErrLine.With(line, name, err)
}

// decode gives UTF-8. What is not valid UTF-8 is taken for Windows-1252, the
// usual other encoding of files from British office programs.
func decode(page []byte, name string) ([]byte, error) {
	page = bytes.TrimPrefix(page, []byte("\xef\xbb\xbf"))
	if at := bytes.IndexByte(page, 0); at >= 0 {
		return nil, ErrNotText.With(name, 1+bytes.Count(page[:at], []byte("\n")))
	}
	if len(bytes.TrimSpace(page)) == 0 {
		return nil, ErrEmpty.With(name)
	}
	if utf8.Valid(page) {
		return page, nil
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(page)
	if err != nil {
		return nil, fmt.Errorf("decode %s: %w", name, err)
	}
	return text, nil
}

// separator is the sign that parts the first line into most columns.
func separator(text []byte) rune {
	first, _, _ := bytes.Cut(text, []byte("\n"))
	best, most := ',', 0
	for _, sign := range ",;\t|" {
		if n := bytes.Count(first, []byte(string(sign))); n > most {
			best, most = sign, n
		}
	}
	return best
}

func trim(values []string) {
	for i, v := range values {
		values[i] = strings.TrimSpace(v)
	}
}

// column finds a column by name, ignoring case; -1 when there is none.
func (t *table) column(name string) int {
	for i, c := range t.columns {
		if strings.EqualFold(c, name) {
			return i
		}
	}
	return -1
}
