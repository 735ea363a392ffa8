package placeapi_test

import (
	"fmt"
	"math"
	"net/http"
	"testing"

	"bluelamp/internal/geo"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/place"
	"bluelamp/internal/place/placeapi"
)

// tileOf is the address of the tile that holds a point.
func tileOf(p geo.Point, zoom int) string {
	n := math.Exp2(float64(zoom))
	lat := p.Lat * math.Pi / 180
	x := int(n * (p.Lon + 180) / 360)
	y := int(n * (1 - math.Asinh(math.Tan(lat))/math.Pi) / 2)
	return fmt.Sprintf("/api/map/tiles/%d/%d/%d", zoom, x, y)
}

func TestTheMapOfAForce(t *testing.T) {
	h := openTown(t)
	var m placeapi.Map
	h.As("analyst").Get("/api/map").OK(&m)
	if !m.Available || !m.Searchable || m.Version == "" || m.Bounds == nil || m.Centre == nil || m.MinZoom >= m.MaxZoom {
		t.Fatalf("%+v", m)
	}
	if far := geo.Distance(inside, geo.Point{Lat: m.Centre.Lat, Lon: m.Centre.Lon}); far > 200 {
		t.Errorf("the centre is %.0f m off", far)
	}
	kinds := map[string]int{}
	for _, b := range m.Boundaries.Features {
		kinds[b.Properties.Kind]++
		for _, polygon := range b.Geometry.Coordinates {
			if ring := polygon[0]; len(ring) < 4 || ring[0] != ring[len(ring)-1] {
				t.Errorf("%s is not closed", b.Properties.Name)
			}
		}
	}
	if kinds["force"] != 2 || kinds["beat"] != 9 || kinds["urban"] != 2 || kinds["rural"] != 1 {
		t.Errorf("%v", kinds)
	}
}

func TestATileIsSentOnce(t *testing.T) {
	h := openTown(t)
	c := h.As("analyst")
	first := c.Get(tileOf(inside, 14)).OK()
	tag := first.Header.Get("ETag")
	if tag == "" || len(first.Body) == 0 {
		t.Fatalf("%d bytes, tag %q", len(first.Body), tag)
	}
	if again := c.With("If-None-Match", tag).Get(tileOf(inside, 14)); again.Status != http.StatusNotModified || len(again.Body) != 0 {
		t.Errorf("%d with %d bytes", again.Status, len(again.Body))
	}
	c.Get("/api/map/tiles/99/0/0").Refused(http.StatusUnprocessableEntity, "place.tile-outside")
	c.Get("/api/map/tiles/a/b/c").Refused(http.StatusUnprocessableEntity, "place.tile-outside")
	h.Nobody().Get(tileOf(inside, 14)).Refused(http.StatusUnauthorized, "staff.not-signed-in")
}

func TestWithoutAMapTheScreenIsTold(t *testing.T) {
	c := openEmpty(t).As("handler")
	var m placeapi.Map
	c.Get("/api/map").OK(&m)
	if m.Available || m.Searchable || m.Bounds != nil || m.Centre != nil || m.Boundaries.Features == nil || m.Attribution == nil {
		t.Errorf("%+v", m)
	}
	c.Get(tileOf(inside, 14)).Refused(http.StatusNotFound, "place.no-map")
}

func TestTheBoundaryAloneSaysWhatToShowFirst(t *testing.T) {
	_, _, areas := invented(t)
	far := geo.NewArea(geo.Polygon{geo.Ring{{Lat: 50, Lon: -5}, {Lat: 50, Lon: -4}, {Lat: 51, Lon: -4}}})
	areas = append(areas, place.Area{Kind: place.KindForce, Code: "far", Name: "Far Police", Shape: far})
	ground := placeapi.NewGround(httpservertest.Force, nil, nil, areas)
	h := open(t, placeapi.Deps{Ground: func(string) *placeapi.Ground { return ground }})
	var m placeapi.Map
	h.As("handler").Get("/api/map").OK(&m)
	if m.Available || m.Bounds == nil || m.Centre == nil || m.Centre.GridRef[:2] != "NY" || m.Bounds.West < -2.5 {
		t.Errorf("%+v", m)
	}
	if drawn := len(m.Boundaries.Features); drawn != len(areas)-1 {
		t.Errorf("%d of %d boundaries are drawn, want all but that at the other end of the country", drawn, len(areas))
	}
}
