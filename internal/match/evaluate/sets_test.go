package evaluate_test

import (
	"context"
	"encoding/csv"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bluelamp/internal/match/evaluate"
)

// shared opens files of the public sets, which are kept beside the repository
// and not in it.
func shared(t testing.TB, paths ...string) []io.Reader {
	t.Helper()
	root := os.Getenv("BLUELAMP_DATA")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared", "data")
	}
	var files []io.Reader
	for _, path := range paths {
		file, err := os.Open(filepath.Join(root, "linkage", path))
		if err != nil {
			t.Skipf("the public sets are not here (set BLUELAMP_DATA to their folder): %v", err)
		}
		t.Cleanup(func() { _ = file.Close() })
		files = append(files, file)
	}
	return files
}

func run(t *testing.T, files []io.Reader, o evaluate.Options) evaluate.Report {
	t.Helper()
	r, err := evaluate.Run(context.Background(), files, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestPublicSets holds every set to the goal of issue 3, with one setting and
// one threshold for all.
func TestPublicSets(t *testing.T) {
	febrl3, febrl4 := []string{"febrl/dataset3.csv"}, []string{"febrl/dataset4a.csv", "febrl/dataset4b.csv"}
	for _, set := range []struct {
		name, truth string
		paths       []string
		without     []string
		goal        float64
	}{
		{"febrl4", "rec_id", febrl4, nil, .9999},
		{"febrl4 without the identity number", "rec_id", febrl4, []string{"soc_sec_id"}, .9995},
		{"febrl4 name and address only", "rec_id", febrl4, []string{"soc_sec_id", "date_of_birth"}, .998},
		{"febrl3", "rec_id", febrl3, nil, .9997},
		{"febrl3 without the identity number", "rec_id", febrl3, []string{"soc_sec_id"}, .998},
		{"fake_1000", "cluster", []string{"splink/fake_1000.csv"}, nil, .945},
		{"RLdata500", "identity", []string{"rldata/RLdata500.csv"}, nil, .95},
	} {
		t.Run(set.name, func(t *testing.T) {
			r := run(t, shared(t, set.paths...), evaluate.Options{Truth: set.truth, Without: set.without})
			t.Logf("F1 %.4f, precision %.4f, recall %.4f (%d right, %d wrong, %d missed)",
				r.Outcome.F1, r.Outcome.Precision, r.Outcome.Recall, r.Outcome.Right, r.Outcome.Wrong, r.Outcome.Missed)
			if r.Outcome.F1 < set.goal {
				t.Errorf("F1 is %.4f, the goal is %.4f", r.Outcome.F1, set.goal)
			}
		})
	}
}

func TestCalls(t *testing.T) {
	for _, queries := range []string{"calls/5k/queries.csv", "calls/5k/queries_train.csv"} {
		t.Run(filepath.Base(queries), func(t *testing.T) {
			r := run(t, shared(t, "calls/5k/records.csv", queries), evaluate.Options{Truth: "person_id/truth"})
			t.Logf("F1 %.4f, strangers linked %.4f, first %.4f, first five %.4f", r.Outcome.F1, r.Misled, r.Top1, r.Top5)
			if r.Outcome.F1 < .97 || r.Misled > .04 || r.Top1 < .985 || r.Top5 < .996 {
				t.Error("the goals are F1 .97, strangers linked at most .04, first .985, first five .996")
			}
			checkCalibration(t, r.Bins)
		})
	}
}

// checkCalibration asks that what is stated proves right, within .12 and what
// chance allows (three standard errors).
func checkCalibration(t *testing.T, bins []evaluate.Bin) {
	t.Helper()
	for _, b := range bins {
		if b.Answers == 0 {
			continue
		}
		allowed := .12 + 3*math.Sqrt(b.Stated*(1-b.Stated)/float64(b.Answers))
		if math.Abs(b.Stated-b.Right) > allowed {
			t.Errorf("of %d answers stated %.2f, %.2f proved right", b.Answers, b.Stated, b.Right)
		}
	}
}

// TestTheOrderOfRowsDoesNotMatter is where plain learning collapsed.
func TestTheOrderOfRowsDoesNotMatter(t *testing.T) {
	page, err := io.ReadAll(shared(t, "rldata/RLdata500.csv")[0])
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(string(page))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := run(t, []io.Reader{strings.NewReader(string(page))}, evaluate.Options{Truth: "identity"}).Outcome.F1
	for order := range 10 {
		dice := rand.New(rand.NewPCG(7, uint64(order)))
		dice.Shuffle(len(rows)-1, func(i, j int) { rows[i+1], rows[j+1] = rows[j+1], rows[i+1] })
		var b strings.Builder
		if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
			t.Fatal(err)
		}
		if got := run(t, []io.Reader{strings.NewReader(b.String())}, evaluate.Options{Truth: "identity"}).Outcome.F1; math.Abs(got-want) > .01 {
			t.Errorf("order %d: F1 %.4f instead of %.4f", order, got, want)
		}
	}
}
