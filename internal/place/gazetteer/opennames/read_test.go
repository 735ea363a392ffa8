package opennames_test

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/opennames"
)

// row writes a record in the published order.
func row(id, name1, name2, kind, local, x, y, place string) string {
	return strings.Join([]string{
		id, "http://example.invalid/" + id, name1, "", name2, "", kind, local, x, y, "1", "2",
		"", "", "", "", "ZZ1", "", place, "", "", "Northshire", "", "", "Northshire", "", "", "", "", "England", "", "", "", "",
	}, ",")
}

func tiles() fstest.MapFS {
	return fstest.MapFS{
		"Doc/readme.txt": {Data: []byte("not a tile")},
		"Data/NY72.csv": {Data: []byte(strings.Join([]string{
			row("osgb1", "Mart Lane", "", "transportNetwork", "Named Road", "375000", "525000", "Lanternby"),
			row("osgb2", "Lanternby", "Llanternby", "populatedPlace", "Town", "375100", "525100", ""),
			row("ZZ12AB", "ZZ1 2AB", "", "other", "Postcode", "375050", "525050", "Lanternby"),
			row("osgb3", "Adrift", "", "populatedPlace", "Village", "east", "525100", ""),
			row("osgb4", "Lanternby Station", "", "transportNetwork", "Railway Station", "375300", "525200", "Lanternby"),
		}, "\r\n") + "\r\n")},
		"Data/NY82.csv": {Data: []byte(row("osgb5", "Far Fell", "", "landform", "Hill Or Mountain", "385000", "525000", "") + "\n")},
	}
}

func TestTilesAreRead(t *testing.T) {
	for name, header := range map[string]string{
		"published order":         "",
		"header in its own file":  "ID,NAMES_URI,NAME1,NAME1_LANG,NAME2,NAME2_LANG,TYPE,LOCAL_TYPE,GEOMETRY_X,GEOMETRY_Y,MOST_DETAIL_VIEW_RES,LEAST_DETAIL_VIEW_RES,MBR_XMIN,MBR_YMIN,MBR_XMAX,MBR_YMAX,POSTCODE_DISTRICT,POSTCODE_DISTRICT_URI,POPULATED_PLACE,POPULATED_PLACE_URI,POPULATED_PLACE_TYPE,DISTRICT_BOROUGH",
		"a byte order mark on it": "\ufeffID,NAMES_URI,NAME1,NAME1_LANG,NAME2,NAME2_LANG,TYPE,LOCAL_TYPE,GEOMETRY_X,GEOMETRY_Y,A,B,C,D,E,F,G,H,POPULATED_PLACE,I,J,DISTRICT_BOROUGH",
	} {
		folder := tiles()
		if header != "" {
			folder["Doc/OS_Open_Names_Header.csv"] = &fstest.MapFile{Data: []byte(header + "\n")}
		}
		b := gazetteer.NewBuilder()
		told := 0
		report, err := opennames.ReadFolder(context.Background(), folder, b, gazetteer.Import{Version: "2026-10", Progress: func(rows int, _ int64) { told = rows }})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if report.Rows != 6 || report.Kept != 5 || report.Refused != 1 || told != 6 {
			t.Errorf("%s: %s, told of %d", name, report, told)
		}
		if p := report.Problems[0]; p.File != "Data/NY72.csv" || p.Line != 4 || !strings.Contains(p.Text, `"east"`) {
			t.Errorf("%s: problem %s", name, p)
		}
		book, err := b.Build(context.Background(), nil)
		if err != nil {
			t.Fatal(err)
		}
		for text, want := range map[string]string{
			"mart ln": "Mart Lane, Lanternby", "llanternby": "Lanternby, Northshire", "zz1 2ab": "ZZ1 2AB",
			"lanternby stn": "Lanternby Station, Lanternby", "far fell": "Far Fell, Northshire",
		} {
			found := book.Search(context.Background(), text, gazetteer.Options{})
			if len(found) == 0 || found[0].Entry.Text() != want || found[0].Entry.SourceVersion != "2026-10" {
				t.Errorf("%s: %q gives %+v", name, text, found)
			}
		}
	}
}

func TestOnlyWhatLiesInTheBoundsIsKept(t *testing.T) {
	b := gazetteer.NewBuilder()
	bounds := &gazetteer.Extent{South: 54, North: 55, West: -3, East: -2.3}
	report, err := opennames.ReadFolder(context.Background(), tiles(), b, gazetteer.Import{Bounds: bounds})
	if err != nil || report.Kept != 4 || report.Ignored != 1 {
		t.Errorf("%s, %v", report, err)
	}
}

func TestAFolderWithoutTilesIsRefused(t *testing.T) {
	_, err := opennames.ReadFolder(context.Background(), fstest.MapFS{"a.txt": {}}, gazetteer.NewBuilder(), gazetteer.Import{})
	if err == nil || !strings.Contains(err.Error(), "no-tiles") {
		t.Errorf("%v", err)
	}
}
