package historyimport

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"

	"bluelamp/internal/history"
	"bluelamp/internal/text"
)

// mostLines bounds a report: who sees a hundred thousand flaws has one cause for
// them.
const mostLines = 100_000

// report is the list of flaws on the disk.
type report struct {
	file    *os.File
	out     *csv.Writer
	lines   int
	columns history.Columns
}

// openReport goes on with a report that has so many bytes and lines; 0 begins one.
func openReport(path string, bytes int64, lines int, columns history.Columns) (*report, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open the report: %w", err)
	}
	r := &report{file: f, out: csv.NewWriter(f), lines: lines, columns: columns}
	if err := f.Truncate(bytes); err != nil {
		return nil, errors.Join(fmt.Errorf("open the report: %w", err), f.Close())
	}
	if _, err := f.Seek(bytes, 0); err != nil {
		return nil, errors.Join(fmt.Errorf("open the report: %w", err), f.Close())
	}
	if bytes == 0 {
		return r, r.out.Write([]string{"Line", "Column", "Taken in", "What is wrong", "How to cure it"})
	}
	return r, nil
}

// add writes the flaws of a row.
func (r *report) add(line int, flaws []history.Flaw) error {
	for _, f := range flaws {
		r.lines++
		switch {
		case r.lines == mostLines+1:
			if err := r.out.Write([]string{"", "", "", "There are more flaws than a report holds.", "Cure these first and check again."}); err != nil {
				return err
			}
			continue
		case r.lines > mostLines:
			continue
		}
		f = f.OverHeading(r.columns)
		taken := "yes"
		if f.Refuses {
			taken = "no"
		}
		if err := r.out.Write([]string{strconv.Itoa(line), text.Cell(f.Field), taken, f.Problem, text.Cell(f.Cure)}); err != nil {
			return err
		}
	}
	return nil
}

// settle puts what was added on the disk and returns the length.
func (r *report) settle() (int64, error) {
	r.out.Flush()
	if err := r.out.Error(); err != nil {
		return 0, full(fmt.Errorf("write the report: %w", err))
	}
	at, err := r.file.Seek(0, 1)
	if err != nil {
		return 0, fmt.Errorf("write the report: %w", err)
	}
	return at, nil
}

func (r *report) close() error {
	_, err := r.settle()
	return errors.Join(err, r.file.Close())
}

// Report opens the report of the last check or run. It holds no personal data.
func (e *Engine) Report(force, id string) (*os.File, error) {
	n, err := e.entry(force, id)
	if err != nil {
		return nil, err
	}
	f, err := os.Open(e.path(n.force, n.id, reportEnding))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, history.NotChecked
	}
	return f, err
}
