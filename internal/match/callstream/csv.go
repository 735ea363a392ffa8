package callstream

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
)

// WriteRows writes the records file: rec_id, person_id, first_name, last_name,
// dob, phone, house, street, town, postcode, with a line of headings.
func (w *World) WriteRows(to io.Writer) error {
	out := csv.NewWriter(to)
	lines := [][]string{{"rec_id", "person_id", "first_name", "last_name", "dob", "phone", "house", "street", "town", "postcode"}}
	for row := range w.Rows() {
		lines = append(lines, append([]string{fmt.Sprint(row.Number), fmt.Sprint(row.Person)}, row.columns()...))
		if len(lines) == 1000 {
			if err := out.WriteAll(lines); err != nil {
				return fmt.Errorf("write rows: %w", err)
			}
			lines = lines[:0]
		}
	}
	if err := out.WriteAll(lines); err != nil {
		return fmt.Errorf("write rows: %w", err)
	}
	return nil
}

// WriteCalls writes the file of calls: q_id, the columns of a description,
// truth (a person_id, empty where nobody on file) and kind.
func (w *World) WriteCalls(to io.Writer, series uint64, n int) error {
	out := csv.NewWriter(to)
	lines := [][]string{{"q_id", "first_name", "last_name", "dob", "phone", "house", "street", "town", "postcode", "truth", "kind"}}
	for call := range w.Calls(series, n) {
		truth := ""
		if call.Truth != 0 {
			truth = fmt.Sprint(call.Truth)
		}
		lines = append(lines, append(append([]string{fmt.Sprint(len(lines))}, call.columns()...), truth, call.Kind))
	}
	if err := out.WriteAll(lines); err != nil {
		return fmt.Errorf("write calls: %w", err)
	}
	return nil
}

func (s Said) columns() []string {
	house := strings.TrimSpace(s.At.Unit + " " + s.At.House)
	return []string{s.First, s.Last, s.Born.String(), written(s.Phone), house, s.At.Street, s.At.Town, s.At.Postcode}
}
