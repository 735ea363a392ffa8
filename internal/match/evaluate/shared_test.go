package evaluate_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
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

func TestSets(t *testing.T) {
	for _, set := range []struct {
		name, truth string
		without     []string
		paths       []string
	}{
		{"febrl4", "rec_id", nil, []string{"febrl/dataset4a.csv", "febrl/dataset4b.csv"}},
		{"febrl4-noSSN", "rec_id", []string{"soc_sec_id"}, []string{"febrl/dataset4a.csv", "febrl/dataset4b.csv"}},
		{"febrl4-nameaddr", "rec_id", []string{"soc_sec_id", "date_of_birth"}, []string{"febrl/dataset4a.csv", "febrl/dataset4b.csv"}},
		{"febrl3", "rec_id", nil, []string{"febrl/dataset3.csv"}},
		{"febrl3-noSSN", "rec_id", []string{"soc_sec_id"}, []string{"febrl/dataset3.csv"}},
		{"febrl1", "rec_id", nil, []string{"febrl/dataset1.csv"}},
		{"fake1000", "cluster", nil, []string{"splink/fake_1000.csv"}},
		{"rl500", "identity", nil, []string{"rldata/RLdata500.csv"}},
		{"calls", "person_id/truth", nil, []string{"calls/5k/records.csv", "calls/5k/queries.csv"}},
		{"callstrain", "person_id/truth", nil, []string{"calls/5k/records.csv", "calls/5k/queries_train.csv"}},
	} {
		t.Run(set.name, func(t *testing.T) {
			r, err := evaluate.Run(context.Background(), shared(t, set.paths...), evaluate.Options{Truth: set.truth, Without: set.without})
			if err != nil {
				t.Fatal(err)
			}
			fmt.Printf("%-16s F1 %.4f P %.4f R %.4f (%d/%d/%d) best %.4f at %.3f; compared %d unreach %d; misled %.4f top1 %.4f top5 %.4f\n", set.name,
				r.Outcome.F1, r.Outcome.Precision, r.Outcome.Recall, r.Outcome.Right, r.Outcome.Wrong, r.Outcome.Missed, r.Best.F1, r.BestAt, r.Compared, r.Unreachable, r.Misled, r.Top1, r.Top5)
			if testing.Verbose() {
				for _, b := range r.Bins {
					fmt.Printf("   [%.2f %.2f) n %d stated %.3f right %.3f\n", b.From, b.To, b.Answers, b.Stated, b.Right)
				}
			}
		})
	}
}
