package callerdata_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bluelamp/internal/geo"
	"bluelamp/internal/place/callerdata"
)

var (
	leeds = geo.Point{Lat: 53.8, Lon: -1.55}
	noon  = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
)

func atNoon() time.Time { return noon }

// direct hands requests to a handler without a socket, so that a test's clock can
// be moved, and counts them.
type direct struct {
	handler http.Handler
	count   atomic.Int32
}

func (d *direct) RoundTrip(r *http.Request) (*http.Response, error) {
	d.count.Add(1)
	w := httptest.NewRecorder()
	done := make(chan struct{})
	go func() {
		d.handler.ServeHTTP(w, r)
		close(done)
	}()
	select {
	case <-done:
		return w.Result(), nil
	case <-r.Context().Done():
		return nil, r.Context().Err()
	}
}

func provider(t *testing.T, h http.Handler, wire callerdata.Wire) (*callerdata.Provider, *direct) {
	t.Helper()
	d := &direct{handler: h}
	p, err := callerdata.New(callerdata.Config{Address: "https://callerdata.example/ask", Key: "secret", Wire: wire, Transport: d})
	if err != nil {
		t.Fatal(err)
	}
	return p, d
}

func body(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(s)) }
}

func status(code int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
}

func TestLookup(t *testing.T) {
	sim := callerdata.NewSimulator(leeds, atNoon)
	told := callerdata.Answer{
		CLI: "+441134960123", LineType: callerdata.LineVoIP, Subscriber: "M Fielding", AddressLines: []string{"12 Invented Street", "Leeds"},
		Postcode: "NX1 1AA", Operator: "Northern Lines", Point: &geo.Point{Lat: 53.8, Lon: -1.5}, SemiMajorM: 250, SemiMinorM: 90,
		OrientationDeg: 30, ConfidencePercent: 67, PositionAt: noon,
	}
	sim.Tell(told)
	p, _ := provider(t, sim, callerdata.Wire{})
	got, err := p.Lookup(t.Context(), "01134960123")
	if err != nil {
		t.Fatal(err)
	}
	if got.Raw == "" {
		t.Error("the answer as it came is not kept")
	}
	got.Raw, told.CLI = "", "01134960123"
	if d := cmp.Diff(told, got); d != "" {
		t.Errorf("(-told +got):\n%s", d)
	}
}

func TestLookupSendsTheNumberInTheBodyOnly(t *testing.T) {
	var seen *http.Request
	p, _ := provider(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		seen = r
		_, _ = w.Write([]byte(`{}`))
	}), callerdata.Wire{})
	if _, err := p.Lookup(t.Context(), "+447700900123"); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(seen.URL.String(), "900123") || seen.Method != http.MethodPost || seen.Header.Get("Authorization") != "Bearer secret" {
		t.Errorf("%s %s %v", seen.Method, seen.URL, seen.Header)
	}
}

func TestLookupInAnothersWords(t *testing.T) {
	wire := callerdata.Wire{Names: map[string]string{
		"lineType": "line.kind", "addressLines": "line.address", "easting": "pos.e", "northing": "pos.n", "semiMajorM": "pos.major", "positionAt": "pos.time",
	}}
	p, _ := provider(t, body(`{"line":{"kind":"MOBILE","address":"12 Invented Street,\nLeeds\u0007"},
	 "pos":{"e":"429000","n":433000,"major":"310.5","time":"2026-11-21T11:59:00+00:00"},"confidencePercent":900}`), wire)
	a, err := p.Lookup(t.Context(), "+447700900123")
	if err != nil {
		t.Fatal(err)
	}
	want := geo.FromGrid(geo.GridPoint{Easting: 429000, Northing: 433000})
	if a.LineType != callerdata.LineMobile || !cmp.Equal(a.AddressLines, []string{"12 Invented Street", "Leeds"}) || *a.Point != want ||
		a.SemiMajorM != 310.5 || a.ConfidencePercent != 0 || !a.PositionAt.Equal(noon.Add(-time.Minute)) {
		t.Errorf("%+v", a)
	}
}

func TestLookupRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		handler http.Handler
		want    error
		asked   int32
	}{
		"not known":        {status(404), callerdata.NumberUnknown, 1},
		"wrong key":        {status(401), callerdata.NotAdmitted, 1},
		"down":             {status(503), callerdata.Unavailable, 3},
		"too many":         {status(429), callerdata.Unavailable, 3},
		"sent elsewhere":   {http.RedirectHandler("https://other.example/", http.StatusFound), callerdata.Unintelligible, 1},
		"half a body":      {body(`{"cli": "0113`), callerdata.Unintelligible, 1},
		"no object":        {body(`null`), callerdata.Unintelligible, 1},
		"another's answer": {body(`{"cli": "+447700900999"}`), callerdata.Unintelligible, 1},
		"endless body":     {body(`{"subscriber": "` + strings.Repeat("x", 100<<10) + `"}`), callerdata.Unintelligible, 1},
		"hangs": {http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			<-r.Context().Done()
		}), callerdata.Unavailable, 3},
	} {
		synctest.Test(t, func(t *testing.T) {
			p, d := provider(t, c.handler, callerdata.Wire{})
			if a, err := p.Lookup(t.Context(), "+447700900123"); !errors.Is(err, c.want) || d.count.Load() != c.asked {
				t.Errorf("%s: %+v, %v, asked %d times", name, a, err, d.count.Load())
			}
		})
	}
	p, d := provider(t, status(500), callerdata.Wire{})
	nowhere, _ := provider(t, body(`{"lat": 0, "lon": 0.0, "easting": 0, "northing": 0, "semiMajorM": 5}`), callerdata.Wire{})
	if a, err := nowhere.Lookup(t.Context(), "07700900123"); err != nil || a.Point != nil || a.SemiMajorM != 0 {
		t.Errorf("%+v, %v", a, err)
	}
	for _, cli := range []string{"", "withheld", "12", "+44 7700 900123", strings.Repeat("0", 16), "07700900123\r\n", "٠٧٧٠٠٩٠٠١٢٣"} {
		if _, err := p.Lookup(t.Context(), cli); !errors.Is(err, callerdata.NumberUnfit) || d.count.Load() != 0 {
			t.Errorf("%q: %v", cli, err)
		}
	}
	for _, address := range []string{"", "callerdata.example", "ftp://callerdata.example", "https://", "http://[::1"} {
		if _, err := callerdata.New(callerdata.Config{Address: address}); !errors.Is(err, callerdata.Misconfigured) {
			t.Errorf("%q: %v", address, err)
		}
	}
}

func TestLookupTriesAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		sim := callerdata.NewSimulator(leeds, atNoon)
		sim.FailNext(2, http.StatusBadGateway)
		p, d := provider(t, sim, callerdata.Wire{})
		if a, err := p.Lookup(t.Context(), "02079460123"); err != nil || d.count.Load() != 3 {
			t.Errorf("%+v, %v, asked %d times", a, err, d.count.Load())
		}
	})
}

func TestLookupEndsWithItsContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p, d := provider(t, status(503), callerdata.Wire{})
		ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond) // inside the first pause
		defer cancel()
		if _, err := p.Lookup(ctx, "02079460123"); !errors.Is(err, context.DeadlineExceeded) || d.count.Load() != 1 {
			t.Errorf("%v, asked %d times", err, d.count.Load())
		}
	})
}

func TestPollHandsOnWhatIsNew(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		sim := callerdata.NewSimulator(leeds, atNoon)
		p, d := provider(t, sim, callerdata.Wire{})
		ctx, cancel := context.WithTimeout(t.Context(), 61*time.Second)
		defer cancel()
		var radii []float64
		err := p.Poll(ctx, "+447700900123", 10*time.Second, func(a callerdata.Answer, err error) {
			if err != nil {
				t.Error(err)
			}
			radii = append(radii, a.SemiMajorM)
		})
		if !errors.Is(err, context.DeadlineExceeded) || !cmp.Equal(radii, []float64{1800, 450, 35}) || d.count.Load() != 7 {
			t.Errorf("%v, heard %v, asked %d times", err, radii, d.count.Load())
		}
	})
}

