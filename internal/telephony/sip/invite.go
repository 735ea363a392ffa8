package sip

import (
	"errors"
	"strings"

	sipmsg "github.com/emiago/sipgo/sip"
)

// onInvite takes a new call or a new offer within one.
func (s *Stack) onInvite(req *sipmsg.Request, tx sipmsg.ServerTransaction) {
	at := s.now()
	if req.To().Params.Has("tag") {
		if d := s.dialogue(req); d != nil {
			d.reinvite(req, tx, at)
			return
		}
		s.respond(req, tx, 481)
		return
	}
	if !s.firstCopy(req) {
		s.respond(req, tx, 482)
		return
	}
	if s.draining.Load() {
		s.respond(req, tx, 503, sipmsg.NewHeader("Retry-After", "30"))
		return
	}
	d, code, extra := s.begin(req, tx)
	if code != 0 {
		s.respond(req, tx, code, extra...)
		return
	}
	d.At = at
	if !tx.OnCancel(func(*sipmsg.Request) { d.cancelled() }) {
		return // cancelled before we looked
	}
	s.add(d)
	defer d.over()
	s.handler(d)
}

// begin reads the INVITE; code is the status that refuses it, or 0.
func (s *Stack) begin(req *sipmsg.Request, tx sipmsg.ServerTransaction) (d *Dialogue, code int, extra []sipmsg.Header) {
	if required := values(req, "Require"); len(required) > 0 {
		return nil, 420, []sipmsg.Header{sipmsg.NewHeader("Unsupported", strings.Join(required, ", "))}
	}
	scheme := strings.ToLower(req.Recipient.Scheme)
	if scheme != "sip" && scheme != "sips" && scheme != "tel" {
		return nil, 416, nil
	}
	remote, tagged := req.From().Params.Get("tag")
	if req.Contact() == nil || !tagged || remote == "" {
		return nil, 400, nil // RFC 3261 sections 8.1.1.3 and 8.1.1.8
	}
	body, err := readBody(first(values(req, "Content-Type")), first(values(req, "Content-Encoding")), req.Body())
	switch {
	case errors.Is(err, errMediaType):
		return nil, 415, []sipmsg.Header{sipmsg.NewHeader("Accept", "application/sdp, multipart/mixed")}
	case errors.Is(err, ErrNoAudio):
		return nil, 488, nil
	case err != nil:
		return nil, 400, nil
	}
	tag := sipmsg.GenerateTagN(16)
	d = &Dialogue{
		Source: source(req), Dialled: dialled(req), CallID: req.CallID().Value(),
		Offer: body.session, Location: body.location,
		stack: s, invite: req, tx: tx, transport: strings.ToUpper(req.Transport()),
		key:       key{req.CallID().Value(), tag, remote},
		peerCSeq:  req.CSeq().SeqNo,
		target:    req.Contact().Address.Clone(),
		acks:      map[uint32]func(){},
		confirmed: make(chan struct{}),
		gone:      make(chan struct{}),
	}
	d.Identity = identify(func(name string) []string { return values(req, name) }, s.cfg.Trust(d))
	return d, 0, nil
}

// dialled is the number in the Request-URI; a tel URI has it in the host's place.
func dialled(req *sipmsg.Request) string {
	return parseParty(req.Recipient.String()).number
}

// cancelled runs inside sipgo's state machine: it must not block or respond.
func (d *Dialogue) cancelled() {
	at := d.stack.now()
	d.mu.Lock()
	d.final = true
	d.mu.Unlock()
	d.signal(Signal{At: at, Kind: Cancelled})
}

// over forgets a dialogue that never was established; an established one goes
// with its BYE.
func (d *Dialogue) over() {
	d.mu.Lock()
	answered := d.cseqStarted()
	d.mu.Unlock()
	if !answered {
		d.leave()
	}
}
