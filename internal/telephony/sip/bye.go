package sip

import (
	"context"
	"time"

	"github.com/emiago/sipgo"
	sipmsg "github.com/emiago/sipgo/sip"
)

// leave ends the dialogue on our side without a word to the other.
func (d *Dialogue) leave() {
	d.mu.Lock()
	if !d.isGone() {
		close(d.gone)
	}
	d.mu.Unlock()
	d.settle()
	d.stack.remove(d)
}

func (d *Dialogue) isGone() bool {
	select {
	case <-d.gone:
		return true
	default:
		return false
	}
}

// HangUp sends BYE and returns at once; done is closed when the other side has
// confirmed or cannot. A BYE must not overtake the ACK (RFC 3261 section 15),
// so it waits for that first.
func (d *Dialogue) HangUp() (done <-chan struct{}) {
	finished := make(chan struct{})
	go func() {
		defer close(finished)
		defer d.leave()
		select {
		case <-d.confirmed:
		case <-time.After(64 * sipmsg.T1):
		}
		if err := d.bye(); err != nil {
			d.stack.log.Info("BYE not confirmed", "sip", d.CallID, "error", err)
		}
	}()
	return finished
}

func (d *Dialogue) bye() error {
	d.mu.Lock()
	if d.isGone() {
		d.mu.Unlock()
		return nil
	}
	d.cseq++
	cseq, target := d.cseq, *d.target
	d.mu.Unlock()

	err := d.send(d.request(sipmsg.BYE, target, cseq, d.Source.String()))
	if err != nil && d.transport != "UDP" {
		// The connection that brought the call is gone; their Contact may take a new one.
		err = d.send(d.request(sipmsg.BYE, target, cseq, ""))
	}
	return err
}

func (d *Dialogue) send(req *sipmsg.Request) error {
	ctx, cancel := context.WithTimeout(context.Background(), 64*sipmsg.T1)
	defer cancel()
	// An option of ours keeps sipgo from writing its own fields into the request.
	_, err := d.stack.client.Do(ctx, req, func(*sipgo.Client, *sipmsg.Request) error { return nil })
	return err
}

// request builds a request within the dialogue (RFC 3261 section 12.2.1.1).
// Without a route it goes to where the INVITE came from: a Contact behind a
// trunk's address translation is no address.
func (d *Dialogue) request(method sipmsg.RequestMethod, target sipmsg.Uri, cseq uint32, to string) *sipmsg.Request {
	req := sipmsg.NewRequest(method, *target.Clone())
	for _, r := range d.invite.GetHeaders("Record-Route") {
		req.AppendHeader(sipmsg.NewHeader("Route", r.Value()))
	}
	local := d.invite.To().AsFrom()
	local.Params = sipmsg.NewParams()
	local.Params.Add("tag", d.key.local)
	remote := d.invite.From().AsTo()
	callID, hops := sipmsg.CallIDHeader(d.key.call), sipmsg.MaxForwardsHeader(70)
	contact := d.contact()
	via := &sipmsg.ViaHeader{ProtocolName: "SIP", ProtocolVersion: "2.0", Transport: d.transport,
		Host: contact.Address.Host, Port: contact.Address.Port, Params: sipmsg.NewParams()}
	via.Params.Add("branch", sipmsg.GenerateBranchN(16))
	via.Params.Add("rport", "")
	for _, h := range []sipmsg.Header{via, &local, &remote, &callID,
		&sipmsg.CSeqHeader{SeqNo: cseq, MethodName: method}, &hops, contact} {
		req.AppendHeader(h)
	}
	req.SetBody(nil)
	req.SetTransport(d.transport)
	if to != "" && req.Route() == nil {
		req.SetDestination(to)
	}
	return req
}
