package sip

import (
	"time"

	sipmsg "github.com/emiago/sipgo/sip"
)

// decisionTime is how long the call's owner may take over a re-INVITE; it is
// only ever busy, never waiting for a person.
const decisionTime = 5 * time.Second

// reinvite hands a new offer to the call's owner and carries out the answer. It
// returns only when the 200 was confirmed: nobody else would repeat it.
func (d *Dialogue) reinvite(req *sipmsg.Request, tx sipmsg.ServerTransaction, at time.Time) {
	if !d.inOrder(req) {
		d.stack.respond(req, tx, 500)
		return
	}
	d.mu.Lock()
	early := !d.cseqStarted()
	d.mu.Unlock()
	if early { // RFC 3261 section 14.2: not before the first one is answered
		d.stack.respond(req, tx, 500, sipmsg.NewHeader("Retry-After", "2"))
		return
	}
	body, err := readBody(first(values(req, "Content-Type")), first(values(req, "Content-Encoding")), req.Body())
	if err != nil {
		d.stack.respond(req, tx, 488)
		return
	}
	type decision struct {
		sdp  []byte
		code int
	}
	decided := make(chan decision, 1)
	d.signal(Signal{At: at, Kind: Reoffered, Offer: body.session,
		Accept: func(sdp []byte) { decided <- decision{sdp: sdp} },
		Refuse: func(code int) { decided <- decision{code: code} }})
	select {
	case r := <-decided:
		if r.code != 0 {
			d.stack.respond(req, tx, r.code)
			return
		}
		d.accept(req, tx, r.sdp)
	case <-time.After(decisionTime):
		d.stack.respond(req, tx, 500)
	}
}

func (d *Dialogue) accept(req *sipmsg.Request, tx sipmsg.ServerTransaction, sdp []byte) {
	acked := make(chan struct{})
	d.mu.Lock()
	d.acks[req.CSeq().SeqNo] = func() { close(acked) }
	if c := req.Contact(); c != nil { // target refresh, RFC 3261 section 12.2.2
		d.target = c.Address.Clone()
	}
	d.mu.Unlock()
	res := d.response(req, 200, sdp)
	if err := tx.Respond(res); err != nil {
		return
	}
	if !d.repeatUntil(acked, tx, res) {
		d.stack.log.Info("re-INVITE not confirmed", "sip", d.CallID)
	}
}
