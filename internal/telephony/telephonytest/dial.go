package telephonytest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/netip"
	"strings"
	"time"

	"github.com/emiago/sipgo"
	sipmsg "github.com/emiago/sipgo/sip"

	"bluelamp/internal/telephony/media"
	"bluelamp/internal/telephony/sip"
)

// Options are what a call may say beside number and target.
type Options struct {
	Asserted  string            // P-Asserted-Identity, a whole value such as "<tel:+441632960123>"
	Withheld  bool              // From anonymous and Privacy: id
	Transport string            // "udp" (default) or "tcp"
	Headers   map[string]string // further header fields
	Mu        bool              // offer mu-law only
	NoOffer   bool              // let the other side offer
	Display   string
}

// Dial rings a number such as "sip:999@127.0.0.1:5060". It returns as soon as
// the INVITE is on its way; Line tells the rest. Ending ctx does not end the call.
func (p *Phone) Dial(ctx context.Context, target, from string, o Options) (*Line, error) {
	l := &Line{phone: p, states: make(chan State, 64), changed: make(chan struct{})}
	var err error
	if l.leg, err = media.OpenLeg(p.addr.Addr(), 0, 0, rand.Uint32(), time.Now); err != nil {
		return nil, err
	}
	l.Mouth = Mouth{pacer: p.pacer, out: l.leg.Send}
	req, err := p.invite(target, from, o, l)
	if err != nil {
		l.leg.Close()
		return nil, err
	}
	calls := &sipgo.DialogUA{Client: p.client, ContactHDR: p.contact(o)}
	p.mu.Lock()
	p.lines[req.CallID().Value()] = l
	p.mu.Unlock()
	ringing, hang := context.WithCancel(context.Background())
	l.hang, l.callID = hang, req.CallID().Value()
	if l.dialog, err = calls.WriteInvite(ctx, req); err != nil {
		hang()
		l.end(0, err.Error())
		return nil, fmt.Errorf("dial: %w", err)
	}
	l.enter(Trying)
	go l.leg.Listen(media.Listener{Audio: l.Ear.take, Digit: func(string, time.Time) {}, Late: true})
	go l.wait(ringing)
	return l, nil
}

func (p *Phone) contact(o Options) sipmsg.ContactHeader {
	h := sipmsg.ContactHeader{Address: sipmsg.Uri{Scheme: "sip", User: "phone", Host: p.addr.Addr().String(), Port: int(p.addr.Port())}}
	if o.Transport == "tcp" {
		h.Address.UriParams = sipmsg.NewParams()
		h.Address.UriParams.Add("transport", "tcp")
	}
	return h
}

func (p *Phone) invite(target, from string, o Options, l *Line) (*sipmsg.Request, error) {
	var to sipmsg.Uri
	if err := sipmsg.ParseUri(target, &to); err != nil {
		return nil, fmt.Errorf("number to dial %q: %w", target, err)
	}
	req := sipmsg.NewRequest(sipmsg.INVITE, to)
	req.SetTransport(strings.ToUpper(or(o.Transport, "udp")))
	caller := &sipmsg.FromHeader{DisplayName: o.Display, Address: sipmsg.Uri{Scheme: "sip", User: from, Host: p.addr.Addr().String()}, Params: sipmsg.NewParams()}
	if o.Withheld {
		caller.DisplayName, caller.Address.User, caller.Address.Host = "Anonymous", "anonymous", "anonymous.invalid"
		req.AppendHeader(sipmsg.NewHeader("Privacy", "id"))
	}
	caller.Params.Add("tag", sipmsg.GenerateTagN(12))
	callID := sipmsg.CallIDHeader(sipmsg.GenerateTagN(24) + "@" + p.addr.Addr().String())
	req.AppendHeader(caller)
	req.AppendHeader(&callID)
	if o.Asserted != "" {
		req.AppendHeader(sipmsg.NewHeader("P-Asserted-Identity", o.Asserted))
	}
	for name, value := range o.Headers {
		req.AppendHeader(sipmsg.NewHeader(name, value))
	}
	if !o.NoOffer {
		req.AppendHeader(sipmsg.NewHeader("Content-Type", "application/sdp"))
		req.SetBody(l.offer(o.Mu, "sendrecv"))
	}
	return req, nil
}

// offer is written here and not by package sip, so that its reader is tested
// against something else than its writer.
func (l *Line) offer(mu bool, direction string) []byte {
	l.version++
	codec, name := 8, "PCMA"
	if mu {
		codec, name = 0, "PCMU"
	}
	l.mu8 = mu
	return fmt.Appendf(nil, "v=0\r\no=phone 1 %d IN IP4 %[2]s\r\ns=call\r\nc=IN IP4 %[2]s\r\nt=0 0\r\n"+
		"m=audio %[3]d RTP/AVP %[4]d 101\r\na=rtpmap:%[4]d %[5]s/8000\r\na=rtpmap:101 telephone-event/8000\r\na=%[6]s\r\n",
		l.version, l.phone.addr.Addr(), l.leg.Port(), codec, name, direction)
}

// wait follows the INVITE to its final answer.
func (l *Line) wait(ringing context.Context) {
	err := l.dialog.WaitAnswer(ringing, sipgo.AnswerOptions{OnResponse: func(r *sipmsg.Response) error {
		switch {
		case r.StatusCode == 180:
			l.enter(Ringing)
		case r.StatusCode == 183:
			l.join(r.Body())
			l.enter(EarlyMedia)
		}
		return nil
	}})
	var refused *sipgo.ErrDialogResponse
	switch {
	case errors.As(err, &refused):
		l.end(refused.Res.StatusCode, refused.Res.Reason)
	case err != nil:
		code := 0
		if r := l.dialog.InviteResponse; r != nil {
			code = r.StatusCode
		}
		l.end(code, err.Error())
	default:
		l.confirm()
	}
}

// confirm sends the ACK, with the answer when the offer came in the 200.
func (l *Line) confirm() {
	l.join(l.dialog.InviteResponse.Body())
	err := error(nil)
	if l.dialog.InviteRequest.Body() == nil || len(l.dialog.InviteRequest.Body()) == 0 {
		ack := sipmsg.NewRequest(sipmsg.ACK, *l.dialog.InviteResponse.Contact().Address.Clone())
		ack.AppendHeader(&sipmsg.CSeqHeader{SeqNo: l.dialog.InviteRequest.CSeq().SeqNo, MethodName: sipmsg.ACK})
		ack.AppendHeader(sipmsg.NewHeader("Content-Type", "application/sdp"))
		ack.SetBody(l.offer(false, "sendrecv"))
		err = l.dialog.WriteAck(context.Background(), ack)
	} else {
		err = l.dialog.Ack(context.Background())
	}
	if err != nil {
		l.end(0, err.Error())
		return
	}
	l.enter(Talking)
}

func (l *Line) join(body []byte) {
	s, err := sip.ParseSession(body)
	if err != nil {
		return
	}
	codec := media.PCMA
	if l.mu8 {
		codec = media.PCMU
	}
	l.leg.Join(media.Remote{Addr: s.Audio, Codec: codec, Events: s.Events,
		Allowed: []netip.Prefix{netip.PrefixFrom(s.Audio.Addr(), s.Audio.Addr().BitLen())}})
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
