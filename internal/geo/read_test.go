package geo_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/fault"
	"bluelamp/internal/geo"
)

func TestReadPoint(t *testing.T) {
	london := geo.Point{Lat: 51.5074, Lon: -0.1278}
	exact := geo.Point{Lat: dms(51, 30, 26), Lon: -dms(0, 7, 39)}
	cases := []struct {
		want   geo.Point
		within float64
		form   geo.Form
		texts  []string
	}{
		{london, 0.01, geo.Degrees, []string{
			"51.5074, -0.1278", "51.5074 -0.1278", "51.5074,-0.1278", " 51.5074 ; -0.1278\n", "+51.5074, -0.1278",
			"51.5074° N, 0.1278° W", "51.5074N 0.1278W", "51.5074 N 0.1278 W", "N51.5074 W0.1278", "n 51.5074, w 0.1278",
			"51.5074N,0.1278W", "0.1278W 51.5074N", "W 0.1278 N 51.5074", "lat 51.5074 lon -0.1278",
			"Latitude: 51.5074, Longitude: -0.1278", "lon=-0.1278, lat=51.5074", "{\"lat\": 51.5074, \"lng\": -0.1278}",
			"(51.5074, -0.1278)", "[51.5074; -0.1278]", "51,5074; -0,1278", "51,5074 -0,1278", "51.5074, −0.1278", "51.5074 – 0.1278",
			"51.5074 degrees north, 0.1278 degrees west", "51.5074º N, 0.1278º W", "51.5074/-0.1278", "\u200e51.5074,\u00a0-0.1278",
			`"51.5074, -0.1278"`, "51.5074 | -.1278",
		}},
		{exact, 0.01, geo.Degrees, []string{
			`51°30'26"N 0°7'39"W`, `51° 30′ 26″ N, 0° 7′ 39″ W`, `51°30’26”N, 0°7’39”W`, "51 30 26 N 0 7 39 W", "N 51 30 26 W 0 7 39",
			"51 30 26 -0 7 39", "51:30:26 -0:07:39", "51d30m26sN 0d7m39sW", "51 deg 30 min 26 sec N 0 deg 7 min 39 sec W",
			`0°7'39"W 51°30'26"N`, `N51°30'26" W0°7'39"`, "51°30'26''N 0°7'39''W", "51 30.43333333 N, 0 7.65 W", "51°30.43333333' -0°7.65'",
		}},
		{geo.Point{Lat: -33.8568, Lon: 151.2153}, 0.01, geo.Degrees, []string{"33.8568 S 151.2153 E", "33.8568S151.2153E", "-33.8568 151.2153"}},
		{geo.Point{Lat: -exact.Lat, Lon: exact.Lon}, 0.01, geo.Degrees, []string{ // a lone s is the south unless it touches seconds
			`51°30'26s 0°7'39w`, "51d 30m 26 s 0d 7m 39 w", "51d30m26ss 0d7m39sw", "51 30 26 South 0 7 39 West",
		}},
		{london, 200, geo.GridReference, []string{"TQ 300 803", "TQ30008035", "tq 30009 80380"}},
		{london, 5, geo.GridFigures, []string{"530028 180380", "530028,180380", "E 530028 N 180380", "530028E 180380N", "0530028 0180380", "Easting: 530028.4, Northing: 180380.1", "530028mE 180380mN"}},
		{london, 10, geo.PlusCode, []string{"9C3XGV4C+XV", "9c3xgv4c+xv", "9C3XGV4C+XV London", "9C3XGV4C+XV, London"}},
		{london, 0.01, geo.URI, []string{"geo:51.5074,-0.1278", "GEO:51.5074,-0.1278,35;crs=wgs84;u=20", "geo:51.5074,-0.1278?q=here"}},
		{london, 0.01, geo.MapLink, []string{
			"https://maps.example/maps/@51.5074,-0.1278,17z", "https://maps.example/?q=51.5074,-0.1278", "https://osm.example/#map=17/51.5074/-0.1278",
			"https://osm.example/?mlat=51.5074&mlon=-0.1278", "https://maps.example/?q=51.5074%2C-0.1278", "https://maps.example/maps/place/51.5074,+-0.1278/",
		}},
	}
	for _, c := range cases {
		for _, s := range c.texts {
			got, err := geo.ReadPoint(s)
			if err != nil {
				t.Errorf("%q: %v", s, err)
				continue
			}
			want := c.want
			if strings.Contains(s, "–") { // a dash with a space after it is still the minus sign
				want = london
			}
			if d := geo.Distance(got.Point, want); d > c.within || got.Form != c.form {
				t.Errorf("%q = %v (%s), %.1f m off", s, got.Point, got.Form, d)
			}
		}
	}
}

