package place_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bluelamp/internal/fault"
	"bluelamp/internal/geo"
	"bluelamp/internal/place"
)

// presence wraps what stands in a location-info the way a network sends it.
func presence(info string) string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<presence xmlns="urn:ietf:params:xml:ns:pidf" xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model"
  xmlns:gp="urn:ietf:params:xml:ns:pidf:geopriv10" xmlns:gml="http://www.opengis.net/gml"
  xmlns:gs="http://www.opengis.net/pidflo/1.0" xmlns:ca="urn:ietf:params:xml:ns:pidf:geopriv10:civicAddr"
  xmlns:con="urn:ietf:params:xml:ns:geopriv:conf" entity="pres:caller@example.com">
 <dm:device id="d1"><gp:geopriv><gp:location-info>` + info + `</gp:location-info>
  <gp:usage-rules/><gp:method>GPS</gp:method></gp:geopriv>
  <dm:timestamp>2026-11-21T11:58:00Z</dm:timestamp></dm:device></presence>`
}

func pidf(t testing.TB, info string) place.Location {
	t.Helper()
	list, err := place.ReadPIDFLO(presence(info), at("2026-11-21T12:00:00Z"))
	if err != nil || len(list) != 1 {
		t.Fatalf("%d locations, %v", len(list), err)
	}
	return list[0]
}

func TestReadPIDFLOShapes(t *testing.T) {
	const srs = ` srsName="urn:ogc:def:crs:EPSG::4326"`
	leeds := geo.Point{Lat: 53.79648, Lon: -1.54785}
	point := pidf(t, `<gml:Point`+srs+`><gml:pos>53.79648 -1.54785</gml:pos></gml:Point>`)
	warned(t, point)
	if *point.Point != leeds || point.RadiusM != 0 || point.ConfidencePercent != 0 || point.Method != place.MethodSatellite ||
		!point.At.Equal(at("2026-11-21T11:58:00Z")) || point.Source != place.SourcePIDFLO {
		t.Errorf("%+v", point)
	}
	if got := point.Words(at("2026-11-21T12:00:00Z")); got != "accuracy not known, satellite, 2 min ago" {
		t.Error(got)
	}
	circle := pidf(t, `<gs:Circle`+srs+`><gml:pos>53.79648 -1.54785</gml:pos><gs:radius uom="urn:ogc:def:uom:EPSG::9001">850.24</gs:radius></gs:Circle>`)
	warned(t, circle)
	if *circle.Point != leeds || circle.RadiusM != 850.24 || circle.ConfidencePercent != 95 || len(circle.Outline()) != 65 {
		t.Errorf("%+v", circle)
	}
	ellipse := pidf(t, `<gs:Ellipse`+srs+`><gml:pos>53.79648 -1.54785</gml:pos><gs:semiMajorAxis uom="urn:ogc:def:uom:EPSG::9001">275</gs:semiMajorAxis>
	  <gs:semiMinorAxis uom="urn:ogc:def:uom:EPSG::9001">180</gs:semiMinorAxis><gs:orientation uom="urn:ogc:def:uom:EPSG::9102">203</gs:orientation></gs:Ellipse>
	  <con:confidence pdf="normal">68</con:confidence>`)
	warned(t, ellipse)
	if ellipse.SemiMajorM != 275 || ellipse.SemiMinorM != 180 || ellipse.OrientationDeg != 23 || ellipse.RadiusM != 275 || ellipse.ConfidencePercent != 68 {
		t.Errorf("%+v", ellipse)
	}
	unsure := pidf(t, `<gs:Circle><gml:pos>53.79648 -1.54785</gml:pos><gs:radius>40</gs:radius></gs:Circle><con:confidence>unknown</con:confidence>`)
	if unsure.ConfidencePercent != 0 || unsure.RadiusM != 40 {
		t.Errorf("%+v", unsure)
	}
	solid := pidf(t, `<gs:Sphere srsName="urn:ogc:def:crs:EPSG::4979"><gml:pos>53.79648 -1.54785 26.3</gml:pos><gs:radius>30</gs:radius></gs:Sphere>`)
	if *solid.Point != leeds || solid.RadiusM != 30 {
		t.Errorf("%+v", solid)
	}
}

func TestReadPIDFLOAreas(t *testing.T) {
	ring := []string{"53.79 -1.55", "53.79 -1.54", "53.80 -1.54", "53.80 -1.55", "53.79 -1.55"}
	byPos := pidf(t, `<gml:Polygon><gml:exterior><gml:LinearRing><gml:pos>`+strings.Join(ring, "</gml:pos><gml:pos>")+`</gml:pos></gml:LinearRing></gml:exterior></gml:Polygon>`)
	byList := pidf(t, `<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>`+strings.Join(ring, " ")+`</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>`)
	high := pidf(t, `<gml:Polygon srsName="urn:ogc:def:crs:EPSG::4979"><gml:exterior><gml:LinearRing><gml:posList>`+strings.Join(ring, " 30 ")+` 30</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>`)
	for _, l := range []place.Location{byPos, byList, high} {
		warned(t, l, "not round")
		if d := geo.Distance(*l.Point, geo.Point{Lat: 53.795, Lon: -1.545}); d > 1 || l.RadiusM < 640 || l.RadiusM > 652 {
			t.Errorf("%.1f m off, radius %.1f", d, l.RadiusM)
		}
	}
	band := pidf(t, `<gs:ArcBand><gml:pos>53.8 -1.55</gml:pos><gs:innerRadius>1000</gs:innerRadius><gs:outerRadius>2000</gs:outerRadius>
	  <gs:startAngle>80</gs:startAngle><gs:openingAngle>20</gs:openingAngle></gs:ArcBand>`)
	if east := geo.Bearing(geo.Point{Lat: 53.8, Lon: -1.55}, *band.Point); east < 89 || east > 91 || band.RadiusM < 500 || band.RadiusM > 700 {
		t.Errorf("bearing %.1f, radius %.1f", east, band.RadiusM)
	}
}

func TestReadPIDFLOAddress(t *testing.T) {
	l := pidf(t, `<gml:Point><gml:pos>53.79648 -1.54785</gml:pos></gml:Point><ca:civicAddress xml:lang="en"><ca:country>GB</ca:country><ca:A3>Leeds</ca:A3>
	  <ca:RD>Invented</ca:RD><ca:STS>Street</ca:STS><ca:HNO>12</ca:HNO><ca:HNS>A</ca:HNS><ca:UNIT>Flat 4</ca:UNIT><ca:FLR>2</ca:FLR>
	  <ca:NAM>Gale House</ca:NAM><ca:PC>LS99 9ZZ</ca:PC><ca:PCN>LEEDS</ca:PCN></ca:civicAddress>`)
	if l.Address != "floor 2, Flat 4, Gale House, 12A Invented Street, Leeds, LS99 9ZZ" || !l.Usable() {
		t.Errorf("%q", l.Address)
	}
	only := pidf(t, `<ca:civicAddress><ca:A3>York</ca:A3><ca:A6>Old Lane</ca:A6></ca:civicAddress>`)
	warned(t, only)
	if only.Usable() || only.Address != "Old Lane, York" || only.Words(at("2026-11-21T12:00:00Z")) != "address only, satellite, 2 min ago" {
		t.Errorf("%+v", only)
	}
}

func TestReadPIDFLOOddities(t *testing.T) {
	for info, words := range map[string]string{
		``: "no position",
		`<gml:Point srsName="urn:ogc:def:crs:EPSG::27700"><gml:pos>530000 180000</gml:pos></gml:Point>`: "coordinate system",
		`<gml:Point><gml:pos>0 0</gml:pos></gml:Point>`:                                                 "nought, nought",
		`<gml:Point><gml:pos>53.8</gml:pos></gml:Point>`:                                                "no position",
		`<gml:Blob/>`: "not known",
		`<gs:Circle><gml:pos>53.8 -1.5</gml:pos><gs:radius uom="urn:ogc:def:uom:EPSG::9002">5</gs:radius></gs:Circle>`:              "not in metres",
		`<gs:Ellipse><gml:pos>53.8 -1.5</gml:pos><gs:semiMajorAxis>-4</gs:semiMajorAxis></gs:Ellipse>`:                              "axes",
		`<gml:Polygon><gml:exterior><gml:pos>53 -1</gml:pos></gml:exterior></gml:Polygon>`:                                          "fewer than three",
		`<gs:ArcBand><gml:pos>53.8 -1.5</gml:pos></gs:ArcBand>`:                                                                     "sector",
		`<gs:Circle><gml:pos>53.8 -1.5</gml:pos><gs:radius>5</gs:radius></gs:Circle><gml:Point><gml:pos>50 0</gml:pos></gml:Point>`: "second shape",
	} {
		l := pidf(t, info)
		if len(l.Warnings) == 0 || !strings.Contains(strings.Join(l.Warnings, " "), words) {
			t.Errorf("%s: %q", info, l.Warnings)
		}
	}
}

func TestReadPIDFLORefuses(t *testing.T) {
	deep := strings.Repeat("<a>", 100) + strings.Repeat("</a>", 100)
	for _, document := range []string{
		"", "hello", "<presence>", "<presence/>", "<other/>", "<presence/><presence/>", presence("</broken>"), presence(deep), presence(strings.Repeat("<a/>", 3000)),
		`<!DOCTYPE presence SYSTEM "file:///etc/hostname"><presence><tuple><geopriv><location-info/></geopriv></tuple></presence>`,
		`<!DOCTYPE p [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>` + presence("&c;"), presence("&unknown;"), strings.Repeat(" ", place.MaxDocument) + presence(""),
		strings.Replace(presence(""), "UTF-8", "UTF-16", 1),
	} {
		list, err := place.ReadPIDFLO(document, time.Time{})
		if !errors.Is(err, place.NotPIDFLO) {
			t.Errorf("%.40q: %v, %v", document, list, err)
		}
	}
}

func TestReadPIDFLOKeepsFewOfMany(t *testing.T) {
	one := `<gp:geopriv><gp:location-info><gml:Point><gml:pos>53.8 -1.5</gml:pos></gml:Point></gp:location-info></gp:geopriv>`
	many := `<presence xmlns:gp="g" xmlns:gml="m"><tuple>` + strings.Repeat(one, 30) + `</tuple></presence>`
	list, err := place.ReadPIDFLO(many, time.Time{})
	if err != nil || len(list) != 10 {
		t.Fatalf("%d, %v", len(list), err)
	}
	warned(t, list[0], "more than 10")
}

func TestReadPIDFLOOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		figure := rapid.SampledFrom([]string{"53.8 -1.5", "1e309 2", "", "NaN NaN", "-1", "5", "360 1 2 3"})
		info := ""
		for _, name := range rapid.SliceOfN(rapid.SampledFrom([]string{"Point", "Circle", "Ellipse", "Polygon", "Prism", "ArcBand", "civicAddress", "confidence"}), 0, 3).Draw(t, "shapes") {
			info += "<" + name + ">"
			for _, part := range []string{"pos", "radius", "semiMajorAxis", "semiMinorAxis", "orientation", "innerRadius", "outerRadius", "startAngle", "openingAngle", "exterior", "RD"} {
				info += fmt.Sprintf("<%s>%s</%s>", part, figure.Draw(t, part), part)
			}
			info += "</" + name + ">"
		}
		list, err := place.ReadPIDFLO(presence(info), time.Time{})
		if _, isFault := fault.As(err); err != nil && !isFault {
			t.Fatal(err)
		}
		for _, l := range list {
			if l.Usable() && !l.Point.OnEarth() || l.RadiusM < 0 || l.RadiusM > 200_000 || l.SemiMinorM > l.SemiMajorM {
				t.Errorf("%s: %+v", info, l)
			}
		}
	})
}

func TestReadGeolocation(t *testing.T) {
	heard := at("2026-11-21T12:00:00Z")
	g, err := place.ReadGeolocation(`<cid:target123%40example.com>;inserted-by="a,<b>@example.com", <geo:53.79648,-1.54785;u=40>, <https://lis.example.com/357yc6s64ceyoiuy5ax3o>`, heard)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(g.BodyIDs, []string{"target123@example.com"}) + cmp.Diff(g.Links, []string{"https://lis.example.com/357yc6s64ceyoiuy5ax3o"}); d != "" || len(g.Locations) != 1 {
		t.Fatalf("%+v %s", g, d)
	}
	l := g.Locations[0]
	if *l.Point != (geo.Point{Lat: 53.79648, Lon: -1.54785}) || l.RadiusM != 40 || l.Source != place.SourceGeolocation || !l.HeardAt.Equal(heard) {
		t.Errorf("%+v", l)
	}
	odd, err := place.ReadGeolocation("<geo:0,0>,<geo:53.8,-1.5;crs=other>", heard)
	if err != nil || len(odd.Locations) != 2 || odd.Locations[0].Usable() || odd.Locations[1].Usable() {
		t.Errorf("%+v, %v", odd, err)
	}
	warned(t, odd.Locations[0], "cannot be used")
	for _, value := range []string{"geo:1,2", "<geo:1,2", "<>", "<cid:>", "<cid:%zz>", strings.Repeat("<cid:a>,", 30), strings.Repeat("x", place.MaxHeader+1)} {
		if g, err := place.ReadGeolocation(value, heard); !errors.Is(err, place.HeaderUnfit) {
			t.Errorf("%.30q: %+v, %v", value, g, err)
		}
	}
}
