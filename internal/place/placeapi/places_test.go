package placeapi_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"bluelamp/internal/geo"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/place/placeapi"
)

type places struct {
	Places     []placeapi.Place
	Searchable bool
}

func query(path string, pairs ...string) string {
	q := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		q.Set(pairs[i], pairs[i+1])
	}
	return path + "?" + q.Encode()
}

func at(p geo.Point) []string { return []string{"lat", degrees(p.Lat), "lon", degrees(p.Lon)} }

func degrees(d float64) string {
	text, _, _ := strings.Cut(geo.Point{Lat: d}.String(), ",")
	return text
}

func TestAnAddressIsFoundAsItIsTyped(t *testing.T) {
	h := openTown(t)
	var found places
	h.As("handler").Get(query("/api/places", "q", "2 curlew rd lanternb", "kinds", "address, street")).OK(&found)
	if len(found.Places) == 0 || !found.Searchable {
		t.Fatalf("%+v", found)
	}
	p := found.Places[0]
	if p.Label != "2 Curlew Road" || p.Detail != "Lanternby, ZZ1 1BA" || p.Text != p.Label+", "+p.Detail || p.UPRN != "999000000001" || p.Why == "" {
		t.Errorf("%+v", p)
	}
	if p.Position == nil || p.Position.GridRef == "" || p.Position.PlusCode == "" || p.Force == nil || p.Force.Code != httpservertest.Force || p.Beat == nil || p.Area == "" {
		t.Errorf("%+v %+v", p.Position, p.Standing)
	}
	if p.Metres != nil {
		t.Errorf("%d m from nowhere", *p.Metres)
	}
	h.As("dispatcher").Get(query("/api/places", append(at(inside), "q", "high street", "limit", "1")...)).OK(&found)
	if len(found.Places) != 1 || found.Places[0].Metres == nil {
		t.Errorf("%+v", found.Places)
	}
}

func TestPositionsAreReadWithoutAGazetteer(t *testing.T) {
	c := openEmpty(t).As("handler")
	for _, text := range []string{"NY 7500 2500", "54.61950, -2.38867", "375005 525005", "9C6VJJ96+RG"} {
		var found places
		c.Get(query("/api/places", "q", text)).OK(&found)
		if len(found.Places) != 1 || found.Searchable || found.Places[0].Position == nil || !strings.HasPrefix(found.Places[0].Position.GridRef, "NY 7") {
			t.Errorf("%s: %+v", text, found)
		}
	}
	var found places
	c.Get(query("/api/places", "q", "curlew road")).OK(&found)
	if len(found.Places) != 0 || found.Searchable {
		t.Errorf("%+v", found)
	}
}

func TestWhatLiesAroundAPoint(t *testing.T) {
	c := openTown(t).As("handler")
	var first, around places
	c.Get(query("/api/places", "q", "2 curlew road lanternby")).OK(&first)
	home := first.Places[0].Position
	c.Get(query("/api/places/near", "lat", degrees(home.Lat), "lon", degrees(home.Lon), "radius", "100")).OK(&around)
	if len(around.Places) < 2 {
		t.Fatalf("%+v", around)
	}
	for i, p := range around.Places {
		if p.Metres == nil || *p.Metres > 100 || i > 0 && *p.Metres < *around.Places[i-1].Metres {
			t.Errorf("%d: %+v", i, p)
		}
	}
}

func TestSearchesThatAreRefused(t *testing.T) {
	h := openTown(t)
	c := h.As("handler")
	c.Get(query("/api/places", "q", "  ")).Refused(http.StatusUnprocessableEntity, "place.nothing-typed")
	c.Get(query("/api/places", "q", "x", "kinds", "pub")).Refused(http.StatusUnprocessableEntity, "gazetteer.unknown-kind")
	c.Get(query("/api/places", "q", strings.Repeat("x", 201))).Refused(http.StatusUnprocessableEntity, "request.invalid")
	c.Get(query("/api/places", "q", "x", "lat", "91", "lon", "0")).Refused(http.StatusUnprocessableEntity, "request.invalid")
	c.Get("/api/places/near?lat=0&lon=0").Refused(http.StatusUnprocessableEntity, "place.point-missing")
	c.Get("/api/places/near").Refused(http.StatusUnprocessableEntity, "request.invalid")
	c.Get("/api/places/where?lat=0&lon=0").Refused(http.StatusUnprocessableEntity, "place.point-missing")
	h.As("analyst").Get("/api/places?q=x").Refused(http.StatusForbidden, "staff.not-allowed")
	httpservertest.Walk(t, h, nil)
}

func TestHalfTypedRubbishIsNoError(t *testing.T) {
	c := openTown(t).As("handler")
	for _, text := range []string{"🚓", "'", "%", "\\", "-", "000000", "NaN, NaN", "///", strings.Repeat("ß", 200), "a b c d e f g h i j k l m n o p q r s t"} {
		c.Get(query("/api/places", "q", text)).OK()
	}
}
