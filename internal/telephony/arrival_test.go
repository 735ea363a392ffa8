package telephony_test

import (
	"fmt"
	"net/netip"
	"testing"

	"bluelamp/internal/telephony"
	"bluelamp/internal/telephony/telephonytest"
)

func TestWhoCallsAndByWhichWay(t *testing.T) {
	const number = "+447700900123"
	type want struct {
		trunk  string
		caller telephony.Caller
	}
	cases := map[string]struct {
		dialled string
		o       telephonytest.Options
		want    want
	}{
		"From only": {"999", telephonytest.Options{Display: "A Caller"},
			want{"emergency", telephony.Caller{Number: number, Display: "A Caller"}}},
		"asserted": {"101", telephonytest.Options{Asserted: "<tel:+441134960123>"},
			want{"public", telephony.Caller{Number: "+441134960123", Asserted: true}}},
		"withheld, not asserted": {"999", telephonytest.Options{Withheld: true},
			want{"emergency", telephony.Caller{Withheld: true}}},
		"withheld, asserted": {"999", telephonytest.Options{Withheld: true, Asserted: "<sip:+442079460123@carrier.example;user=phone>"},
			want{"emergency", telephony.Caller{Number: "+442079460123", Withheld: true, Asserted: true}}},
		"other number for the same trunk": {"112", telephonytest.Options{Headers: map[string]string{"Diversion": "<sip:+441632960999@carrier.example>"}},
			want{"emergency", telephony.Caller{Number: number, Diversion: "<sip:+441632960999@carrier.example>"}}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			w := open(t, nil)
			line, arrived := w.ring(c.dialled, c.o)
			a := arrived.Arrival
			if a.Trunk != c.want.trunk || a.Dialled != c.dialled || a.Caller != c.want.caller {
				t.Errorf("arrived %+v, want %+v", a, c.want)
			}
			w.must(line.Await(w.ctx, map[string]telephonytest.State{"999": telephonytest.EarlyMedia, "112": telephonytest.EarlyMedia, "101": telephonytest.Talking}[c.dialled]))
			w.must(line.HangUp(w.ctx))
			w.event(arrived.Call, telephony.Left, 1)
		})
	}
}

func TestAnUntrustedTrunkAssertsNothing(t *testing.T) {
	w := open(t, func(c *telephony.Config) {
		c.Trunks = []telephony.Trunk{{Name: "demo", Service: "999", Header: map[string]string{"X-Trunk": "one"}}}
	})
	line, arrived := w.ring("anything", telephonytest.Options{Asserted: "<tel:+441134960123>", Headers: map[string]string{"X-Trunk": "one"}})
	if c := arrived.Arrival.Caller; c.Asserted || c.Number != "+447700900123" {
		t.Errorf("caller %+v", c)
	}
	if h := arrived.Arrival.Headers["X-Trunk"]; h != "one" {
		t.Errorf("headers %v", arrived.Arrival.Headers)
	}
	line.Cancel()
	w.event(arrived.Call, telephony.Left, 1)

	lost, err := w.phone().Dial(w.ctx, w.target("anything"), "+447700900123", telephonytest.Options{Headers: map[string]string{"X-Trunk": "two"}})
	w.must(err)
	w.must(lost.Await(w.ctx, telephonytest.Ended))
	if code, _ := lost.Outcome(); code != 404 {
		t.Errorf("a call for no trunk was told %d", code)
	}
}

func TestAStrangerIsNotHeard(t *testing.T) {
	w := open(t, func(c *telephony.Config) {
		for i := range c.Trunks {
			c.Trunks[i].Sources = []netip.Prefix{netip.MustParsePrefix("192.0.2.0/24")}
		}
	})
	lines := map[string]*telephonytest.Line{}
	for _, transport := range []string{"udp", "tcp"} {
		line, err := w.phone().Dial(w.ctx, w.target("999"), "+447700900123", telephonytest.Options{Transport: transport})
		if err != nil && transport == "tcp" { // the edge closed the connection before the INVITE was out: not heard either
			continue
		}
		w.must(err)
		lines[transport] = line
	}
	for transport, line := range lines {
		w.must(line.Await(w.ctx, telephonytest.Ended))
		if code, _ := line.Outcome(); code != 0 {
			t.Errorf("a stranger over %s was answered with %d", transport, code)
		}
	}
	if n := w.count(telephony.Arrived); n != 0 {
		t.Errorf("%d calls arrived", n)
	}
}

func TestEachKeyIsReportedOnce(t *testing.T) {
	for name, mu := range map[string]bool{"A-law": false, "mu-law": true} {
		t.Run(name, func(t *testing.T) {
			w := open(t, nil)
			line, arrived := w.ring("101", telephonytest.Options{Mu: mu})
			w.must(line.Await(w.ctx, telephonytest.Talking))
			line.Silence()
			for _, key := range []string{"5", "5", "#"} {
				w.must(line.SendDigit(w.ctx, key))
			}
			w.must(line.SendInfoDigit(w.ctx, "9"))
			w.event(arrived.Call, telephony.Digit, 4)
			w.must(line.Bye(w.ctx))
			w.event(arrived.Call, telephony.Left, 1)
			got := ""
			for n := range w.count(telephony.Digit) {
				got += w.event(arrived.Call, telephony.Digit, n+1).Digit
			}
			if got != "55#9" {
				t.Errorf("keys %q, want 55#9", got)
			}
		})
	}
}

func TestTwentyCallsAtOnce(t *testing.T) {
	const calls = 20
	w := open(t, nil)
	phone := w.phone()
	lines := map[string]*telephonytest.Line{}
	agents := map[telephony.AgentID]*telephonytest.Agent{}
	for n := range calls {
		from := fmt.Sprintf("+4477009001%02d", n)
		line, err := phone.Dial(w.ctx, w.target("999"), from, telephonytest.Options{})
		w.must(err)
		lines[from] = line
	}
	type pair struct {
		line  *telephonytest.Line
		agent *telephonytest.Agent
		hertz float64
	}
	var pairs []pair
	for n := range calls {
		arrived := w.event("", telephony.Arrived, n+1)
		name := telephony.AgentID(fmt.Sprint("h", n))
		agents[name] = w.agent(name)
		w.must(w.edge.Answer(w.ctx, arrived.Call, name))
		pairs = append(pairs, pair{lines[arrived.Arrival.Caller.Number], agents[name], 300 + 100*float64(n)})
	}
	for _, p := range pairs {
		w.must(p.line.Await(w.ctx, telephonytest.Talking))
		p.line.SendTone(p.hertz)
	}
	for _, p := range pairs {
		w.must(p.agent.AwaitTone(w.ctx, p.hertz))
	}
	for _, p := range pairs {
		w.must(p.line.Bye(w.ctx))
	}
	for n := range calls {
		w.event("", telephony.Recorded, n+1)
	}
}
