package sip

import (
	"fmt"
	"net/netip"
	"time"

	sipmsg "github.com/emiago/sipgo/sip"
)

// response builds a response within the dialogue: our tag, our Contact for the
// transport that the caller used.
func (d *Dialogue) response(req *sipmsg.Request, code int, body []byte) *sipmsg.Response {
	res := sipmsg.NewResponseFromRequest(req, code, reason(code), body)
	res.To().Params.Remove("tag")
	res.To().Params.Add("tag", d.key.local)
	if code < 300 {
		res.AppendHeader(d.contact())
		res.AppendHeader(sipmsg.NewHeader("Allow", allowed))
	}
	res.AppendHeader(sipmsg.NewHeader("Server", d.stack.cfg.Name))
	if body != nil {
		res.AppendHeader(sipmsg.NewHeader("Content-Type", "application/sdp"))
	}
	return res
}

func (d *Dialogue) contact() *sipmsg.ContactHeader {
	addr := d.stack.Addr()
	if d.transport == "TLS" {
		addr = d.stack.AddrTLS()
	}
	host := d.LocalAddr()
	h := &sipmsg.ContactHeader{Address: sipmsg.Uri{Scheme: "sip", User: "edge", Host: hostOf(host), Port: int(addr.Port())}}
	if d.transport != "UDP" {
		h.Address.UriParams = sipmsg.NewParams()
		h.Address.UriParams.Add("transport", sipmsg.NetworkToLower(d.transport))
	}
	return h
}

func hostOf(a netip.Addr) string {
	if a.Is6() {
		return "[" + a.String() + "]"
	}
	return a.String()
}

// Provisional sends 180 or 183, the latter with early media when sdp is not nil.
func (d *Dialogue) Provisional(code int, sdp []byte) error {
	return d.tx.Respond(d.response(d.invite, code, sdp))
}

// Refuse ends the call before it is answered. It does nothing after a CANCEL or an Accept.
func (d *Dialogue) Refuse(code int) error {
	d.mu.Lock()
	done := d.final
	d.final = true
	d.mu.Unlock()
	if done {
		return nil
	}
	return d.tx.Respond(d.response(d.invite, code, nil))
}

// ErrCancelled is an Accept that came after the caller's CANCEL.
var ErrCancelled = fmt.Errorf("the caller has cancelled")

// Accept answers the call. The 200 is repeated until the ACK comes, over every
// transport, since a hop further on may lose it (RFC 3261 section 13.3.1.4); the
// outcome is signalled as Confirmed or Unconfirmed.
func (d *Dialogue) Accept(sdp []byte) error {
	d.mu.Lock()
	if d.final {
		d.mu.Unlock()
		return ErrCancelled
	}
	d.final = true
	d.cseq = 1
	acked := make(chan struct{})
	d.acks[d.invite.CSeq().SeqNo] = func() { close(acked); d.settle() }
	d.mu.Unlock()

	res := d.response(d.invite, 200, sdp)
	if err := d.tx.Respond(res); err != nil {
		// sipgo has noted our 200 as the response to repeat although its CANCEL
		// had won; the 487 is put back.
		_ = d.tx.Respond(d.response(d.invite, 487, nil))
		d.mu.Lock()
		d.cseq = 0
		d.mu.Unlock()
		return ErrCancelled
	}
	go func() {
		if !d.repeatUntil(acked, d.tx, res) {
			d.settle()
			d.signal(Signal{At: d.stack.now(), Kind: Unconfirmed})
		}
	}()
	return nil
}

// settle says that a BYE may be sent: the ACK came, or never will.
func (d *Dialogue) settle() {
	d.mu.Lock()
	defer d.mu.Unlock()
	select {
	case <-d.confirmed:
	default:
		close(d.confirmed)
	}
}

// cseqStarted says that an answer was sent; the caller holds the lock.
func (d *Dialogue) cseqStarted() bool { return d.cseq > 0 }

// repeatUntil sends a 200 again after T1, 2*T1, … at most T2, until the ACK or
// for 64*T1. It is ours because sipgo's loop waits T2 at once and never gives up.
func (d *Dialogue) repeatUntil(acked <-chan struct{}, tx sipmsg.ServerTransaction, res *sipmsg.Response) bool {
	wait := sipmsg.T1
	giveUp := time.NewTimer(64 * sipmsg.T1)
	defer giveUp.Stop()
	again := time.NewTimer(wait)
	defer again.Stop()
	for {
		select {
		case <-acked:
			return true
		case <-d.gone: // a BYE may come before the ACK
			return true
		case ack := <-tx.Acks(): // of a telephone that keeps the INVITE's branch
			d.stack.onAck(ack, nil)
		case <-giveUp.C:
			return false
		case <-again.C:
			if err := tx.Respond(res); err != nil {
				return false
			}
			wait = min(2*wait, sipmsg.T2)
			again.Reset(wait)
		}
	}
}
