package evaluate

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
	"testing"

	"bluelamp/internal/match"
)

func TestDebug(t *testing.T) {
	env := os.Getenv("DBG")
	if env == "" {
		t.Skip()
	}
	part := strings.Split(env, " ")
	var ts []*table
	for _, p := range part[2:] {
		f, _ := os.Open("/work/shared/data/linkage/" + p)
		tb, err := readTable(io.Reader(f), p)
		if err != nil {
			t.Fatal(err)
		}
		ts = append(ts, tb)
	}
	o := Options{Truth: part[0], Without: strings.Split(part[1], ",")}
	tr, err := truthColumns(ts, o.Truth)
	if err != nil {
		t.Fatal(err)
	}
	ls, _ := layOut(ts, tr, o)
	var ps []*people
	for i := range ts {
		ps = append(ps, readPeople(ts[i], &ls[i], tr[i]))
	}
	within := len(ps) == 1
	reg, des := ps[0], ps[len(ps)-1]
	var tt *trial
	if within {
		tt, _ = learnTwice(context.Background(), reg, match.Default())
	} else {
		tt, _ = learnLink(context.Background(), reg, des, match.Default())
	}
	tab := tt.weights.Tables()
	js := func(v any) string { b, _ := json.Marshal(v); return string(b) }
	fmt.Println("expected", js(tab.Expected))
	for k := range match.NumClasses {
		fmt.Println("shared", k, js(tab.Shared[k]), "places", js(tab.Places[k]))
	}
	for f := range match.NumFields {
		fmt.Println(f, "truth", js(tab.Truth[f]), "chance", js(tab.Chance[f]))
	}
	for s := range tab.Parts {
		fmt.Println("parts", s, js(tab.Parts[s]))
	}
	fmt.Println("group", js(tab.Group))
	shown := 0
	for i, at := range tt.pairs {
		f := tt.frequency(at)
		odds := tt.weights.LogOdds(tt.patterns[i], f, tt.population)
		truly := same(des.who[at.q], reg.who[at.r])
		if truly != (odds > 0) && shown < 40 {
			shown++
			fmt.Printf("truly %v odds %.2f share %.3f\n  %+v\n  %+v\n", truly, odds, 1/(1+math.Exp(-odds)), des.records[at.q], reg.records[at.r])
			for _, s := range tt.weights.Explain(tt.patterns[i], f, tt.population) {
				fmt.Printf("     x %.3g %s %v\n", s.Factor, s.Words, s.Against)
			}
		}
	}
}
