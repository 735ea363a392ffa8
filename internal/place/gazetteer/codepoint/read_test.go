package codepoint_test

import (
	"context"
	"strings"
	"testing"

	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/codepoint"
)

const rows = `"ZZ1 2AB",10,375000,525000,"E92000001","E19000001","E18000002","","E07000028","E05001234"
"ZZ12AD",10,375100,525100,"E92000001","","","","",""
"ZZ1 2AE",90,0,0,"E92000001","","","","",""
"HELLO",10,375100,525100,"E92000001","","","","",""
"ZZ1 2AF",10,375100,north,"E92000001","","","","",""
`

func TestPostcodesAreReadWithAndWithoutHeader(t *testing.T) {
	for _, header := range []string{"", "Postcode,Positional_quality_indicator,Eastings,Northings,Country_code\n"} {
		b := gazetteer.NewBuilder()
		report, err := codepoint.Read(context.Background(), strings.NewReader(header+rows), "zz.csv", b, gazetteer.Import{Version: "2026-08"})
		if err != nil || report.Rows != 5 || report.Kept != 2 || report.Ignored != 1 || report.Refused != 2 {
			t.Fatalf("%s %v %v", report, report.Problems, err)
		}
		book, err := b.Build(context.Background(), nil)
		if err != nil {
			t.Fatal(err)
		}
		found := book.Search(context.Background(), "zz1 2", gazetteer.Options{})
		if len(found) != 2 || found[0].Entry.Name != "ZZ1 2AB" || found[1].Entry.Name != "ZZ1 2AD" {
			t.Errorf("a half-typed postcode gives %+v", found)
		}
		if e, ok := book.ByID("postcode/ZZ12AD"); !ok || e.Source != codepoint.Source || e.Point.Zero() {
			t.Errorf("%+v", e)
		}
		if found = book.Search(context.Background(), "ZZ1", gazetteer.Options{}); len(found) == 0 || found[0].Entry.Class != gazetteer.District {
			t.Errorf("a district gives %+v", found)
		}
	}
}