func TestPollGoesOnThroughAnOutage(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		sim := callerdata.NewSimulator(leeds, atNoon)
		sim.FailNext(6, http.StatusServiceUnavailable)
		p, _ := provider(t, sim, callerdata.Wire{})
		ctx, cancel := context.WithTimeout(t.Context(), 35*time.Second)
		defer cancel()
		var heard []string
		_ = p.Poll(ctx, "02079460123", 10*time.Second, func(_ callerdata.Answer, err error) {
			if errors.Is(err, callerdata.Unavailable) {
				heard = append(heard, "outage")
			} else {
				heard = append(heard, "answer")
			}
		})
		if !cmp.Equal(heard, []string{"outage", "answer"}) {
			t.Errorf("heard %v", heard)
		}
	})
}

func TestPollEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p, d := provider(t, callerdata.NewSimulator(leeds, atNoon), callerdata.Wire{})
		err := p.Poll(t.Context(), "02079460123", time.Millisecond, func(callerdata.Answer, error) {})
		if err != nil || d.count.Load() < 3590 || d.count.Load() > 3602 {
			t.Errorf("after an hour: %v, asked %d times", err, d.count.Load())
		}
		refused, d := provider(t, status(403), callerdata.Wire{})
		if err := refused.Poll(t.Context(), "02079460123", time.Second, func(callerdata.Answer, error) {}); !errors.Is(err, callerdata.NotAdmitted) || d.count.Load() != 1 {
			t.Errorf("%v, asked %d times", err, d.count.Load())
		}
	})
}

func TestSimulator(t *testing.T) {
	sim := callerdata.NewSimulator(leeds, atNoon)
	p, _ := provider(t, sim, callerdata.Wire{})
	a, err := p.Lookup(t.Context(), "01134960456")
	b, errAgain := p.Lookup(t.Context(), "+441134960456")
	b.CLI, b.Raw = a.CLI, a.Raw
	if err != nil || errAgain != nil || !cmp.Equal(a, b) || len(a.AddressLines) != 2 || a.Point != nil {
		t.Errorf("%+v, then %+v (%v, %v)", a, b, err, errAgain)
	}
	mobile, err := p.Lookup(t.Context(), "07700900456")
	if err != nil || mobile.LineType != callerdata.LineMobile || geo.Distance(leeds, *mobile.Point) > 12_000 || !mobile.PositionAt.Equal(noon) {
		t.Errorf("%+v, %v", mobile, err)
	}
	for cli, want := range map[string]error{
		"07700900997": callerdata.NumberUnknown, "01134960999": callerdata.Unintelligible,
		"07911123456": callerdata.NumberUnknown, "999": callerdata.NumberUnknown,
	} {
		if _, err := p.Lookup(t.Context(), cli); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", cli, err, want)
		}
	}
	for method, code := range map[string]int{http.MethodGet: 405, http.MethodPost: 400} {
		w := httptest.NewRecorder()
		sim.ServeHTTP(w, httptest.NewRequest(method, "/ask", strings.NewReader("x")))
		if w.Code != code {
			t.Errorf("%s of nonsense: %d", method, w.Code)
		}
	}
}

// Over a real socket, once.
func TestLookupOverTheNetwork(t *testing.T) {
	server := httptest.NewServer(callerdata.NewSimulator(leeds, atNoon))
	defer server.Close()
	p, err := callerdata.New(callerdata.Config{Address: server.URL})
	if err != nil {
		t.Fatal(err)
	}
	if a, err := p.Lookup(t.Context(), "+441632960123"); err != nil || a.CLI != "+441632960123" || len(a.AddressLines) == 0 {
		t.Errorf("%+v, %v", a, err)
	}
}

func TestAnswersOfAnything(t *testing.T) {
	pieces := []string{`{`, `}`, `"lat":`, `"lon":`, `1e400`, `-9999`, `"53.8"`, `53.8`, `null`, `[`, `]`, `"addressLines":`, `,`, `"x"`, `"easting":`, `"northing":`, `"semiMajorM":`, `true`}
	var now string
	p, _ := provider(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(now)) }), callerdata.Wire{})
	rapid.Check(t, func(rt *rapid.T) {
		now = "{" + strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 9).Draw(rt, "pieces"), "") + "}"
		a, err := p.Lookup(context.Background(), "07700900123")
		if err != nil && !errors.Is(err, callerdata.Unintelligible) {
			rt.Fatal(err)
		}
		if a.Point != nil && (!a.Point.OnEarth() || a.Point.Zero()) {
			rt.Errorf("%s: %+v", now, a)
		}
	})
}
