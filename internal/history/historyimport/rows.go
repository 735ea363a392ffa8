package historyimport

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"bluelamp/internal/history"
	"bluelamp/internal/history/historyimport/sheet"
)

// rows reads the rows of a file, one after the other.
type rows struct {
	file  *os.File
	table *sheet.Reader
	width int
	read  int // rows so far
}

// row is one row of the file. Number counts rows and stays the same however often
// the file is read; Line is what an editor shows.
type row struct {
	number, line int
	cells        []string
	flaw         *history.Flaw
}

// open begins at the first row after the headings.
func open(n notes) (*rows, error) {
	f, err := os.Open(n.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, history.FileIsGone
	}
	if err != nil {
		return nil, fmt.Errorf("open the file: %w", err)
	}
	if about, err := f.Stat(); err != nil || about.Size() != n.Bytes {
		return nil, errors.Join(history.FileChanged, f.Close())
	}
	r := &rows{file: f, table: sheet.NewReader(sheet.Decoded(f, sheet.Encoding(n.Encoding)), n.Comma[0]), width: len(n.Headings)}
	if _, err := r.table.Read(); err != nil { // the headings
		return nil, errors.Join(fmt.Errorf("read the headings: %w", err), r.close())
	}
	return r, nil
}

func (r *rows) close() error { return r.file.Close() }

// next returns the next row, and io.EOF after the last.
func (r *rows) next() (row, error) {
	record, err := r.table.Read()
	if err != nil {
		return row{}, err
	}
	r.read++
	found := row{number: r.read, line: record.Line, cells: record.Cells}
	if flaw, wrong := tableFlaws[record.Flaw]; wrong {
		found.flaw = &flaw
	} else if len(record.Cells) != r.width {
		found.flaw = &history.WrongWidth
	}
	return found, nil
}

// skip passes over the rows that were taken in before.
func (r *rows) skip(n int) error {
	for r.read < n {
		if _, err := r.next(); err != nil {
			return err
		}
	}
	return nil
}

// stretch returns up to so many rows; none at the end of the file.
func (r *rows) stretch(most int) ([]row, error) {
	all := make([]row, 0, most)
	for len(all) < most {
		one, err := r.next()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read the file: %w", err)
		}
		all = append(all, one)
	}
	return all, nil
}

var tableFlaws = map[sheet.Flaw]history.Flaw{
	sheet.QuoteOpen: history.QuoteOpen, sheet.AfterQuote: history.AfterQuote,
	sheet.TooLong: history.RowTooLong, sheet.Unreadable: history.Unreadable,
}

// headings reads the first line: what stands between the cells, and the headings.
func (e *Engine) headings(n *notes) error {
	f, err := os.Open(n.Path)
	if err != nil {
		return fmt.Errorf("open the file: %w", err)
	}
	defer func() { _ = f.Close() }() // only read
	text := bufio.NewReaderSize(sheet.Decoded(f, sheet.Encoding(n.Encoding)), sheet.MaxRecord)
	line, err := text.Peek(sheet.MaxRecord)
	if err != nil && !errors.Is(err, io.EOF) && len(line) == 0 {
		return fmt.Errorf("read the headings: %w", err)
	}
	comma := sheet.Comma(firstLine(line))
	record, err := sheet.NewReader(text, comma).Read()
	if errors.Is(err, io.EOF) {
		return history.FileEmpty
	}
	if err != nil {
		return fmt.Errorf("read the headings: %w", err)
	}
	if record.Flaw != "" {
		return history.HeadingsMissing.With(tableFlaws[record.Flaw].Problem)
	}
	n.Comma, n.Headings = string(comma), record.Cells
	return history.CheckHeadings(record.Cells)
}

func firstLine(text []byte) string {
	for i, b := range text {
		if b == '\n' && i > 0 {
			return string(text[:i])
		}
	}
	return string(text)
}
