package evaluate

import (
	"context"
	"fmt"
	"os"
	"testing"

	"bluelamp/internal/match"
)

func TestPrior(t *testing.T) {
	if os.Getenv("DBG2") == "" {
		t.Skip()
	}
	for _, second := range []string{"queries.csv", "queries_train.csv"} {
		var ts []*table
		for _, p := range []string{"records.csv", second} {
			f, _ := os.Open("/work/shared/data/linkage/calls/5k/" + p)
			tb, _ := readTable(f, p)
			ts = append(ts, tb)
		}
		tr, _ := truthColumns(ts, "person_id/truth")
		ls, _ := layOut(ts, tr, Options{})
		reg, des := readPeople(ts[0], &ls[0], tr[0]), readPeople(ts[1], &ls[1], tr[1])
		tt, _ := learnLink(context.Background(), reg, des, match.Default())
		show := func(label string) {
			var r Report
			judge(tt, reg, des, &r)
			fmt.Printf("%-10s F1 %.4f P %.4f R %.4f best %.4f at %.3f; misled %.4f top1 %.4f\n", label, r.Outcome.F1, r.Outcome.Precision, r.Outcome.Recall, r.Best.F1, r.BestAt, r.Misled, r.Top1)
			for _, b := range r.Bins {
				fmt.Printf("   [%.2f %.2f) n %d stated %.3f right %.3f\n", b.From, b.To, b.Answers, b.Stated, b.Right)
			}
		}
		show("learned")
		tab := tt.weights.Tables()
		fmt.Println(tab.Expected, tab.Places, tab.Shared[0])
		fmt.Println(tab.Truth)
		tt.weights = match.Default()
		show("default")
	}
}
