package openuprn_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/openuprn"
)

const file = "UPRN,X_COORDINATE,Y_COORDINATE,LATITUDE,LONGITUDE\r\n" +
	"999000000001,375000.00,525000.00,54.6193,-2.3886\r\n" +
	"999000000002,375010.00,525010.00,54.6194,-2.3885\r\n" +
	"999000000003,530000.00,180000.00,51.5033,-0.1276\r\n" +
	"12345678901234,375010.00,525010.00,54.6194,-2.3885\r\n" +
	"999000000004,375010.00,525010.00,north,-2.3885\r\n"

func TestPointsReachTheirAddresses(t *testing.T) {
	b := gazetteer.NewBuilder()
	address := gazetteer.Entry{Kind: gazetteer.Address, House: "14", Street: "Mart Lane", Town: "Lanternby", UPRN: 999000000001}
	if err := b.Add(address); err != nil {
		t.Fatal(err)
	}
	bounds := &gazetteer.Extent{South: 54, North: 55, West: -3, East: -2}
	report, err := openuprn.Read(context.Background(), strings.NewReader(file), "uprn.csv", b, gazetteer.Import{Bounds: bounds})
	if err != nil || report.Rows != 5 || report.Kept != 2 || report.Ignored != 1 || report.Refused != 2 {
		t.Fatalf("%s %v %v", report, report.Problems, err)
	}
	if report.Problems[0].Line != 5 {
		t.Errorf("problem on line %d", report.Problems[0].Line)
	}
	book, err := b.Build(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if e, ok := book.ByUPRN(999000000001); !ok || e.Street != "Mart Lane" || e.Point.Lat != 54.6193 {
		t.Errorf("%+v", e)
	}
	if e, ok := book.ByUPRN(999000000002); !ok || e.Street != "" || e.Point.Lon != -2.3885 {
		t.Errorf("a UPRN without an address gives %+v", e)
	}
	if _, ok := book.ByUPRN(999000000003); ok {
		t.Error("a UPRN beyond the bounds is kept")
	}
}

func TestAnotherFileIsRefused(t *testing.T) {
	_, err := openuprn.Read(context.Background(), strings.NewReader("a,b\n1,2\n"), "x.csv", gazetteer.NewBuilder(), gazetteer.Import{})
	if !errors.Is(err, openuprn.ColumnsMissing) {
		t.Errorf("%v", err)
	}
}

// endless gives rows for as long as anyone reads.
type endless struct {
	stop context.CancelFunc
	n    int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.n++; e.n == 20 {
		e.stop()
	}
	line := "999000000002,375010.00,525010.00,54.6194,-2.3885\n"
	if e.n == 1 {
		line = "UPRN,X_COORDINATE,Y_COORDINATE,LATITUDE,LONGITUDE\n"
	}
	return copy(p, strings.Repeat(line, min(100, len(p)/len(line)))), nil
}

func TestReadingStopsWhenAsked(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	bounds := &gazetteer.Extent{South: 1, North: 2, West: 1, East: 2}
	_, err := openuprn.Read(ctx, &endless{stop: stop}, "uprn.csv", gazetteer.NewBuilder(), gazetteer.Import{Bounds: bounds})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}
