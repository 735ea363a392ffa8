package webrtc

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/pion/rtp"
	"github.com/pion/webrtc/v4"

	"bluelamp/internal/telephony/media"
)

// Listener gets what a browser sends. Audio is A-law, on the session's own
// goroutine, valid during the call only. Ready and Gone come at most once each,
// Gone also without Ready.
type Listener struct {
	Audio func(payload []byte, timestamp uint32)
	Digit func(key string, at time.Time)
	Ready func()
	Gone  func()
}

// Session is one browser's peer connection.
type Session struct {
	peer  *webrtc.PeerConnection
	track *webrtc.TrackLocalStaticRTP
	to    Listener
	out   media.Rewriter
	ready sync.Once
	gone  sync.Once
}

// ErrOffer is an offer that cannot lead to A-law audio.
var ErrOffer = errors.New("offer has no usable audio line")

// maxOffer bounds an offer; Chromium's audio-only one is about 2 kB.
const maxOffer = 64 << 10

// Accept answers a browser's offer (non-trickle: all candidates are in the answer).
func (e *Endpoint) Accept(ctx context.Context, offer string, to Listener) (s *Session, answer string, err error) {
	if len(offer) > maxOffer {
		return nil, "", ErrOffer
	}
	peer, err := e.api.NewPeerConnection(webrtc.Configuration{})
	if err != nil {
		return nil, "", fmt.Errorf("make peer connection: %w", err)
	}
	s = &Session{peer: peer, to: to}
	if answer, err = s.negotiate(ctx, offer); err != nil {
		_ = peer.Close()
		return nil, "", err
	}
	return s, answer, nil
}

func (s *Session) negotiate(ctx context.Context, offer string) (_ string, err error) {
	defer func() { // the offer is a stranger's text and the parser not ours
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v", ErrOffer, r)
		}
	}()
	if err := s.prepare(); err != nil {
		return "", err
	}
	if err := s.peer.SetRemoteDescription(webrtc.SessionDescription{Type: webrtc.SDPTypeOffer, SDP: offer}); err != nil {
		return "", fmt.Errorf("%w: %w", ErrOffer, err)
	}
	answer, err := s.peer.CreateAnswer(nil)
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrOffer, err)
	}
	gathered := webrtc.GatheringCompletePromise(s.peer)
	if err := s.peer.SetLocalDescription(answer); err != nil {
		return "", fmt.Errorf("%w: %w", ErrOffer, err)
	}
	select {
	case <-gathered:
	case <-ctx.Done():
		return "", ctx.Err()
	}
	if !agreed(s.peer) {
		return "", ErrOffer
	}
	return s.peer.LocalDescription().SDP, nil
}

// agreed says whether both sides will send A-law.
func agreed(peer *webrtc.PeerConnection) bool {
	for _, t := range peer.GetTransceivers() {
		if t.Mid() == "" || t.Kind() != webrtc.RTPCodecTypeAudio || t.Direction() == webrtc.RTPTransceiverDirectionInactive {
			continue
		}
		for _, c := range t.Sender().GetParameters().Codecs {
			if c.MimeType == webrtc.MimeTypePCMA {
				return true
			}
		}
	}
	return false
}

func (s *Session) prepare() error {
	track, err := webrtc.NewTrackLocalStaticRTP(webrtc.RTPCodecCapability{MimeType: webrtc.MimeTypePCMA, ClockRate: 8000, Channels: 1}, "caller", "bluelamp")
	if err != nil {
		return fmt.Errorf("make track: %w", err)
	}
	s.track = track
	sender, err := s.peer.AddTrack(track)
	if err != nil {
		return fmt.Errorf("add track: %w", err)
	}
	go drain(sender)
	s.peer.OnTrack(func(t *webrtc.TrackRemote, _ *webrtc.RTPReceiver) { s.listen(t) })
	s.peer.OnConnectionStateChange(func(state webrtc.PeerConnectionState) {
		switch state {
		case webrtc.PeerConnectionStateConnected: // comes again after every short disturbance
			s.ready.Do(s.to.Ready)
		case webrtc.PeerConnectionStateFailed:
			s.gone.Do(s.to.Gone)
			go func() { _ = s.peer.Close() }()
		case webrtc.PeerConnectionStateClosed:
			s.gone.Do(s.to.Gone)
		}
	})
	return nil
}

// drain reads the browser's reports: unread, they fill a buffer and stop the sender.
func drain(sender *webrtc.RTPSender) {
	buf := make([]byte, 1500)
	for {
		if _, _, err := sender.Read(buf); err != nil {
			return
		}
	}
}

// listen reads the browser's audio until the connection ends.
func (s *Session) listen(t *webrtc.TrackRemote) {
	var digits media.Digits
	buf := make([]byte, 1500)
	for {
		n, _, err := t.Read(buf)
		if err != nil {
			return
		}
		var p rtp.Packet
		if p.Unmarshal(buf[:n]) != nil {
			continue
		}
		if p.PayloadType == payloadPCMA {
			s.to.Audio(p.Payload, p.Timestamp)
		} else if key, fresh := digits.Packet(p.Payload, p.Timestamp); fresh && s.to.Digit != nil {
			s.to.Digit(key, time.Now()) // nothing else was agreed, whatever number the browser gave it
		}
	}
}

// Send gives the browser a frame of A-law. source tells streams apart for the Rewriter.
func (s *Session) Send(source uint32, frame []byte, timestamp uint32) {
	stamp := s.out.Next(source, timestamp, time.Now())
	// An error is a connection on its way down, which Gone reports.
	_ = s.track.WriteRTP(&rtp.Packet{Header: rtp.Header{Version: 2, SequenceNumber: stamp.Sequence,
		Timestamp: stamp.Timestamp, Marker: stamp.Marker}, Payload: frame})
}

// Close ends the session; Gone follows.
func (s *Session) Close() {
	_ = s.peer.Close()
	s.gone.Do(s.to.Gone)
}
