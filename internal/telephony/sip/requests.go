package sip

import (
	"fmt"
	"net/netip"
	"runtime/debug"
	"strings"

	"github.com/emiago/sipgo"
	sipmsg "github.com/emiago/sipgo/sip"
)

// allowed is the Allow field. No PRACK, UPDATE or REFER: a trunk that sees them
// missing does not use them.
const allowed = "INVITE, ACK, CANCEL, BYE, OPTIONS, INFO"

// register names the handler of each method. Each is guarded: a panic while
// handling one message is logged and answered, and the process lives.
func (s *Stack) register() {
	on := func(m sipmsg.RequestMethod, f func(*sipmsg.Request, sipmsg.ServerTransaction)) {
		s.server.OnRequest(m, s.guard(f))
	}
	on(sipmsg.INVITE, s.onInvite)
	on(sipmsg.ACK, s.onAck)
	on(sipmsg.BYE, s.onBye)
	on(sipmsg.CANCEL, s.onCancel)
	on(sipmsg.INFO, s.onInfo)
	on(sipmsg.OPTIONS, s.onOptions)
	s.server.OnNoRoute(s.guard(s.onOther))
}

func (s *Stack) guard(f func(*sipmsg.Request, sipmsg.ServerTransaction)) sipgo.RequestHandler {
	return func(req *sipmsg.Request, tx sipmsg.ServerTransaction) {
		defer func() {
			if r := recover(); r != nil {
				s.log.Error("defect while handling a SIP message", "method", req.Method, "panic", fmt.Sprint(r), "stack", string(debug.Stack()))
				s.respond(req, tx, 500)
			}
		}()
		f(req, tx)
	}
}

// respond answers without a body; what cannot be sent is the caller's to repeat.
func (s *Stack) respond(req *sipmsg.Request, tx sipmsg.ServerTransaction, code int, extra ...sipmsg.Header) {
	if req.IsAck() || tx == nil {
		return
	}
	res := sipmsg.NewResponseFromRequest(req, code, reason(code), nil)
	res.AppendHeader(sipmsg.NewHeader("Server", s.cfg.Name))
	for _, h := range extra {
		res.AppendHeader(h)
	}
	if err := tx.Respond(res); err != nil {
		s.log.Debug("SIP response not sent", "code", code, "error", err)
	}
}

// onAck matches the ACK of a 200; those of refusals are the transaction's.
func (s *Stack) onAck(req *sipmsg.Request, _ sipmsg.ServerTransaction) {
	d := s.dialogue(req)
	if d == nil {
		return
	}
	at := s.now()
	d.mu.Lock()
	confirm := d.acks[req.CSeq().SeqNo]
	delete(d.acks, req.CSeq().SeqNo)
	d.mu.Unlock()
	if confirm == nil {
		return // a copy
	}
	confirm()
	if req.CSeq().SeqNo != d.invite.CSeq().SeqNo {
		return
	}
	signal := Signal{At: at, Kind: Confirmed}
	if answer, err := ParseSession(req.Body()); err == nil && d.Offer == nil {
		signal.Offer = &answer
	}
	d.signal(signal)
}

func (s *Stack) onBye(req *sipmsg.Request, tx sipmsg.ServerTransaction) {
	at := s.now()
	d := s.dialogue(req)
	if d == nil {
		s.respond(req, tx, 481)
		return
	}
	if !d.inOrder(req) {
		s.respond(req, tx, 500)
		return
	}
	s.respond(req, tx, 200)
	d.leave()
	d.signal(Signal{At: at, Kind: HungUp})
}

// onCancel sees only a CANCEL that matches nothing: sipgo answers the others
// itself and sends the 487 (see Dialogue's OnCancel hook).
func (s *Stack) onCancel(req *sipmsg.Request, tx sipmsg.ServerTransaction) { s.respond(req, tx, 481) }

func (s *Stack) onOptions(req *sipmsg.Request, tx sipmsg.ServerTransaction) {
	if s.draining.Load() {
		s.respond(req, tx, 503, sipmsg.NewHeader("Retry-After", "30"))
		return
	}
	s.respond(req, tx, 200, sipmsg.NewHeader("Allow", allowed),
		sipmsg.NewHeader("Accept", "application/sdp, multipart/mixed, application/pidf+xml"))
}

func (s *Stack) onOther(req *sipmsg.Request, tx sipmsg.ServerTransaction) {
	s.respond(req, tx, 405, sipmsg.NewHeader("Allow", allowed))
}

// onInfo takes digits of equipment that has no RFC 4733: application/dtmf-relay
// ("Signal=5") and application/dtmf ("5").
func (s *Stack) onInfo(req *sipmsg.Request, tx sipmsg.ServerTransaction) {
	at := s.now()
	d := s.dialogue(req)
	if d == nil {
		s.respond(req, tx, 481)
		return
	}
	if !d.inOrder(req) {
		s.respond(req, tx, 500)
		return
	}
	kind := first(values(req, "Content-Type"))
	digit, ok := infoDigit(kind, string(req.Body()))
	if !ok && len(req.Body()) > 0 {
		s.respond(req, tx, 415, sipmsg.NewHeader("Accept", "application/dtmf-relay, application/dtmf"))
		return
	}
	s.respond(req, tx, 200)
	if ok {
		d.signal(Signal{At: at, Kind: Pressed, Digit: digit})
	}
}

func infoDigit(kind, body string) (string, bool) {
	kind, _, _ = strings.Cut(strings.ToLower(kind), ";")
	text := ""
	switch strings.TrimSpace(kind) {
	case "application/dtmf":
		text = strings.TrimSpace(body)
	case "application/dtmf-relay":
		for l := range strings.Lines(body) {
			name, value, _ := strings.Cut(l, "=")
			if strings.EqualFold(strings.TrimSpace(name), "signal") {
				text = strings.TrimSpace(value)
			}
		}
	}
	text = strings.ToUpper(text)
	return text, len(text) == 1 && strings.Contains("0123456789*#ABCD", text)
}

func values(req *sipmsg.Request, name string) (out []string) {
	for _, h := range req.GetHeaders(name) {
		out = append(out, h.Value())
	}
	return out
}

// source is who sent a message, by the socket and not by what it says.
func source(req *sipmsg.Request) netip.AddrPort {
	a, _ := netip.ParseAddrPort(req.Source())
	return netip.AddrPortFrom(a.Addr().Unmap(), a.Port())
}
