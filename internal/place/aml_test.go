package place_test

import (
	"encoding/hex"
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"bluelamp/internal/fault"
	"bluelamp/internal/geo"
	"bluelamp/internal/place"
)

const (
	scottish = `A"ML=1;lt=+55.74297;lg=-4.26880;rd=10;top=20130717175329;lc=95;pm=G;si=234302543446355;ei=356708041746734;mcc=234;mnc=30;ml=127`
	english  = `A"ML=1;lt=+54.76397;lg=-0.18305;rd=50;top=20130717141935;lc=90;pm=W;si=123456789012345;ei=1234567890123456;mcc=234;mnc=30;ml=128`
	coarse   = `A"ML=1;lt=+48.902963;lg=+2.516582;rd=1964;top=20130717141935;lc=68;pm=W;si=208100123456789;ei=356708041746734;mcc=208;mnc=01;ml=131`
	second   = `A"ML=2;en=999;et=1593187189;lo=53.79648,-1.54785,20.5;lt=4;lc=68;lz=61.5,8;ls=G;ei=358239059042542;nc=23430;hc=23415;lg=en-GB`
)

func at(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		panic(err)
	}
	return t
}

func read(t testing.TB, message string, heardAt time.Time) place.AML {
	t.Helper()
	a, err := place.ReadAML(message, heardAt)
	if err != nil {
		t.Fatalf("%s: %v", message, err)
	}
	return a
}

// warned fails unless there are so many warnings, each holding its words.
func warned(t testing.TB, l place.Location, words ...string) {
	t.Helper()
	if len(l.Warnings) != len(words) {
		t.Fatalf("warnings %q, want %q", l.Warnings, words)
	}
	for i, w := range words {
		if !strings.Contains(l.Warnings[i], w) {
			t.Errorf("warning %q does not say %q", l.Warnings[i], w)
		}
	}
}

func TestReadAML(t *testing.T) {
	a := read(t, scottish, at("2013-07-17T17:53:40Z"))
	l := a.Location
	warned(t, l)
	if !l.Usable() || *l.Point != (geo.Point{Lat: 55.74297, Lon: -4.2688}) || l.RadiusM != 10 || l.ConfidencePercent != 95 ||
		l.Method != place.MethodSatellite || l.Source != place.SourceAML || !l.At.Equal(at("2013-07-17T17:53:29Z")) || l.Raw != scottish {
		t.Errorf("%+v", l)
	}
	if a.Version != 1 || a.IMSI != "234302543446355" || a.IMEI != "356708041746734" || a.Network != "234-30" {
		t.Errorf("%+v", a)
	}
	if got := l.Words(at("2013-07-17T17:55:40Z")); got != "within 10 m, 95 %, satellite, 2 min ago" {
		t.Error(got)
	}
	b := read(t, english, at("2013-07-17T14:20:00Z")).Location
	warned(t, b)
	if b.Method != place.MethodWiFi || b.RadiusM != 50 || b.ConfidencePercent != 90 {
		t.Errorf("%+v", b)
	}
	c := read(t, coarse+"\r\n", at("2013-07-17T14:20:00Z")).Location
	warned(t, c, "outside Great Britain")
	if c.RadiusM != 1964 || c.Words(at("2013-07-17T14:20:00Z")) != "within 2.0 km, 68 %, Wi-Fi, 25 s ago" {
		t.Errorf("%+v %s", c, c.Words(at("2013-07-17T14:20:00Z")))
	}
}

func TestReadAMLKeepsAMessageOfTheWrongLength(t *testing.T) {
	l := read(t, strings.Replace(scottish, "ml=127", "ml=129", 1), at("2013-07-17T17:53:40Z")).Location
	warned(t, l, `says it is "129" characters long and is 127`)
	if !l.Usable() || l.RadiusM != 10 {
		t.Errorf("%+v", l)
	}
	cut := read(t, scottish[:60], at("2013-07-17T17:53:40Z")).Location
	if !cut.Usable() {
		t.Errorf("a message cut short lost its position: %+v", cut)
	}
}

func TestReadAMLWithoutPosition(t *testing.T) {
	for fields, words := range map[string]string{
		"lt=0.00000;lg=0.00000;rd=100": "nought, nought",
		"lt=-9999;lg=-9999;rd=-9999":   "no position",
		"lt=null;lg=null;rd=null":      "no position",
		"lt=;lg=;rd=":                  "no position",
		"lt=N;lg=N;pm=N":               "no position",
		"rd=5":                         "no position",
		"lt=91.0;lg=0.5;rd=5":          "not on the globe",
		"lt=fifty;lg=0.5;rd=5":         "not a number",
		"lt=NaN;lg=Inf":                "no position",
		"lt=1;lg=Inf":                  "not a number",
	} {
		l := read(t, `A"ML=1;`+fields, time.Time{}).Location
		warned(t, l, words)
		if l.Usable() || l.Raw == "" || l.Words(time.Time{}) == "" {
			t.Errorf("%s: %+v", fields, l)
		}
	}
}