func TestReadPointRefuses(t *testing.T) {
	cases := map[string]*fault.Fault{
		"":                               geo.Unreadable,
		"   ":                            geo.Unreadable,
		"Oak Road":                       geo.Unreadable,
		"51.5":                           geo.Unreadable,
		"51.5, -0.12, 17":                geo.Unreadable,
		"1 2 3":                          geo.Unreadable,
		"51.5 -0.12 🚓":                   geo.Unreadable,
		"1e2, 3":                         geo.Unreadable,
		"SW1A 1AA":                       geo.Unreadable,
		"07700 900123":                   geo.OutOfRange,
		"0, 0":                           geo.NoPosition,
		"0.00000, -0.00000":              geo.NoPosition,
		"geo:0,0":                        geo.NoPosition,
		"91, 0":                          geo.OutOfRange,
		"51.5, 180.1":                    geo.OutOfRange,
		"-9999, -9999":                   geo.OutOfRange,
		"51 60 0 N 0 7 0 W":              geo.MinutesUnfit,
		"51 30.5 26 N 0 7 39 W":          geo.MinutesUnfit,
		"51.5 N, -0.12 W":                geo.SignAndLetter,
		"51.5 N, 0.12 N":                 geo.AxisTwice,
		"lat 51.5 E, 0.12":               geo.AxisTwice,
		"530000 1800000":                 geo.OffGrid,
		"SU 123":                         geo.GridReferenceUnfit,
		"GV4C+XV London":                 geo.PlusCodeShort,
		"9C3XGV4C+X":                     geo.PlusCodeUnfit,
		"geo:51.5,-0.12;crs=moon-2011":   geo.CoordinateSystemUnknown,
		"geo:51.5":                       geo.Unreadable,
		"https://maps.example/":          geo.Unreadable,
		strings.Repeat("5", 10_000):      geo.TooLong,
		strings.Repeat("51.5 ", 60):      geo.Unreadable,
		strings.Repeat("🚓", geo.MaxText): geo.Unreadable,
	}
	for s, want := range cases {
		got, err := geo.ReadPoint(s)
		if !errors.Is(err, want) {
			t.Errorf("%.40q = %v, %v; want %s", s, got, err, want.Code)
		}
	}
}

func TestPointsAtSeaAreReadAndTold(t *testing.T) {
	r, err := geo.ReadPoint("0.1278 W, 51.5074 S")
	if err != nil || !r.Point.Outside(geo.GreatBritain()) {
		t.Errorf("%v, %v", r, err)
	}
	swapped, err := geo.ReadPoint("-1.55, 53.8")
	if err != nil {
		t.Fatal(err)
	}
	if p, perhaps := swapped.PerhapsSwapped(geo.GreatBritain()); !perhaps || p != (geo.Point{Lat: 53.8, Lon: -1.55}) {
		t.Errorf("swapped figures are not noticed: %v %v", p, perhaps)
	}
	right, _ := geo.ReadPoint("53.8, -1.55")
	if _, perhaps := right.PerhapsSwapped(geo.GreatBritain()); perhaps || right.Point.Outside(geo.GreatBritain()) {
		t.Error("a point in Leeds counts as swapped or outside")
	}
}

func TestReadingSaysHowLargeTheSquareIs(t *testing.T) {
	r, err := geo.ReadPoint("TQ 300 803")
	if err != nil {
		t.Fatal(err)
	}
	near(t, "radius", r.RadiusM, 70.7, 0.1)
	near(t, "easting of the middle", r.Grid.Easting, 530050, 0)
	u, err := geo.ReadURI("geo:53.8,-1.55,40;u=35.5")
	if err != nil || u.RadiusM != 35.5 || u.AltitudeM != 40 || !u.AltitudeSaid {
		t.Errorf("%+v, %v", u, err)
	}
}

func TestReadPointNeverPanics(t *testing.T) {
	pieces := []string{"51", ".5", "-", "+", "°", "'", `"`, "N", "s", "W", " ", ",", ";", ":", "lat", "lon", "SU", "1234", "9C3X", "GV4C+", "XV",
		"geo:", "https://", "@", "=", "é", "\xff", "🚓", "min", "d", "m", "0", "/", "%2c"}
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 14).Draw(t, "pieces"), "") + rapid.String().Draw(t, "rest")
		r, err := geo.ReadPoint(s)
		if _, isFault := fault.As(err); err != nil && !isFault {
			t.Errorf("%q: %v is no refusal", s, err)
		}
		if err == nil && (!r.Point.OnEarth() || r.Point.Zero()) && r.Form != geo.PlusCode {
			t.Errorf("%q read as %v", s, r.Point)
		}
	})
}

func TestEverySpellingComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := geo.Point{Lat: rapid.Float64Range(49.8, 60.9).Draw(t, "lat"), Lon: rapid.Float64Range(-8.7, 1.9).Draw(t, "lon")}
		for s, within := range map[string]float64{
			p.String():                      1.2,
			sides(p):                        1.2,
			sexagesimal(p):                  1.2,
			geo.ToGrid(p).GridReference(10): 1,
			fmt.Sprintf("%.0f %.0f", max(geo.ToGrid(p).Easting, 181), max(geo.ToGrid(p).Northing, 181)): 1,
			p.PlusCode(12): 2,
		} {
			if g := geo.ToGrid(p); !g.OnGrid() || g.Easting < 1000 || g.Northing < 1000 {
				continue
			}
			r, err := geo.ReadPoint(s)
			if err != nil || geo.Distance(p, r.Point) > within {
				t.Errorf("%v as %q came back as %v (%v)", p, s, r.Point, err)
			}
		}
	})
}

func sides(p geo.Point) string {
	side, lon := "E", math.Abs(p.Lon)
	if p.Lon < 0 {
		side = "W"
	}
	return fmt.Sprintf("%.5f° N, %.5f° %s", p.Lat, lon, side)
}

func sexagesimal(p geo.Point) string {
	part := func(v float64) string {
		hundredths := int(v*360000 + 0.5)
		return fmt.Sprintf("%d°%02d'%05.2f\"", hundredths/360000, hundredths/6000%60, float64(hundredths%6000)/100)
	}
	side, lon := "E", math.Abs(p.Lon)
	if p.Lon < 0 {
		side = "W"
	}
	return part(p.Lat) + "N " + part(lon) + side
}

func TestPlusCode(t *testing.T) {
	for _, c := range []struct {
		p      geo.Point
		digits int
		code   string
	}{
		{geo.Point{Lat: 20.3700625, Lon: 2.7821875}, 10, "7FG49QCJ+2V"},
		{geo.Point{Lat: 20.3701125, Lon: 2.782234375}, 11, "7FG49QCJ+2VX"},
		{geo.Point{Lat: 20.375, Lon: 2.775}, 6, "7FG49Q00+"},
		{geo.Point{Lat: 47.36559, Lon: 8.524997}, 10, "8FVC9G8F+6X"},
		{geo.Point{Lat: -41.2730625, Lon: 174.7859375}, 10, "4VCPPQGP+Q9"},
		{geo.Point{Lat: 90, Lon: 1}, 4, "CFX30000+"},
	} {
		if got := c.p.PlusCode(c.digits); got != c.code {
			t.Errorf("%v is %s, want %s", c.p, got, c.code)
		}
		cell, err := geo.ReadPlusCode(c.code)
		if err != nil || c.p.Lat < 90 && c.p.Outside(cell.Bounds) {
			t.Errorf("%s = %v, %v: does not hold %v", c.code, cell, err, c.p)
		}
	}
	for _, c := range []struct {
		short string
		near  geo.Point
		full  string
	}{
		{"9G8F+6X", geo.Point{Lat: 47.4, Lon: 8.6}, "8FVC9G8F+6X"},
		{"8F+6X", geo.Point{Lat: 47.4, Lon: 8.6}, "8FVCCJ8F+6X"},
		{"gv4c+xv", geo.Point{Lat: 51.5, Lon: 0.05}, "9C3XGV4C+XV"},
	} {
		if got, err := geo.RecoverPlusCode(c.short, c.near); err != nil || got != c.full {
			t.Errorf("%s near %v = %s, %v; want %s", c.short, c.near, got, err, c.full)
		}
	}
	for _, bad := range []string{"", "+", "0+", "8FVC9G8F", "8FVC9G8F+6", "8FVC0000+22", "8F0C0000+", "XXXX9G8F+6X", "8FVA9G8F+6X", "8FVC9G8F+222222222"} {
		if cell, err := geo.ReadPlusCode(bad); err == nil {
			t.Errorf("%q read as %v", bad, cell)
		}
	}
}

func TestPlusCodeComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := geo.Point{Lat: rapid.Float64Range(-89.9, 89.9).Draw(t, "lat"), Lon: rapid.Float64Range(-179.9, 179.9).Draw(t, "lon")}
		digits := rapid.SampledFrom([]int{4, 6, 8, 10, 11, 13, 15}).Draw(t, "digits")
		code := p.PlusCode(digits)
		cell, err := geo.ReadPlusCode(code)
		if err != nil || geo.Distance(p, cell.Centre()) > 1e-3+geo.Distance(cell.Centre(), geo.Point{Lat: cell.South, Lon: cell.West})*1.1 {
			t.Errorf("%v is %s, which is %v (%v)", p, code, cell, err)
		}
		if digits >= 10 {
			full, err := geo.RecoverPlusCode(code[4:], p)
			if err != nil || full != code {
				t.Errorf("%s shortened at its own place came back as %s (%v)", code, full, err)
			}
		}
	})
}
