package addresscsv_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/addresscsv"
)

func read(t *testing.T, text string, o addresscsv.Options) (*gazetteer.Book, gazetteer.Report) {
	t.Helper()
	o.File = "list.csv"
	b := gazetteer.NewBuilder()
	report, err := addresscsv.Read(context.Background(), strings.NewReader(text), b, o)
	if err != nil {
		t.Fatal(err)
	}
	book, err := b.Build(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return book, report
}

func addresses(book *gazetteer.Book) []string {
	var list []string
	for n := range book.Len() {
		if e := book.Entry(n); e.Kind == gazetteer.Address {
			list = append(list, e.Text())
		}
	}
	return list
}

func TestColumnsAreGuessed(t *testing.T) {
	want := []string{"14a Mart Lane, Merebeck, Lanternby, ZZ1 2AB"}
	for name, text := range map[string]string{
		"a spreadsheet":    "House Number,Street Name,Locality,Town,Post Code,Lat,Long\n14 a,Mart Lane,Merebeck,Lanternby,zz12ab,54.6,-2.4\n",
		"a council":        "UPRN,PAO,STREET,VILLAGE,POST_TOWN,POSTCODE,EASTING,NORTHING\n999000000001,14A,Mart Lane,Merebeck,Lanternby,ZZ1 2AB,375000,525000\n",
		"OpenStreetMap":    "\"osm_id\",\"osm_type\",\"lat\",\"lon\",\"addr:housenumber\",\"addr:street\",\"addr:locality\",\"addr:city\",\"addr:postcode\"\n1,node,54.6,-2.4,14a,Mart Lane,Merebeck,Lanternby,ZZ1 2AB\n",
		"another code":     "number,street,locality,town,postcode\n14a,Mart Lane,Merebeck,Lanternby,ZZ1 2AB\n",
		"byte order mark":  "\xef\xbb\xbfnumber;x,number,street,locality,town,postcode\n,14a,Mart Lane,Merebeck,Lanternby,ZZ1 2AB\n",
		"line ends of DOS": "number,street,locality,town,postcode\r\n14a,Mart Lane,Merebeck,Lanternby,ZZ1 2AB\r\n",
	} {
		book, report := read(t, text, addresscsv.Options{})
		got := addresses(book)
		for i := range got {
			got[i] = strings.Replace(got[i], "14A", "14a", 1)
		}
		if d := cmp.Diff(want, got); d != "" || report.Kept != 1 {
			t.Errorf("%s: %s %s", name, report, d)
		}
	}
}

func TestAddressBaseIsRead(t *testing.T) {
	header := "UPRN,SaoStartNumber,SaoStartSuffix,SaoEndNumber,SaoEndSuffix,SaoText,PaoStartNumber,PaoStartSuffix,PaoEndNumber,PaoEndSuffix,PaoText,USRN,Level,Street,LocalityName,PostTown,AdministrativeArea,Postcode\n"
	book, report := read(t, header+
		"999000000001,2,,,,FLAT,14,A,,,,1,,MART LANE,,LANTERNBY,NORTHSHIRE,ZZ1 2AB\n"+
		"999000000002,,,,,,12,,16,,,1,,MART LANE,,LANTERNBY,NORTHSHIRE,ZZ1 2AB\n"+
		"999000000003,,,,,,,,,,ROSE COTTAGE,1,,MART LANE,,LANTERNBY,NORTHSHIRE,ZZ1 2AB\n", addresscsv.Options{})
	want := []string{
		"FLAT 2, 14A MART LANE, LANTERNBY, ZZ1 2AB", "12-16 MART LANE, LANTERNBY, ZZ1 2AB", "ROSE COTTAGE, MART LANE, LANTERNBY, ZZ1 2AB",
	}
	if d := cmp.Diff(want, addresses(book)); d != "" || report.Kept != 3 {
		t.Errorf("%s %v %s", report, report.Problems, d)
	}
	found := book.Search(context.Background(), "14 mart lane", gazetteer.Options{})
	if len(found) == 0 || found[0].Entry.House != "12-16" {
		t.Errorf("a number within 12-16 gives %+v", found)
	}
}

func TestBadRowsAreReportedWithLineAndCure(t *testing.T) {
	text := "uprn,number,street,town,easting,northing\n" +
		"1E+11,1,Mart Lane,Lanternby,375000,525000\n" +
		"2,2,Mart Lane,Lanternby,54.6,-2.4\n" +
		"3,,,,375000,525000\n" +
		"4,4,Mart Lane,Lanternby,375000,525000\n" +
		"5,5,\"Caf\xe9 Yard\",Lanternby,375000,525000\n"
	book, report := read(t, text, addresscsv.Options{})
	if report.Rows != 5 || report.Kept != 2 || report.Refused != 3 {
		t.Fatalf("%s %v", report, report.Problems)
	}
	for i, want := range []string{"export it again as text", "outside the British National Grid", "needs a name"} {
		if p := report.Problems[i]; p.Line != i+2 || !strings.Contains(p.Text, want) {
			t.Errorf("%s", p)
		}
	}
	if e, ok := book.ByUPRN(5); !ok || e.Street != "Café Yard" {
		t.Errorf("a row in Windows-1252 gives %+v", e)
	}
}

func TestAMappingGoesBeforeTheGuess(t *testing.T) {
	text := "a,b,c,d\n9,Old,Mart Lane,Lanternby\n"
	book, _ := read(t, text, addresscsv.Options{Mapping: &addresscsv.Mapping{Number: "a", Street: "b+c", Town: "d"}})
	if d := cmp.Diff([]string{"9 Old Mart Lane, Lanternby"}, addresses(book)); d != "" {
		t.Error(d)
	}
	_, err := addresscsv.Read(context.Background(), strings.NewReader(text), gazetteer.NewBuilder(), addresscsv.Options{})
	if !errors.Is(err, addresscsv.NoAddressColumns) {
		t.Errorf("%v", err)
	}
}

func TestAnEmptyFileSaysSo(t *testing.T) {
	_, err := addresscsv.Read(context.Background(), strings.NewReader(""), gazetteer.NewBuilder(), addresscsv.Options{File: "empty.csv"})
	if err == nil || !strings.Contains(err.Error(), "empty") {
		t.Errorf("%v", err)
	}
}