func TestReadAMLOddities(t *testing.T) {
	heard := at("2026-11-21T12:00:00Z")
	for fields, words := range map[string]string{
		"rd=10;top=20261121120500":         "5 minutes after it arrived",
		"rd=10;top=20261121114800":         "12 minutes old",
		"rd=10;top=20130717175329":         "days old",
		"rd=10;top=2026112112":             "cannot be read",
		"rd=-5":                            "cannot be right",
		"rd=900000":                        "cannot be right",
		"rd=null":                          "how exact",
		"rd=10;lc=140":                     "confidence",
		"rd=10;pm=X":                       "not known",
		"rd=10;rd=20":                      "sent twice",
		"rd=10;ml=many":                    "characters long",
		"rd=10;top=20261121120000;lc=\x00": "not a number",
	} {
		l := read(t, `A"ML=1;lt=53.79648;lg=-1.54785;`+fields, heard).Location
		warned(t, l, words)
		if !l.Usable() {
			t.Errorf("%s: lost its position", fields)
		}
	}
	if l := read(t, `A"ML=7;lt=53.8;lg=-1.5;rd=9`, heard); l.Version != 7 || !strings.Contains(l.Location.Warnings[0], "newer") {
		t.Errorf("%+v", l)
	}
	if l := read(t, "\r\n "+`a"ml=1; LT=53.8; lg = -1.5;rd=9`, heard).Location; !l.Usable() {
		t.Errorf("spaces and small letters: %+v", l)
	}
	if l := read(t, "A”ML=1;lt=53.8;lg=-1.5;rd=9", heard).Location; !l.Usable() {
		t.Errorf("a curly quotation mark: %+v", l)
	}
}

func TestReadAMLSecondVersion(t *testing.T) {
	a := read(t, second, at("2020-06-26T16:00:00Z"))
	warned(t, a.Location)
	if *a.Location.Point != (geo.Point{Lat: 53.79648, Lon: -1.54785}) || a.Location.RadiusM != 20.5 || a.Location.Method != place.MethodSatellite ||
		!a.CallAt.Equal(at("2020-06-26T15:59:49Z")) || !a.Location.At.Equal(at("2020-06-26T15:59:53Z")) {
		t.Errorf("%+v", a)
	}
	if a.EmergencyNumber != "999" || a.Network != "234-30" || a.HomeNetwork != "234-15" || a.Locale != "en-GB" || a.AltitudeM == nil || *a.AltitudeM != 61.5 || a.AltitudeWithinM != 8 {
		t.Errorf("%+v", a)
	}
	// A published sample with a time that the device did not know.
	odd := read(t, `A"ML=2;en=+15555555555;et=1593187189;lo=-37.42175,-122.08461,2000.1;lt=-9999;lc=68;lz=-100.1,100.1;ls=G;ei=358239059042542;nc=310260;hc=310260;lg=en-US`, time.Time{}).Location
	warned(t, odd, "outside Great Britain", "when the position was taken")
	if !odd.Usable() || odd.RadiusM != 2000.1 || !odd.At.IsZero() {
		t.Errorf("%+v", odd)
	}
	if l := read(t, `A"ML=2;lo=-9999,-9999,-9999;ls=N`, time.Time{}).Location; l.Usable() {
		t.Errorf("%+v", l)
	}
}

func TestReadAMLData(t *testing.T) {
	// A published sample of a data SMS.
	data, err := hex.DecodeString("415193D98BEDD8F4DEECE6A2C962B7DA8E7DEEB56232990B86A3D9623B39B92783EDE86F784F068BD560B6D80C1683E568B81D7BDCB3E176F076EFB89BA77B39DCCD56A3C966B15D39DD9BD570B2590E56CBC168B21A4DB66B8FC7BD590CB66BBBC73D990DB66BB37B31D90C")
	if err != nil {
		t.Fatal(err)
	}
	a, err := place.ReadAMLData(data, time.Time{})
	if err != nil || *a.Location.Point != (geo.Point{Lat: 37.42175, Lon: -122.08461}) || a.IMEI != "358239059042542" || a.Network != "310-260" {
		t.Errorf("%+v, %v", a, err)
	}
	warned(t, a.Location, "outside Great Britain")
}

// packed is text in seven bits a character, as a data SMS carries it.
func packed(text string) []byte {
	data := make([]byte, (len(text)*7+7)/8)
	for i := range len(text) * 7 {
		data[i/8] |= text[i/7] >> (i % 7) & 1 << (i % 8)
	}
	return data
}

func TestReadAMLDataOfAnyLength(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		message := `A"ML=1;ei=` + rapid.StringMatching(`[0-9]{1,40}`).Draw(t, "identity")
		a, err := place.ReadAMLData(packed(message), time.Time{})
		if err != nil || a.Location.Raw != message {
			t.Errorf("%q came back as %q (%v)", message, a.Location.Raw, err)
		}
	})
}

