package sip

import (
	"net/netip"
	"strings"
	"sync"
	"time"

	sipmsg "github.com/emiago/sipgo/sip"
)

// key names a dialogue (RFC 3261 section 12): Call-ID, our tag, their tag.
type key struct{ call, local, remote string }

// Signal is something that the caller's side did within a dialogue.
type Signal struct {
	At     time.Time
	Kind   SignalKind
	Digit  string       // Digits
	Offer  *Session     // Reoffered, nil when the re-INVITE carries none; Confirmed, when the answer came in the ACK
	Accept func([]byte) // Reoffered: answer with a session description
	Refuse func(int)    // Reoffered: refuse with a status
}

// SignalKind says what a Signal is.
type SignalKind int

// The kinds of Signal.
const (
	Cancelled   SignalKind = iota + 1 // CANCEL before the final answer; 487 has been sent
	Confirmed                         // ACK to our 200
	Unconfirmed                       // no ACK for 64*T1
	HungUp                            // BYE; 200 has been sent
	Reoffered                         // re-INVITE
	Pressed                           // INFO with a digit
)

// Dialogue is one call on the signalling side. Its methods may be called from
// one goroutine, the handler's; Signals come from sipgo's.
type Dialogue struct {
	At       time.Time      // when the INVITE arrived
	Source   netip.AddrPort // who sent it
	Dialled  string         // user part of the Request-URI
	CallID   string
	Identity Identity
	Offer    *Session // nil when the INVITE carried none
	Location []byte   // application/pidf+xml that came with it

	stack     *Stack
	invite    *sipmsg.Request
	tx        sipmsg.ServerTransaction
	key       key
	transport string
	notify    func(Signal)
	early     []Signal // what came before Watch
	mu        sync.Mutex

	final     bool              // the INVITE has been finally answered
	cseq      uint32            // ours, for requests within the dialogue
	peerCSeq  uint32            // theirs
	target    *sipmsg.Uri       // their Contact
	acks      map[uint32]func() // what to do at the ACK of an INVITE, by CSeq
	confirmed chan struct{}     // closed at the first ACK or when it is given up
	gone      chan struct{}     // closed when the dialogue is over
}

// Watch sets who gets the signals, and delivers those that came before.
func (d *Dialogue) Watch(f func(Signal)) {
	d.mu.Lock()
	d.notify = f
	early := d.early
	d.early = nil
	d.mu.Unlock()
	for _, s := range early {
		f(s)
	}
}

func (d *Dialogue) signal(s Signal) {
	d.mu.Lock()
	f := d.notify
	if f == nil {
		d.early = append(d.early, s)
	}
	d.mu.Unlock()
	if f != nil {
		f(s)
	}
}

// Fields returns the values of a header field of the INVITE.
func (d *Dialogue) Fields(name string) (values []string) {
	for _, h := range d.invite.GetHeaders(name) {
		values = append(values, h.Value())
	}
	return values
}

// Headers returns the fields that a consumer may want to see: X- headers and
// those that say why or from where a call comes.
func (d *Dialogue) Headers() map[string]string {
	out := map[string]string{}
	for _, h := range d.invite.Headers() {
		name := strings.ToLower(h.Name())
		switch {
		case strings.HasPrefix(name, "x-"), name == "geolocation", name == "subject",
			name == "history-info", name == "priority", name == "user-agent":
			if _, twice := out[h.Name()]; !twice && len(out) < 32 {
				out[h.Name()] = printable(h.Value())
			}
		}
	}
	return out
}

// LocalAddr is the address under which this peer reaches us.
func (d *Dialogue) LocalAddr() netip.Addr { return d.stack.facing(d.Source.Addr()) }

func (s *Stack) dialogue(req *sipmsg.Request) *Dialogue {
	k := key{call: req.CallID().Value()}
	k.local, _ = req.To().Params.Get("tag")
	k.remote, _ = req.From().Params.Get("tag")
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.dialogues[k]
}

func (s *Stack) add(d *Dialogue) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.dialogues[d.key] = d
}

func (s *Stack) remove(d *Dialogue) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.dialogues, d.key)
}

// inOrder checks and keeps the caller's CSeq (RFC 3261 section 12.2.2).
func (d *Dialogue) inOrder(req *sipmsg.Request) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	n := req.CSeq().SeqNo
	if n <= d.peerCSeq {
		return false
	}
	d.peerCSeq = n
	return true
}
