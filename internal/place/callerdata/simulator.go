package callerdata

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"net/http"
	"strings"
	"sync"
	"time"

	"bluelamp/internal/geo"
)

// Simulator answers as a caller-data service does, in the default Wire form, for
// numbers that Ofcom keeps for drama and for those in its table. Who asks about a
// mobile again gets a better position, as during a real call. Numbers that end in
// 997, 998 or 999 are not known, make the service fail, and bring an answer that
// cannot be read. All names and addresses are invented.
type Simulator struct {
	around geo.Point
	now    func() time.Time

	mu     sync.Mutex
	table  map[string]Answer
	asked  map[string]int
	fail   int
	status int
}

// NewSimulator places its invented callers within ten kilometres of a town.
func NewSimulator(around geo.Point, now func() time.Time) *Simulator {
	return &Simulator{around: around, now: now, table: make(map[string]Answer), asked: make(map[string]int)}
}

// Tell sets what is answered for a number from now on.
func (s *Simulator) Tell(a Answer) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.table[digits(a.CLI)] = a
}

// FailNext makes the next so many questions end with a status.
func (s *Simulator) FailNext(times, status int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.fail, s.status = times, status
}

// ServeHTTP answers POST {"cli": "…"}.
func (s *Simulator) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var question struct {
		CLI string `json:"cli"`
	}
	if r.Method != http.MethodPost {
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1024)).Decode(&question); err != nil || !cliShape.MatchString(question.CLI) {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	status, answer := s.answer(question.CLI)
	switch {
	case status != http.StatusOK:
		w.WriteHeader(status)
	case strings.HasSuffix(question.CLI, "999"):
		fmt.Fprint(w, `{"cli": "half an ans`)
	default:
		w.Header().Set("Content-Type", "application/json")
		// What cannot be written to a caller who has gone is no loss.
		_ = json.NewEncoder(w).Encode(onWire(answer))
	}
}

func (s *Simulator) answer(cli string) (int, Answer) {
	s.mu.Lock()
	defer s.mu.Unlock()
	number := digits(cli)
	if s.fail > 0 {
		s.fail--
		return s.status, Answer{}
	}
	if a, told := s.table[number]; told {
		return http.StatusOK, a
	}
	switch {
	case strings.HasSuffix(number, "998"):
		return http.StatusServiceUnavailable, Answer{}
	case strings.HasSuffix(number, "997"):
		return http.StatusNotFound, Answer{}
	}
	for _, drama := range dramaNumbers() {
		if strings.HasPrefix(number, drama.prefix) && len(number) == len("07700900000") {
			if len(s.asked) > mostAsked {
				clear(s.asked) // a simulator that runs for weeks forgets
			}
			s.asked[number]++
			return http.StatusOK, drama.invent(s, number, cli)
		}
	}
	return http.StatusNotFound, Answer{}
}

const mostAsked = 100_000

type dramaNumber struct {
	prefix string
	invent func(s *Simulator, number, cli string) Answer
}

// dramaNumbers are Ofcom's numbers for film and drama.
func dramaNumbers() []dramaNumber {
	return []dramaNumber{
		{"07700900", (*Simulator).mobile},
		{"02079460", (*Simulator).fixed},
		{"01134960", (*Simulator).fixed},
		{"01632960", (*Simulator).fixed},
	}
}

// mobile finds the caller better each time: by the mast, by several, by the handset.
func (s *Simulator) mobile(number, cli string) Answer {
	seed := seedOf(number)
	where := geo.Destination(s.around, float64(seed%360), float64(seed/360%10_000))
	steps := []struct{ major, minor, confidence float64 }{{1800, 900, 67}, {450, 200, 80}, {35, 25, 95}}
	step := steps[min(s.asked[number], len(steps))-1]
	where = geo.Destination(where, float64(seed/7%360), step.minor/3)
	return Answer{
		CLI: cli, LineType: LineMobile, Operator: pick(seed, "Bluebell Mobile", "Kestrel Telecom", "Four Counties"),
		Point: &where, SemiMajorM: step.major, SemiMinorM: step.minor, OrientationDeg: float64(seed % 180),
		ConfidencePercent: step.confidence, PositionAt: s.now().UTC().Truncate(time.Second),
	}
}

func (s *Simulator) fixed(number, cli string) Answer {
	seed := seedOf(number)
	a := Answer{
		CLI: cli, LineType: LineFixed, Operator: pick(seed/3, "Northern Lines", "Bluebell Home"),
		Subscriber: pick(seed/5, "A Fielding", "M Okafor", "R Singh", "J Whitlock", "E Nowak") + pick(seed/11, "", " (ex-directory)"),
		AddressLines: []string{
			fmt.Sprintf("%d %s", 200+seed%700, pick(seed/13, "Invented Street", "Drama Lane", "Rehearsal Road", "Curtain Row")),
			pick(seed/17, "Northtown", "Eastbridge", "Millford"),
		},
		Postcode: fmt.Sprintf("NX%d %dAA", 1+seed%9, seed/9%10), // NX is no postcode area
	}
	switch seed % 10 {
	case 0:
		a.LineType, a.Subscriber = LinePayphone, ""
	case 1, 2, 3:
		a.LineType = LineVoIP
	}
	return a
}

// seedOf makes the same answer for the same number each time.
func seedOf(number string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(number)) // a hash takes everything
	return h.Sum64() >> 8
}

func pick(seed uint64, from ...string) string { return from[seed%uint64(len(from))] }

// onWire is the default Wire form.
func onWire(a Answer) map[string]any {
	document := map[string]any{"cli": a.CLI}
	for name, value := range map[string]string{
		"lineType": string(a.LineType), "subscriber": a.Subscriber, "postcode": a.Postcode, "operator": a.Operator,
	} {
		if value != "" {
			document[name] = value
		}
	}
	if len(a.AddressLines) > 0 {
		document["addressLines"] = a.AddressLines
	}
	if a.Point != nil {
		document["lat"], document["lon"] = a.Point.Lat, a.Point.Lon
		document["semiMajorM"], document["semiMinorM"] = a.SemiMajorM, a.SemiMinorM
		document["orientationDeg"], document["confidencePercent"] = a.OrientationDeg, a.ConfidencePercent
	}
	if !a.PositionAt.IsZero() {
		document["positionAt"] = a.PositionAt.Format(time.RFC3339)
	}
	return document
}
