package placeapi_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"bluelamp/internal/geo"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/place"
	"bluelamp/internal/place/placeapi"
)

func TestWhoseGroundAPointIs(t *testing.T) {
	c := openTown(t).As("handler")
	for _, one := range []struct {
		name, radius string
		at           geo.Point
		verdict      string
		force        string
		other        string
	}{
		{"inside", "50", inside, "ours", httpservertest.Force, ""},
		{"inside, accuracy not known", "0", inside, "ours", httpservertest.Force, ""},
		{"by the boundary", "500", edge, "possibly-other", httpservertest.Force, "westermoor"},
		{"beyond it", "500", beyond, "certainly-other", "westermoor", "westermoor"},
		{"beyond it, accuracy not known", "0", beyond, "possibly-other", "westermoor", "westermoor"},
		{"at sea", "100", geo.Point{Lat: 55.5, Lon: 0.5}, "certainly-other", "", ""},
	} {
		var w placeapi.Where
		c.Get(query("/api/places/where", append(at(one.at), "radius", one.radius)...)).OK(&w)
		force, other := "", ""
		if w.Force != nil {
			force = w.Force.Code
		}
		if len(w.Others) > 0 {
			other = w.Others[0].Code
		}
		if w.Verdict != one.verdict || force != one.force || other != one.other || w.Words == "" {
			t.Errorf("%s: %s in %q, others %q: %s", one.name, w.Verdict, force, other, w.Words)
		}
		if one.name == "inside" && (w.Nearest == nil || w.Beat == nil || w.GridRef != "NY 7500 2500" || w.Easting != 375_000 || w.Northing != 525_000) {
			t.Errorf("%+v", w)
		}
	}
}

func TestWithoutABoundaryNothingIsSaidOfTheForce(t *testing.T) {
	var w placeapi.Where
	openEmpty(t).As("handler").Get(query("/api/places/where", at(inside)...)).OK(&w)
	if w.Verdict != "unknown" || w.Force != nil || w.Beat != nil || w.Area != "" || w.GridRef == "" {
		t.Errorf("%+v", w)
	}
}

func TestAnIncidentKeepsForceBeatAndClass(t *testing.T) {
	book, tiles, areas := invented(t)
	g := placeapi.NewGround(httpservertest.Force, book, tiles, areas)
	force, beat, area := g.Whereabouts(inside.Lat, inside.Lon)
	if force != httpservertest.Force || !strings.HasPrefix(beat, "NS") || area != "rural" {
		t.Errorf("%q %q %q", force, beat, area)
	}
	if force, beat, area = g.Whereabouts(0, 0); force+beat+area != "" {
		t.Errorf("nowhere is in %q %q %q", force, beat, area)
	}
	if doubt := g.Doubt(place.Location{Point: &inside, RadiusM: 10}); doubt != "" {
		t.Errorf("%s", doubt)
	}
	if doubt := g.Doubt(place.Location{Point: &beyond, RadiusM: 10}); !strings.Contains(doubt, "Westermoor") {
		t.Errorf("%s", doubt)
	}
	if doubt := g.Doubt(place.Location{}); doubt != "" {
		t.Errorf("%s", doubt)
	}
}

func TestGridShiftsAreUsedWhereTheForceHasThem(t *testing.T) {
	rows := "ETRS89_Easting,ETRS89_Northing,ETRS89_OSGB36_EShift,ETRS89_OSGB36_NShift\n"
	for column := 370; column <= 380; column++ {
		for row := 520; row <= 530; row++ {
			rows += fmt.Sprintf("%d000,%d000,96.5,-1000\n", column, row) // no real shift is a kilometre
		}
	}
	shifts, err := geo.ReadShifts(strings.NewReader(rows))
	if err != nil {
		t.Fatal(err)
	}
	ground := placeapi.NewGround(httpservertest.Force, nil, nil, nil)
	ground.Shifts = shifts
	h := open(t, placeapi.Deps{Ground: func(string) *placeapi.Ground { return ground }})
	var shifted, beyond placeapi.Where
	h.As("handler").Get(query("/api/places/where", at(inside)...)).OK(&shifted)
	if shifted.Northing > 524_200 || shifted.Northing < 523_900 {
		t.Errorf("%d %d", shifted.Easting, shifted.Northing)
	}
	h.As("handler").Get("/api/places/where?lat=51.5&lon=-0.1").OK(&beyond)
	if beyond.GridRef[:2] != "TQ" {
		t.Errorf("where the shifts end: %+v", beyond.Position)
	}
}

func TestThreeWordsAreDoubted(t *testing.T) {
	c := openTown(t).As("handler")
	var here, there placeapi.ThreeWords
	c.Get(query("/api/places/words", append(at(inside), "words", "///lantern.harbour.thistle")...)).OK(&here)
	if here.Where.Verdict != "ours" || here.Words != "lantern.harbour.thistle" || len(here.Cautions) == 0 {
		t.Errorf("%+v", here)
	}
	c.Get(query("/api/places/words", append(at(inside), "words", "curlew pocket marble")...)).OK(&there)
	said := strings.Join(there.Cautions, "\n")
	if there.Where.Verdict != "certainly-other" || !strings.Contains(said, "Westermoor") || !strings.Contains(said, "10 km from where the caller's telephone") {
		t.Errorf("%+v", there)
	}
	c.Get(query("/api/places/words", "words", "two.words")).Refused(http.StatusUnprocessableEntity, "callerdata.words-unfit")
	c.Get(query("/api/places/words", "words", "no.such.place")).Refused(http.StatusNotFound, "callerdata.words-unknown")
	openEmpty(t).As("handler").Get(query("/api/places/words", "words", "no.such.place")).Refused(http.StatusServiceUnavailable, "place.words-not-configured")
}
