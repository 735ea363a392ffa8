package app

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"bluelamp/internal/channels/phone"
	"bluelamp/internal/geo"
	"bluelamp/internal/place"
	"bluelamp/internal/place/callerdata"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/town"
	"bluelamp/internal/place/maptile"
	"bluelamp/internal/place/placeapi"
	"bluelamp/internal/simulate"
)

// townSeed makes the demonstration's country; townForce is its police there.
const (
	townSeed  = 1
	townForce = "NS"
)

// inventGround gives the demonstration's force a gazetteer, a map and boundaries,
// unless what is there can be used.
func (a *App) inventGround(ctx context.Context) error {
	dir := filepath.Join(PlacesDir(a.Config), demoForce)
	if usable(dir) {
		return nil
	}
	began := a.Now()
	t := town.New(townSeed)
	areas, err := demoAreas(t)
	if err != nil {
		return fmt.Errorf("invent boundaries: %w", err)
	}
	b := gazetteer.NewBuilder()
	if err := t.Fill(b); err != nil {
		return fmt.Errorf("invent a gazetteer: %w", err)
	}
	made := built{areas: areas}
	if made.book, err = b.Build(ctx, nil); err != nil {
		return fmt.Errorf("invent a gazetteer: %w", err)
	}
	if made.tiles, err = maptile.Build(ctx, maptile.Town(t.Features())); err != nil {
		return fmt.Errorf("invent a map: %w", err)
	}
	if err := made.save(dir); err != nil {
		return err
	}
	a.Say("invented %d places and a map for %s in %.1f s", made.book.Len(), a.packs[demoForce].Force.Name, a.Now().Sub(began).Seconds())
	return nil
}

// usable says whether a folder of places can be read by this Bluelamp.
func usable(dir string) bool {
	if _, err := gazetteer.Open(dir); err != nil {
		return false
	}
	if _, err := maptile.Open(filepath.Join(dir, placeapi.MapFile)); err != nil {
		return false
	}
	_, err := os.Stat(filepath.Join(dir, placeapi.AreasFile))
	return err == nil
}

// demoAreas are the areas of the invented country with two neighbours, east and
// west, to whom callers may be handed over.
func demoAreas(t *town.Town) ([]place.Area, error) {
	text, err := t.Areas()
	if err != nil {
		return nil, err
	}
	areas, _, err := placeapi.ReadAreas(bytes.NewReader(text), placeapi.AreaFields{Own: townForce, Force: demoForce})
	if err != nil {
		return nil, err
	}
	b := areas[0].Shape.Bounds()
	for _, a := range areas {
		if a.Kind == place.KindForce {
			b = a.Shape.Bounds()
		}
	}
	return append(areas,
		place.Area{Kind: place.KindForce, Code: "westermoor", Name: "Westermoor Police", Shape: beside(b, b.West, -0.5)},
		place.Area{Kind: place.KindForce, Code: "eastermere", Name: "Eastermere Police", Shape: beside(b, b.East, +0.5)},
	), nil
}

// beside is the ground around one half of a rectangle, out to so many degrees.
func beside(b geo.Bounds, side, out float64) geo.Area {
	const above = 0.2
	middle := (b.West + b.East) / 2
	return geo.NewArea(geo.Polygon{geo.Ring{
		{Lat: b.South - above, Lon: side + out}, {Lat: b.South - above, Lon: middle}, {Lat: b.South, Lon: middle}, {Lat: b.South, Lon: side},
		{Lat: b.North, Lon: side}, {Lat: b.North, Lon: middle}, {Lat: b.North + above, Lon: middle}, {Lat: b.North + above, Lon: side + out},
	}})
}

// demoNetwork is the caller data of the demonstration: the callers of the test
// telephone are in the invented country, everybody else is the simulator's.
func (a *App) demoNetwork() http.Handler {
	t := town.New(townSeed)
	n := &network{
		simulator: callerdata.NewSimulator(t.Centre(), a.Now), now: a.Now, mobiles: map[string]geo.Point{}, asked: map[string]asked{},
	}
	var homes []gazetteer.Entry
	for _, e := range t.Entries() {
		if e.Kind == gazetteer.Address && e.Unit == "" && e.Street != "" {
			homes = append(homes, e)
		}
	}
	for i, c := range simulate.Callers() {
		number, dialled := phone.ReadNumber(c.Number)
		home := homes[(i*len(homes)/len(simulate.Callers())+17)%len(homes)]
		switch {
		case !dialled:
		case strings.HasPrefix(number, "+447"):
			n.mobiles[number] = home.Point
		default:
			n.simulator.Tell(callerdata.Answer{
				CLI: number, LineType: callerdata.LineFixed, Subscriber: c.Name, Operator: "Northern Lines",
				AddressLines: slices.DeleteFunc([]string{home.House + " " + home.Street, home.Locality, home.Town}, isEmpty), Postcode: home.Postcode,
			})
		}
	}
	return n
}

func isEmpty(line string) bool { return line == "" }

// network answers for mobiles at known places, each time they are asked about
// during a call more exactly.
type network struct {
	simulator *callerdata.Simulator
	now       func() time.Time
	mobiles   map[string]geo.Point

	mu    sync.Mutex
	asked map[string]asked
}

type asked struct {
	times int
	last  time.Time
}

// anotherCall is after how long without a question a new call begins.
const anotherCall = 2 * time.Minute

// ServeHTTP implements http.Handler.
func (n *network) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	text, err := io.ReadAll(r.Body)
	var question struct {
		CLI string `json:"cli"`
	}
	if err == nil && json.Unmarshal(text, &question) == nil {
		if at, mobile := n.mobiles[question.CLI]; mobile {
			n.simulator.Tell(n.mobile(question.CLI, at))
		}
	}
	r.Body = io.NopCloser(bytes.NewReader(text))
	n.simulator.ServeHTTP(w, r)
}

// mobile is first the mast's guess, then that of several, then the handset's.
func (n *network) mobile(number string, at geo.Point) callerdata.Answer {
	n.mu.Lock()
	defer n.mu.Unlock()
	now := n.now().UTC()
	before := n.asked[number]
	if now.Sub(before.last) > anotherCall {
		before.times = 0
	}
	n.asked[number] = asked{before.times + 1, now}
	steps := []struct{ major, minor, confidence float64 }{{1800, 900, 67}, {450, 200, 80}, {35, 25, 95}}
	step := steps[min(before.times, len(steps)-1)]
	where := geo.Destination(at, 60, step.minor/3)
	return callerdata.Answer{
		CLI: number, LineType: callerdata.LineMobile, Operator: "Bluebell Mobile", Point: &where,
		SemiMajorM: step.major, SemiMinorM: step.minor, OrientationDeg: 60, ConfidencePercent: step.confidence, PositionAt: now.Truncate(time.Second),
	}
}

// demoWords are three words for some places of the invented country.
func (a *App) demoWords() http.Handler {
	words := []string{"lantern.harbour.thistle", "curlew.pocket.marble", "window.saddle.orchard"}
	s := &callerdata.WordsSimulator{}
	for _, e := range town.New(townSeed).Entries() {
		if e.Kind == gazetteer.Place && len(s.Places) < len(words) {
			s.Places = append(s.Places, callerdata.WordsPlace{Words: words[len(s.Places)], Point: e.Point, Country: "GB", Nearest: e.Text()})
		}
	}
	return s
}
