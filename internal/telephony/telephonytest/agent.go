package telephonytest

import (
	"context"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/pion/interceptor"
	"github.com/pion/logging"
	"github.com/pion/rtp"
	"github.com/pion/webrtc/v4"

	"bluelamp/internal/telephony/media"
)

// Agent is an agent's browser without the browser.
type Agent struct {
	Ear
	Mouth
	peer   *webrtc.PeerConnection
	cancel context.CancelFunc
	once   sync.Once
}

// Connect carries an offer to the edge and brings the answer; it is
// telephony.Edge.ConnectAgent with the agent's name filled in.
type Connect func(ctx context.Context, offer string) (answer string, err error)

// NewAgent connects and returns when audio can flow. It sends silence until told otherwise.
func NewAgent(ctx context.Context, connect Connect) (*Agent, error) {
	peer, track, err := browser()
	if err != nil {
		return nil, fmt.Errorf("test agent: %w", err)
	}
	a := &Agent{peer: peer}
	run, cancel := context.WithCancel(context.Background())
	a.cancel = cancel
	pacer := media.NewPacer()
	var rewriter media.Rewriter
	a.Mouth = Mouth{pacer: pacer, out: func(source uint32, frame []byte, timestamp uint32) {
		s := rewriter.Next(source, timestamp, time.Now())
		_ = track.WriteRTP(&rtp.Packet{Header: rtp.Header{Version: 2, SequenceNumber: s.Sequence, Timestamp: s.Timestamp, Marker: s.Marker}, Payload: frame})
	}}
	peer.OnTrack(func(t *webrtc.TrackRemote, _ *webrtc.RTPReceiver) { a.listen(t) })
	if err := a.join(ctx, connect); err != nil {
		a.Close()
		return nil, fmt.Errorf("test agent: %w", err)
	}
	go pacer.Run(run)
	a.Silence()
	return a, nil
}

// browser makes a peer connection such as Chromium's: full ICE, several codecs,
// of which the edge takes A-law.
func browser() (*webrtc.PeerConnection, *webrtc.TrackLocalStaticRTP, error) {
	engine := &webrtc.MediaEngine{}
	if err := engine.RegisterDefaultCodecs(); err != nil {
		return nil, nil, err
	}
	var set webrtc.SettingEngine
	set.LoggerFactory = &logging.DefaultLoggerFactory{Writer: io.Discard, DefaultLogLevel: logging.LogLevelDisabled, ScopeLevels: map[string]logging.LogLevel{}}
	set.SetIncludeLoopbackCandidate(true)
	set.SetInterfaceFilter(func(name string) bool { return name == "lo" })
	api := webrtc.NewAPI(webrtc.WithMediaEngine(engine), webrtc.WithSettingEngine(set), webrtc.WithInterceptorRegistry(&interceptor.Registry{}))
	peer, err := api.NewPeerConnection(webrtc.Configuration{})
	if err != nil {
		return nil, nil, err
	}
	track, err := webrtc.NewTrackLocalStaticRTP(webrtc.RTPCodecCapability{MimeType: webrtc.MimeTypePCMA, ClockRate: 8000}, "microphone", "agent")
	if err != nil {
		return nil, nil, err
	}
	if _, err = peer.AddTrack(track); err != nil {
		return nil, nil, err
	}
	return peer, track, nil
}

func (a *Agent) join(ctx context.Context, connect Connect) error {
	connected := make(chan struct{})
	var once sync.Once
	a.peer.OnConnectionStateChange(func(s webrtc.PeerConnectionState) {
		if s == webrtc.PeerConnectionStateConnected {
			once.Do(func() { close(connected) })
		}
	})
	offer, err := a.peer.CreateOffer(nil)
	if err != nil {
		return err
	}
	gathered := webrtc.GatheringCompletePromise(a.peer)
	if err := a.peer.SetLocalDescription(offer); err != nil {
		return err
	}
	<-gathered
	answer, err := connect(ctx, a.peer.LocalDescription().SDP)
	if err != nil {
		return err
	}
	if err := a.peer.SetRemoteDescription(webrtc.SessionDescription{Type: webrtc.SDPTypeAnswer, SDP: answer}); err != nil {
		return err
	}
	select {
	case <-connected:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("no connection: %w", ctx.Err())
	}
}

func (a *Agent) listen(t *webrtc.TrackRemote) {
	for {
		p, _, err := t.ReadRTP()
		if err != nil {
			return
		}
		a.Ear.take(p.Payload, p.Timestamp)
	}
}

// Close ends the connection, as closing the page does.
func (a *Agent) Close() {
	a.once.Do(func() {
		a.cancel()
		_ = a.peer.Close()
	})
}
