package webrtc

import (
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/netip"
	"time"

	"github.com/pion/ice/v4"
	"github.com/pion/interceptor"
	"github.com/pion/logging"
	"github.com/pion/webrtc/v4"
)

// How soon a browser that went away without a word is noticed. Browsers renew
// consent every 5 s (RFC 7675), so less than two of those would be false alarms.
const (
	disconnectedAfter = 6 * time.Second
	failedAfter       = 6 * time.Second // more
	keepAlive         = 2 * time.Second
)

// Endpoint is the UDP port that all browsers share.
type Endpoint struct {
	api *webrtc.API
	mux io.Closer
	udp *net.UDPConn
	log *slog.Logger
}

// Listen takes the port. advertise replaces the local addresses in what browsers
// are offered, for an edge behind address translation.
func Listen(address string, advertise []string, log *slog.Logger) (*Endpoint, error) {
	addr, err := net.ResolveUDPAddr("udp", address)
	if err != nil {
		return nil, fmt.Errorf("agent audio address %q: %w", address, err)
	}
	udp, err := net.ListenUDP("udp", addr)
	if err != nil {
		return nil, fmt.Errorf("listen for agent audio: %w", err)
	}
	// 200 agents send 10,000 packets a second through this one socket.
	_ = udp.SetReadBuffer(4 << 20)
	quiet := &logging.DefaultLoggerFactory{Writer: io.Discard, DefaultLogLevel: logging.LogLevelDisabled, ScopeLevels: map[string]logging.LogLevel{}}
	mux := ice.NewUDPMuxDefault(ice.UDPMuxParams{Logger: quiet.NewLogger("ice"), UDPConn: udp})

	var set webrtc.SettingEngine
	set.LoggerFactory = quiet
	set.SetLite(true)
	set.SetICEUDPMux(mux)
	set.SetICEMulticastDNSMode(ice.MulticastDNSModeDisabled)
	set.SetNetworkTypes([]webrtc.NetworkType{webrtc.NetworkTypeUDP4, webrtc.NetworkTypeUDP6})
	set.SetIncludeLoopbackCandidate(true)
	set.SetICETimeouts(disconnectedAfter, failedAfter, keepAlive)
	if len(advertise) > 0 {
		if err := set.SetICEAddressRewriteRules(webrtc.ICEAddressRewriteRule{
			External: advertise, AsCandidateType: webrtc.ICECandidateTypeHost, Mode: webrtc.ICEAddressRewriteReplace}); err != nil {
			return nil, fmt.Errorf("advertised agent audio addresses: %w", err)
		}
	}
	engine := &webrtc.MediaEngine{}
	if err := registerCodecs(engine); err != nil {
		return nil, err
	}
	// No interceptors: lost packets of G.711 are not asked for again, and without
	// video nobody needs bandwidth reports.
	api := webrtc.NewAPI(webrtc.WithMediaEngine(engine), webrtc.WithSettingEngine(set),
		webrtc.WithInterceptorRegistry(&interceptor.Registry{}))
	return &Endpoint{api: api, mux: mux, udp: udp, log: log}, nil
}

// Payload types offered to browsers; they are Chromium's own.
const (
	payloadPCMA  = 8
	payloadEvent = 126
)

// registerCodecs leaves a browser no choice but A-law, with RFC 4733 digits.
func registerCodecs(engine *webrtc.MediaEngine) error {
	for _, c := range []webrtc.RTPCodecParameters{
		{PayloadType: payloadPCMA, RTPCodecCapability: webrtc.RTPCodecCapability{MimeType: webrtc.MimeTypePCMA, ClockRate: 8000, Channels: 1}},
		{PayloadType: payloadEvent, RTPCodecCapability: webrtc.RTPCodecCapability{MimeType: "audio/telephone-event", ClockRate: 8000, Channels: 1}},
	} {
		if err := engine.RegisterCodec(c, webrtc.RTPCodecTypeAudio); err != nil {
			return fmt.Errorf("register %s: %w", c.MimeType, err)
		}
	}
	return nil
}

// Addr is the shared UDP port.
func (e *Endpoint) Addr() netip.AddrPort { return e.udp.LocalAddr().(*net.UDPAddr).AddrPort() }

// Close gives the port back; close the sessions first.
func (e *Endpoint) Close() {
	_ = e.mux.Close()
	_ = e.udp.Close()
}
