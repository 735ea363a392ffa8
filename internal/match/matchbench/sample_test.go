package matchbench

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"bluelamp/internal/match"
	"bluelamp/internal/match/index"
	"bluelamp/internal/match/name"
)

// The sample is of another generator, with names of another country. It stands
// beside the repository and not in it.
func TestCallersOfTheSampleAreKnown(t *testing.T) {
	records := sample(t, "records.csv")
	x := index.New(match.Default(), index.Options{})
	x.Load(func(yield func(index.Entry) bool) {
		for _, row := range records {
			person, err := strconv.Atoi(row["person_id"])
			if err != nil || !yield(index.Entry{Person: index.PersonID(person), Record: described(t, row)}) {
				return
			}
		}
	})
	b, o := &bench{index: x}, &outcome{}
	for _, row := range sample(t, "queries.csv") {
		truth, _ := strconv.Atoi(row["truth"]) // empty: not on file
		b.calls = append(b.calls, call{Record: described(t, row), truth: index.PersonID(truth)})
	}
	for _, c := range b.calls {
		o.count(c, x.Search(index.Query{Record: c.Record}, followed))
	}
	right, wrong, strangers := o.at(threshold)
	precision, recall := right/(right+wrong), right/float64(o.known)
	f1 := 2 * precision * recall / (precision + recall)
	linked := strangers / float64(len(o.prompts)-o.known)
	first, five, retrieved := float64(o.first)/float64(o.known), float64(o.five)/float64(o.known), float64(o.any)/float64(o.known)
	t.Logf("F1 %.4f, precision %.4f, recall %.4f, strangers linked %.4f, first %.4f, in five %.4f, retrieved %.4f", f1, precision, recall, linked, first, five, retrieved)
	if f1 < .965 || linked > .035 || first < .985 || five < .995 || retrieved < .997 {
		t.Error("worse than measured when this was written")
	}
}

func described(t *testing.T, row map[string]string) match.Record {
	t.Helper()
	r := match.Record{
		First: name.Fold(row["first_name"]), Last: name.Fold(row["last_name"]), House: name.Fold(row["house"]),
		Street: name.Fold(row["street"]), Town: name.Fold(row["town"]), Postcode: strings.ReplaceAll(name.Fold(row["postcode"]), " ", ""),
	}
	if number := row["phone"]; number != "" {
		r.Phone = "44" + number[1:]
	}
	var err error
	if r.Birth, err = match.ReadBirth(row["dob"], 2026); err != nil && row["dob"] != "" {
		t.Fatal(err)
	}
	return r
}

// sample reads a file of the data folder: BLUELAMP_DATA, or beside the repository.
func sample(t *testing.T, file string) (rows []map[string]string) {
	t.Helper()
	data := os.Getenv("BLUELAMP_DATA")
	if data == "" {
		data = filepath.Join("..", "..", "..", "..", "shared", "data")
	}
	f, err := os.Open(filepath.Join(data, "linkage", "calls", "5k", file))
	if err != nil {
		t.Skipf("the sample of calls is not here (set BLUELAMP_DATA to the data folder): %v", err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, column := range lines[0] {
			row[column] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}
