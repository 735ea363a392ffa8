package evaluate_test

import (
	"context"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"

	"bluelamp/internal/fault"
	"bluelamp/internal/match/evaluate"
)

const people = `id,First Name,Surname,DOB,Phone,Street,Town,who
1,Robert,Hartley,1971-06-24,07700900101,12 Oak Road,Leeds,a
2,Rob,Hartly,24/06/1971,+44 7700 900101,12 Oak Rd,Leeds,a
3,Susan,Hartley,1973-02-11,07700900101,12 Oak Road,Leeds,b
4,Miriam,Okafor,1988-12-01,07700900102,3 Elm Lane,York,c
5,Piotr,Nowak,1990-09-30,07700900103,7 Mill Street,Hull,d
6,Piotr,Nowack,1990-09-30,07700900103,,Hull,d
7,Gwen,Pritchard,1955-03-17,07700900104,1 Chapel Row,Bangor,e
8,Ahmed,Khan,1979-05-05,07700900105,22 Park View,Bradford,f
`

func readers(pages ...string) (files []io.Reader) {
	for _, p := range pages {
		files = append(files, strings.NewReader(p))
	}
	return files
}

func TestPeopleTwiceInOneFile(t *testing.T) {
	r := run(t, readers(people), evaluate.Options{Truth: "who"})
	if r.Outcome.Right != 2 || r.Outcome.Wrong != 0 || r.TruePairs != 2 {
		t.Errorf("right %d, wrong %d of %d", r.Outcome.Right, r.Outcome.Wrong, r.TruePairs)
	}
}

func TestLinkingTwoFiles(t *testing.T) {
	calls := "forename,last_name,telephone,address_1,town,truth\nBob,Hartley,0044 7700 900101,12 oak road,leeds,a\nLena,Fischer,07700900199,9 Kiln Way,Hull,\n"
	for name, files := range map[string][]io.Reader{"register first": readers(people, calls), "register second": readers(calls, people)} {
		truth := map[string]string{"register first": "who/truth", "register second": "truth/who"}[name]
		r := run(t, files, evaluate.Options{Truth: truth})
		if r.Outcome.Right != 1 || r.Strangers != 1 || r.Misled != 0 || r.Top1 != 1 {
			t.Errorf("%s: right %d, strangers %d, misled %.1f, first %.1f", name, r.Outcome.Right, r.Strangers, r.Misled, r.Top1)
		}
	}
}

func TestTheSameFileGivesTheSameReport(t *testing.T) {
	o := evaluate.Options{Truth: "who"}
	if a, b := run(t, readers(people), o), run(t, readers(people), o); !reflect.DeepEqual(a, b) {
		t.Errorf("first %+v, then %+v", a, b)
	}
}

func TestEncodingsAndSeparators(t *testing.T) {
	want := run(t, readers(people), evaluate.Options{Truth: "who"})
	french := strings.ReplaceAll(people, "Gwen", "Chlo\u00e9")
	for what, page := range map[string]string{
		"byte order mark": "\ufeff" + people,
		"Windows-1252":    strings.ReplaceAll(french, "\u00e9", "\xe9"),
		"UTF-8":           french,
		"semicolons":      strings.ReplaceAll(people, ",", ";"),
		"tabs":            strings.ReplaceAll(people, ",", "\t"),
		"line ends":       strings.ReplaceAll(people, "\n", "\r\n"),
	} {
		if got := run(t, readers(page), evaluate.Options{Truth: "who"}); got.Outcome != want.Outcome || len(got.Columns) != len(want.Columns) {
			t.Errorf("%s: %+v with columns %v", what, got.Outcome, got.Columns)
		}
	}
}

func TestWhatCannotBeReadIsRefusedWithTheCure(t *testing.T) {
	for _, c := range []struct {
		what, page string
		o          evaluate.Options
		want       *fault.Fault
		says       string
	}{
		{"nothing", "", evaluate.Options{}, evaluate.ErrEmpty, "first line"},
		{"only a heading", "name,who\n", evaluate.Options{Truth: "who"}, evaluate.ErrEmpty, ""},
		{"a value too many", "name,who\nann,1\nbob,2,3\n", evaluate.Options{Truth: "who"}, evaluate.ErrColumns, "Line 3"},
		{"an open quote", "name,who\n\"ann,1\n", evaluate.Options{Truth: "who"}, evaluate.ErrLine, "Line"},
		{"no text", "name,who\nann\x00,1\n", evaluate.Options{Truth: "who"}, evaluate.ErrNotText, "line 2"},
		{"no such truth", people, evaluate.Options{Truth: "nobody"}, evaluate.ErrNoTruth, "First Name"},
		{"nothing of a person", "x,who\n1,a\n2,b\n", evaluate.Options{Truth: "who"}, evaluate.ErrNothingKnown, "first_name"},
		{"nothing to leave out", people, evaluate.Options{Truth: "who", Without: []string{"ssn"}}, evaluate.ErrWithout, "ssn"},
	} {
		_, err := evaluate.Run(context.Background(), readers(c.page), c.o)
		if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", c.what, err)
		}
	}
	if _, err := evaluate.Run(context.Background(), nil, evaluate.Options{}); !errors.Is(err, evaluate.ErrFiles) {
		t.Errorf("no files: %v", err)
	}
}

func TestFilesWithLittleInThem(t *testing.T) {
	for what, page := range map[string]string{
		"names only": "name,who\nann smith,1\nann smyth,1\njohn brown,2\n",
		"one row":    "name,who\nann smith,1\n",
		"emoji":      "name,dob,who\n😀😀,99/99/9999,1\n" + strings.Repeat("é", 10_000) + ",,1\n,,2\n",
	} {
		if r := run(t, readers(page), evaluate.Options{Truth: "who"}); len(r.Rows) != 1 {
			t.Errorf("%s: %+v", what, r)
		}
	}
}

func TestLeavingAColumnOut(t *testing.T) {
	all := run(t, readers(people), evaluate.Options{Truth: "who"})
	less := run(t, readers(people), evaluate.Options{Truth: "who", Without: []string{"phone"}})
	if len(less.Columns) != len(all.Columns)-1 {
		t.Errorf("with %v, without %v", all.Columns, less.Columns)
	}
}
