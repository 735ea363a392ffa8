package webrtc

import (
	"errors"
	"log/slog"
	"strings"
	"testing"

	"github.com/pion/webrtc/v4"
)

// offered is a browser's offer with these codecs only.
func offered(t *testing.T, codecs ...webrtc.RTPCodecCapability) string {
	t.Helper()
	engine := &webrtc.MediaEngine{}
	for n, c := range codecs {
		if err := engine.RegisterCodec(webrtc.RTPCodecParameters{RTPCodecCapability: c, PayloadType: webrtc.PayloadType(8 + n)}, webrtc.RTPCodecTypeAudio); err != nil {
			t.Fatal(err)
		}
	}
	peer, err := webrtc.NewAPI(webrtc.WithMediaEngine(engine)).NewPeerConnection(webrtc.Configuration{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = peer.Close() })
	if _, err := peer.AddTransceiverFromKind(webrtc.RTPCodecTypeAudio); err != nil {
		t.Fatal(err)
	}
	offer, err := peer.CreateOffer(nil)
	if err != nil {
		t.Fatal(err)
	}
	return offer.SDP
}

func TestOnlyALawIsAgreed(t *testing.T) {
	e, err := Listen("127.0.0.1:0", nil, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	nothing := Listener{Audio: func([]byte, uint32) {}, Ready: func() {}, Gone: func() {}}
	alaw := webrtc.RTPCodecCapability{MimeType: webrtc.MimeTypePCMA, ClockRate: 8000, Channels: 1}
	opus := webrtc.RTPCodecCapability{MimeType: webrtc.MimeTypeOpus, ClockRate: 48000, Channels: 2}

	s, answer, err := e.Accept(t.Context(), offered(t, alaw, opus), nothing)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if !strings.Contains(answer, "PCMA/8000") || strings.Contains(strings.ToLower(answer), "opus") ||
		!strings.Contains(answer, "a=ice-lite") || strings.Count(answer, "a=candidate") == 0 || strings.Contains(answer, " tcp ") {
		t.Errorf("answer:\n%s", answer)
	}
	for name, offer := range map[string]string{
		"another codec": offered(t, opus),
		"nothing":       "",
		"nonsense":      "v=0\r\nm=audio",
		"no media":      "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n",
		"too long":      strings.Repeat("a=x\r\n", maxOffer),
	} {
		if s, _, err := e.Accept(t.Context(), offer, nothing); !errors.Is(err, ErrOffer) {
			t.Errorf("%s: %v", name, err)
			if s != nil {
				s.Close()
			}
		}
	}
}
