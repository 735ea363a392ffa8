package evaluate

import (
	"context"
	"fmt"
	"io"
	"os"
	"testing"
	"time"
)

func TestGen(t *testing.T) {
	if os.Getenv("DBG3") == "" {
		t.Skip()
	}
	for _, s := range [][]string{{"cluster", "nodup.csv"}, {"cluster", "names.csv"}, {"cluster", "rl.csv"}, {"cluster", "dob.csv"}, {"person", "fewa.csv", "fewb.csv"}, {"person", "halfa.csv", "halfb.csv"}, {"cluster", "big.csv"}} {
		var fs []io.Reader
		for _, p := range s[1:] {
			f, _ := os.Open("/tmp/bl/m2gen/" + p)
			fs = append(fs, f)
		}
		at := time.Now()
		r, err := Run(context.Background(), fs, Options{Truth: s[0]})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Printf("%-12s F1 %.4f P %.4f R %.4f (%d/%d/%d) best %.4f at %.3f; compared %d unreach %d; misled %.4f top1 %.4f  %v\n", s[1], r.Outcome.F1, r.Outcome.Precision, r.Outcome.Recall, r.Outcome.Right, r.Outcome.Wrong, r.Outcome.Missed, r.Best.F1, r.BestAt, r.Compared, r.Unreachable, r.Misled, r.Top1, time.Since(at).Round(time.Second))
	}
}