const form = "v=1&device_number=%2B447700900123&location_latitude=55.85732&location_longitude=-4.26325&location_time=1476189444435&location_accuracy=10.4&location_source=GPS&location_certainty=83&location_altitude=0.0&location_floor=5&device_model=ABC+530&device_imei=354773072099116&device_imsi=234159176307582&cell_home_mcc=234&cell_home_mnc=15&cell_network_mcc=234&cell_network_mnc=20&cell_id=0213454321"

func TestReadAMLForm(t *testing.T) {
	a, err := place.ReadAMLForm(form, at("2016-10-11T12:37:30Z"))
	if err != nil {
		t.Fatal(err)
	}
	warned(t, a.Location)
	l := a.Location
	if *l.Point != (geo.Point{Lat: 55.85732, Lon: -4.26325}) || l.RadiusM != 10.4 || l.ConfidencePercent != 83 || l.Method != place.MethodSatellite || l.At.UnixMilli() != 1476189444435 {
		t.Errorf("%+v", l)
	}
	if a.DeviceNumber != "+447700900123" || a.DeviceModel != "ABC 530" || a.HomeNetwork != "234-15" || a.Network != "234-20" || a.CellID != "0213454321" || a.Floor != "5" || *a.AltitudeM != 0 {
		t.Errorf("%+v", a)
	}
	for body, words := range map[string]string{
		"v=1&location_latitude=0&location_longitude=0":                           "nought, nought",
		"v=1&location_latitude=null&location_longitude=null":                     "no position",
		"v=2&device_number=%2B447700900123":                                      "no position",
		"v=1&location_latitude=53.8&location_longitude=-1.5&location_accuracy=x": "not a number",
	} {
		a, err := place.ReadAMLForm(body, time.Time{})
		if err != nil || len(a.Location.Warnings) == 0 || !strings.Contains(a.Location.Warnings[0], words) {
			t.Errorf("%s: %v, %q", body, err, a.Location.Warnings)
		}
	}
	for _, body := range []string{"", "hello", "a=b", "v=%zz", "v=%4", strings.Repeat("a=b&", 100) + "v=1"} {
		if _, err := place.ReadAMLForm(body, time.Time{}); !errors.Is(err, place.NotAML) {
			t.Errorf("%.30q: %v", body, err)
		}
	}
	if _, err := place.ReadAMLForm("v=1&x="+strings.Repeat("a", place.MaxAML), time.Time{}); !errors.Is(err, place.MessageTooLong) {
		t.Error(err)
	}
}

func TestAMLFormAuthentic(t *testing.T) {
	// A published sample, its secret the three letters.
	body := "v=1&device_number=%2B33611223344&location_latitude=0.85732&location_longitude=-4.26325&location_time=1604912121000&location_accuracy=10.4&location_source=GPS&location_certainty=83"
	const digest = "&hmac=f64c70eb238bb239e00e8ac8c023bf2b5d3c41dd"
	if !place.AMLFormAuthentic(body+digest, []byte("AML")) {
		t.Error("the published sample is refused")
	}
	if place.AMLFormAuthentic(strings.Replace(body, "0.85", "0.86", 1)+digest, []byte("AML")) || place.AMLFormAuthentic(body, []byte("AML")) ||
		place.AMLFormAuthentic(body+digest, nil) || place.AMLFormAuthentic(body+"&hmac=zz", []byte("AML")) {
		t.Error("a changed or unsigned form passes")
	}
}

func TestReadAMLRefuses(t *testing.T) {
	for _, message := range []string{"", "Please help", `A"ML`, "AML=1;lt=1", "\xff\xfe", `B"ML=1`} {
		if _, err := place.ReadAML(message, time.Time{}); !errors.Is(err, place.NotAML) {
			t.Errorf("%q: %v", message, err)
		}
	}
	if _, err := place.ReadAML(`A"ML=1;`+strings.Repeat("x", place.MaxAML), time.Time{}); !errors.Is(err, place.MessageTooLong) {
		t.Error(err)
	}
}

// Whatever arrives is read or refused, and what is read is in bounds.
func TestReadAMLOfAnything(t *testing.T) {
	pieces := []string{`A"ML=1;`, `A"ML=2;`, "lt=", "lg=", "lo=", "rd=", "top=", "lc=", "et=", "ml=", "53.8", "-1.5", "1e308", "-9999", "null", "20130717175329", ",", ";", "é", "99999999999999999999"}
	rapid.Check(t, func(t *rapid.T) {
		message := rapid.SampledFrom(pieces[:2]).Draw(t, "head") + strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 20).Draw(t, "pieces"), "") + rapid.String().Draw(t, "tail")
		a, err := place.ReadAML(message, at("2026-11-21T12:00:00Z"))
		if _, isFault := fault.As(err); err != nil && !isFault {
			t.Fatal(err)
		}
		l := a.Location
		if l.Usable() && (!l.Point.OnEarth() || l.Point.Zero()) || l.RadiusM < 0 || l.RadiusM > 200_000 || math.IsNaN(l.RadiusM) || l.ConfidencePercent < 0 || l.ConfidencePercent > 100 || len(l.Warnings) > 12 {
			t.Errorf("%q read as %+v", message, l)
		}
		_ = l.Words(at("2026-11-21T12:00:00Z"))
	})
}
