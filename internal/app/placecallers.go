package app

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"bluelamp/internal/channels/phone"
	"bluelamp/internal/geo"
	"bluelamp/internal/place/callerdata"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/town"
	"bluelamp/internal/simulate"
)

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
