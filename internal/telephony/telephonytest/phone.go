package telephonytest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/netip"
	"sync"
	"time"

	"github.com/emiago/sipgo"
	sipmsg "github.com/emiago/sipgo/sip"

	"bluelamp/internal/telephony/media"
)

// Phone is a SIP telephone with any number of lines.
type Phone struct {
	addr   netip.AddrPort
	pacer  *media.Pacer
	cancel context.CancelFunc
	udp    *net.UDPConn
	ua     *sipgo.UserAgent
	client *sipgo.Client

	mu    sync.Mutex
	lines map[string]*Line // by Call-ID
}

// NewPhone takes a free port on a local address.
func NewPhone(local netip.Addr) (*Phone, error) {
	udp, err := net.ListenUDP("udp", net.UDPAddrFromAddrPort(netip.AddrPortFrom(local, 0)))
	if err != nil {
		return nil, fmt.Errorf("telephone: %w", err)
	}
	p := &Phone{udp: udp, addr: udp.LocalAddr().(*net.UDPAddr).AddrPort(), pacer: media.NewPacer(), lines: map[string]*Line{}}
	if err := p.assemble(); err != nil {
		_ = udp.Close()
		return nil, fmt.Errorf("telephone: %w", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	p.cancel = cancel
	go p.pacer.Run(ctx)
	return p, nil
}

func (p *Phone) assemble() (err error) {
	quiet := slog.New(slog.NewTextHandler(io.Discard, nil))
	if p.ua, err = sipgo.NewUA(sipgo.WithUserAgent("test-telephone"), sipgo.WithUserAgentHostname(p.addr.Addr().String()),
		sipgo.WithUserAgentTransactionLayerOptions(sipmsg.WithTransactionLayerLogger(quiet)),
		sipgo.WithUserAgentTransportLayerOptions(sipmsg.WithTransportLayerLogger(quiet))); err != nil {
		return err
	}
	server, err := sipgo.NewServer(p.ua, sipgo.WithServerLogger(quiet))
	if err != nil {
		return err
	}
	if p.client, err = sipgo.NewClient(p.ua, sipgo.WithClientLogger(quiet), sipgo.WithClientConnectionAddr(p.addr.String()),
		sipgo.WithClientAddr(p.addr.String()), sipgo.WithClientNAT()); err != nil {
		return err
	}
	server.OnBye(p.onBye)
	go func() { _ = server.ServeUDP(p.udp) }()
	// sipgo opens a second socket for a request that comes before it knows this one.
	for range 1000 {
		if c, err := p.ua.TransportLayer().GetConnection("udp", p.addr.String()); err == nil && c != nil {
			return nil
		}
		time.Sleep(time.Millisecond)
	}
	return errors.New("the socket was not taken up")
}

// onBye ends the line that is meant.
func (p *Phone) onBye(req *sipmsg.Request, tx sipmsg.ServerTransaction) {
	p.mu.Lock()
	l := p.lines[req.CallID().Value()]
	p.mu.Unlock()
	if l == nil {
		_ = tx.Respond(sipmsg.NewResponseFromRequest(req, 481, "Call Does Not Exist", nil))
		return
	}
	_ = l.dialog.ReadBye(req, tx)
	l.end(0, "bye")
}

// Close hangs nothing up; end the lines first.
func (p *Phone) Close() {
	p.cancel()
	_ = p.udp.Close()
	_ = p.ua.Close()
}
