package callerlocation_test

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"bluelamp/internal/channels/callerlocation"
	"bluelamp/internal/channels/phone"
	"bluelamp/internal/contact"
	"bluelamp/internal/geo"
	"bluelamp/internal/place"
	"bluelamp/internal/place/callerdata"
	"bluelamp/internal/telephony"
)

var middle = geo.Point{Lat: 54.6195, Lon: -2.3887}

// network is the simulator without a wire, counting what it is asked.
type network struct {
	simulator *callerdata.Simulator
	mu        sync.Mutex
	asked     int
}

func (n *network) RoundTrip(r *http.Request) (*http.Response, error) {
	n.mu.Lock()
	n.asked++
	n.mu.Unlock()
	w := &page{header: http.Header{}, status: http.StatusOK}
	n.simulator.ServeHTTP(w, r)
	return &http.Response{StatusCode: w.status, Header: w.header, Body: io.NopCloser(&w.body), Request: r}, nil
}

func (n *network) times() int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.asked
}

type page struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (p *page) Header() http.Header            { return p.header }
func (p *page) WriteHeader(status int)         { p.status = status }
func (p *page) Write(text []byte) (int, error) { return p.body.Write(text) }

// record is what is on record of one call.
type record struct {
	mu  sync.Mutex
	all []contact.Located
}

func (r *record) hear(_ context.Context, _, _ string, e contact.Located) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.all = append(r.all, e)
	return nil
}

func (r *record) so() []contact.Located {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]contact.Located(nil), r.all...)
}

// asking is a locator that asks every ten seconds; times are those of the bubble.
func asking(t *testing.T) (*callerlocation.Locator, *network, *record) {
	t.Helper()
	n, r := &network{simulator: callerdata.NewSimulator(middle, time.Now)}, &record{}
	provider, err := callerdata.New(callerdata.Config{Address: "https://network.invalid/", Transport: n})
	if err != nil {
		t.Fatal(err)
	}
	l := callerlocation.New(callerlocation.Options{
		Hear: r.hear, ReadNumber: phone.ReadNumber, CallerData: provider, Every: 10 * time.Second, Services: []string{"999"},
		Find: func(_ context.Context, _, address string) (callerlocation.Spot, bool) {
			return callerlocation.Spot{Lat: 54.631, Lon: -2.4209, Entry: "uprn/999000000001", UPRN: "999000000001"}, address == "2 Curlew Road, Lanternby, ZZ1 1BA"
		},
		Doubt: func(string, place.Location) string { return "" },
		Now:   time.Now, Log: slog.New(slog.DiscardHandler),
	})
	return l, n, r
}

func left(id string) telephony.Event {
	return telephony.Event{At: time.Now(), Kind: telephony.Left, Call: telephony.CallID(id)}
}

func TestAMobileIsFoundBetterWhileItsCallLasts(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, n, r := asking(t)
		defer l.Close()
		l.Arrived(force, arrival("c1", "07700900123", time.Now()))
		synctest.Wait()
		if got := r.so(); len(got) != 1 || got[0].RadiusM != 1800 || got[0].Source != contact.ByCallerData || got[0].ConfidencePercent != 67 {
			t.Fatalf("at once: %+v", got)
		}
		time.Sleep(25 * time.Second)
		synctest.Wait()
		got := r.so()
		if len(got) != 3 || got[1].RadiusM != 450 || got[2].RadiusM != 35 {
			t.Fatalf("after 25 s: %+v", got)
		}
		time.Sleep(10 * time.Second) // the same again is no news
		synctest.Wait()
		if len(r.so()) != 3 {
			t.Errorf("%d on record", len(r.so()))
		}
		l.Left(left("c1"))
		synctest.Wait()
		asked := n.times()
		time.Sleep(10 * time.Minute)
		synctest.Wait()
		if n.times() != asked || asked != 5 {
			t.Errorf("asked %d times by the end of the call and %d times afterwards, want 5 and none", asked, n.times()-asked)
		}
	})
}

func TestTheNetworkIsAskedOnceMoreWhenTheCallEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, _, r := asking(t)
		defer l.Close()
		l.Arrived(force, arrival("c1", "07700900123", time.Now()))
		time.Sleep(3 * time.Second)
		l.Left(left("c1"))
		synctest.Wait()
		if got := r.so(); len(got) != 2 || got[1].RadiusM != 450 {
			t.Errorf("%+v", got)
		}
	})
}

func TestThatACallerHasNotMovedIsSaidOnceAMinute(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, _, r := asking(t)
		defer l.Close()
		l.Arrived(force, arrival("c1", "07700900123", time.Now()))
		time.Sleep(5*time.Minute + time.Second)
		synctest.Wait()
		if got := len(r.so()); got != 3+4 {
			t.Errorf("%d on record", got)
		}
	})
}

func TestAFixedLineIsWhereItsAddressIs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, n, r := asking(t)
		defer l.Close()
		n.simulator.Tell(callerdata.Answer{
			CLI: "+441134960142", LineType: callerdata.LineFixed, Subscriber: "Dev Raman", AddressLines: []string{"2 Curlew Road", "Lanternby"}, Postcode: "ZZ1 1BA",
		})
		n.simulator.Tell(callerdata.Answer{CLI: "+441134960143", LineType: callerdata.LineVoIP, AddressLines: []string{"1 Nowhere Lane"}})
		l.Arrived(force, arrival("c1", "0113 496 0142", time.Now()))
		synctest.Wait()
		l.Arrived(force, arrival("c2", "0113 496 0143", time.Now()))
		synctest.Wait()
		got := r.so()
		if len(got) != 2 {
			t.Fatalf("%+v", got)
		}
		if e := got[0]; e.Text != "Dev Raman, 2 Curlew Road, Lanternby, ZZ1 1BA" || e.Lat != 54.631 || e.RadiusM != 50 || e.UPRN != "999000000001" ||
			e.Method != "manual" || !warned(e, "subscriber") {
			t.Errorf("%+v", e)
		}
		if e := got[1]; e.Text != "1 Nowhere Lane" || e.HasPoint() || !warned(e, "may be anywhere") {
			t.Errorf("%+v", e)
		}
	})
}

func TestThatTheNetworkDoesNotKnowIsSaidOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, n, r := asking(t)
		defer l.Close()
		l.Arrived(force, arrival("c1", "07700900997", time.Now()))
		time.Sleep(45 * time.Second)
		synctest.Wait()
		got := r.so()
		if len(got) != 1 || got[0].HasPoint() || got[0].Method != "none" || !warned(got[0], "has nothing on this number") || n.times() != 5 {
			t.Errorf("asked %d times: %+v", n.times(), got)
		}
	})
}

func TestOnlyEmergencyCallersAreAskedAbout(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, n, _ := asking(t)
		defer l.Close()
		other := arrival("c1", "07700900123", time.Now())
		other.Arrival.Service = "101"
		l.Arrived(force, other)
		l.Arrived(force, arrival("c2", "", time.Now()))
		l.Arrived(force, arrival("c3", "anonymous", time.Now())) // no number: nothing that a network could know
		synctest.Wait()
		if n.times() != 0 {
			t.Errorf("asked %d times", n.times())
		}
	})
}

func TestClosingEndsAllAsking(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, n, _ := asking(t)
		l.Arrived(force, arrival("c1", "07700900123", time.Now()))
		synctest.Wait()
		l.Close()
		l.Arrived(force, arrival("c2", "07700900124", time.Now()))
		time.Sleep(time.Minute)
		if n.times() != 1 {
			t.Errorf("asked %d times", n.times())
		}
	})
}
