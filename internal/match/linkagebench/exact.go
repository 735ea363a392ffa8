package linkagebench

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
)

// row is a row with its truth.
type row struct{ key, truth string }

// exact is the F1 of an exact comparison, the baseline that most systems in use
// come down to.
func (s set) exact(pages [][]byte) (float64, error) {
	truths := strings.Split(s.truth, "/")
	var files [][]row
	for i, page := range pages {
		rows, err := s.rows(page, truths[min(i, len(truths)-1)])
		if err != nil {
			return 0, err
		}
		files = append(files, rows)
	}
	if len(files) == 1 {
		return pairsWithin(files[0]), nil
	}
	return pairsAcross(files[0], files[1]), nil
}

func (s set) rows(page []byte, truth string) ([]row, error) {
	all, err := csv.NewReader(bytes.NewReader(page)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("read for the exact comparison: %w", err)
	}
	header := all[0]
	var rows []row
	for _, fields := range all[1:] {
		named := map[string]string{}
		for i, column := range header {
			named[strings.TrimSpace(column)] = strings.TrimSpace(fields[i])
		}
		rows = append(rows, row{s.key(named), personOf(named[truth])})
	}
	return rows, nil
}

// personOf reads Febrl's truth, which stands inside the row's id.
func personOf(truth string) string {
	if rest, ok := strings.CutPrefix(truth, "rec-"); ok {
		truth, _, _ = strings.Cut(rest, "-")
	}
	return truth
}

func pairsWithin(rows []row) float64 {
	var right, wrong, real float64
	for i, a := range rows {
		for _, b := range rows[:i] {
			same := a.truth == b.truth && a.truth != ""
			if same {
				real++
			}
			if a.key != "" && a.key == b.key {
				if same {
					right++
				} else {
					wrong++
				}
			}
		}
	}
	return f1(right, wrong, real-right)
}

// pairsAcross counts a row of the second file as found when the first row of the
// first file with its key is of its person.
func pairsAcross(first, second []row) float64 {
	at, known := map[string]string{}, map[string]bool{}
	for _, r := range first {
		known[r.truth] = true
		if _, there := at[r.key]; !there && r.key != "" {
			at[r.key] = r.truth
		}
	}
	var right, wrong, real float64
	for _, r := range second {
		if r.truth != "" && known[r.truth] {
			real++
		}
		switch found, there := at[r.key]; {
		case !there || r.key == "":
		case found == r.truth:
			right++
		default:
			wrong++
		}
	}
	return f1(right, wrong, real-right)
}

func f1(right, wrong, missed float64) float64 {
	if right == 0 {
		return 0
	}
	return 2 * right / (2*right + wrong + missed)
}
