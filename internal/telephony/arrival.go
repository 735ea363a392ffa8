package telephony

import (
	"hash/fnv"
	"net/netip"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"bluelamp/internal/telephony/media"
	"bluelamp/internal/telephony/recording"
	"bluelamp/internal/telephony/sip"
)

// onCall runs on the INVITE's goroutine and returns when the call is over.
func (e *Edge) onCall(d *sip.Dialogue) {
	trunk, ok := e.trunk(d)
	if !ok {
		e.log.Warn("call to a number that no trunk names", "dialled", d.Dialled, "from", d.Source)
		_ = d.Refuse(404)
		return
	}
	id, err := uuid.NewV7()
	if err != nil {
		e.log.Error("no identity for a call", "error", err)
		_ = d.Refuse(500)
		return
	}
	arrival := Arrival{Trunk: trunk.Name, Service: trunk.Service, Dialled: d.Dialled, Caller: Caller(d.Identity),
		SIPID: d.CallID, Headers: d.Headers(), Body: d.Location}
	c, code := e.begin(d, trunk, CallID(id.String()))
	if code != 0 {
		_ = d.Refuse(code)
		e.events.put(Event{At: d.At, Kind: TurnedAway, Call: CallID(id.String()), Arrival: &arrival})
		return
	}
	c.serve(arrival)
}

// begin makes room for the call and opens its audio socket.
func (e *Edge) begin(d *sip.Dialogue, t Trunk, id CallID) (*call, int) {
	c := &call{edge: e, trunk: t, dialog: d, inbox: newInbox(), timers: map[timer]*time.Timer{},
		machine: machine{id: id, waiting: t.Waiting, limits: limits{e.cfg.MaxRing, e.cfg.NoMedia, e.cfg.AgentLost}}}
	c.ssrc = audioSource(c.id)
	c.route.Store(&route{})
	bind := e.stack.Addr().Addr()
	var err error
	c.leg, err = media.OpenLeg(bind, e.cfg.RTP.Min, e.cfg.RTP.Max, c.ssrc, e.now)
	if err != nil {
		e.log.Error("call refused: no audio socket", "error", err)
		return nil, 503
	}
	c.local = sip.Local{ID: uint64(d.At.UnixNano()), Version: 1, Audio: netip.AddrPortFrom(d.LocalAddr(), c.leg.Port())}
	if d.Offer != nil {
		c.leg.Join(c.remote(*d.Offer))
		c.silent = d.Offer.Silent()
	}
	if !e.add(c) {
		e.log.Error("call refused: the edge is full", "calls", e.cfg.MaxCalls)
		c.leg.Close()
		return nil, 503
	}
	return c, 0
}

// trunk finds the way by which a call came.
func (e *Edge) trunk(d *sip.Dialogue) (Trunk, bool) {
	for _, t := range e.cfg.Trunks {
		if t.from(d.Source.Addr()) && t.carries(d.Dialled) && t.marked(d.Fields) {
			return t, true
		}
	}
	return Trunk{}, false
}

func (t Trunk) from(a netip.Addr) bool {
	return len(t.Sources) == 0 || slices.ContainsFunc(t.Sources, func(p netip.Prefix) bool { return p.Contains(a) })
}

func (t Trunk) carries(dialled string) bool {
	return len(t.Dialled) == 0 || slices.Contains(t.Dialled, dialled)
}

func (t Trunk) marked(fields func(string) []string) bool {
	for name, want := range t.Header {
		if !slices.ContainsFunc(fields(name), func(v string) bool { return strings.TrimSpace(v) == want }) {
			return false
		}
	}
	return true
}

// allows is the gate's list: an address of some trunk.
func (e *Edge) allows(a netip.Addr) bool {
	return slices.ContainsFunc(e.cfg.Trunks, func(t Trunk) bool { return t.from(a) })
}

// trusts believes P-Asserted-Identity only where it is configured who may send.
func (e *Edge) trusts(d *sip.Dialogue) bool {
	t, ok := e.trunk(d)
	return ok && len(t.Sources) > 0
}

// audioSources is who may send audio in a call: the trunk, or where nobody is
// configured whoever sent the INVITE.
func (e *Edge) audioSources(t Trunk, peer netip.Addr) []netip.Prefix {
	return append([]netip.Prefix{netip.PrefixFrom(peer, peer.BitLen())}, t.Sources...)
}

func (e *Edge) waitingSound(service string) media.Sound {
	if s, ok := e.sounds[service]; ok {
		return s
	}
	return e.ringBack
}

// audioSource is a number for a call's audio streams.
func audioSource(id CallID) uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(id))
	return h.Sum32()
}

// recorded reports a finished recording, and what is missing of it.
func (e *Edge) recorded(id CallID, r recording.Result) {
	at := e.now()
	if r.File != "" {
		e.events.put(Event{At: at, Kind: Recorded, Call: id, Recording: &Recording{File: r.File, SHA256: r.SHA256,
			Bytes: r.Bytes, Duration: r.Duration, Sides: []string{"caller", "agent"}}})
	}
	if r.Err != nil {
		e.log.Error("call not recorded as it should be", "call", id, "error", r.Err)
		e.events.put(Event{At: at, Kind: RecordingFailed, Call: id, Reason: r.Err.Error()})
	}
}

// Calls names the calls that are not over, oldest first.
func (e *Edge) Calls() []CallID {
	e.mu.Lock()
	defer e.mu.Unlock()
	ids := make([]CallID, 0, len(e.calls))
	for id := range e.calls {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func (e *Edge) find(id CallID) *call {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.calls[id]
}

// add takes a call in unless the edge is full or closing.
func (e *Edge) add(c *call) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	if len(e.calls) >= e.cfg.MaxCalls || e.closing.Load() {
		return false
	}
	e.calls[c.id] = c
	return true
}

func (e *Edge) remove(c *call) {
	e.mu.Lock()
	defer e.mu.Unlock()
	delete(e.calls, c.id)
	e.dropped += c.leg.Refused()
	if len(e.calls) == 0 && e.empty != nil {
		close(e.empty)
		e.empty = nil
	}
}
