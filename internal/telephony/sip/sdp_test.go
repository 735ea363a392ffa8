package sip

import (
	"errors"
	"net/netip"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/telephony/media"
)

func offer(lines ...string) []byte {
	return []byte("v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\n" + strings.Join(lines, "\r\n") + "\r\n")
}

func TestOffersAndTheirAnswers(t *testing.T) {
	local := Local{ID: 7, Version: 2, Audio: netip.MustParseAddrPort("198.51.100.1:4000")}
	const c, when = "c=IN IP4 192.0.2.1", "t=0 0"
	cases := map[string]struct {
		offer []byte
		want  Session
		codec media.Codec
		media string // the answer's lines from the first m-line
	}{
		"A-law and mu-law": {offer(c, when, "m=audio 5000 RTP/AVP 0 8 101", "a=rtpmap:101 telephone-event/8000"),
			Session{Audio: netip.MustParseAddrPort("192.0.2.1:5000"), Codecs: []media.Codec{media.PCMU, media.PCMA}, Events: 101, Direction: "sendrecv"}, media.PCMA,
			"m=audio 4000 RTP/AVP 8 101\na=rtpmap:8 PCMA/8000\na=rtpmap:101 telephone-event/8000\na=fmtp:101 0-15\na=ptime:20\na=sendrecv"},
		"mu-law only, events elsewhere, hold": {offer(c, when, "m=audio 5000 RTP/AVP 0 96", "a=rtpmap:96 telephone-event/8000", "a=sendonly"),
			Session{Audio: netip.MustParseAddrPort("192.0.2.1:5000"), Codecs: []media.Codec{media.PCMU}, Events: 96, Direction: "sendonly"}, media.PCMU,
			"m=audio 4000 RTP/AVP 0 96\na=rtpmap:0 PCMU/8000\na=rtpmap:96 telephone-event/8000\na=fmtp:96 0-15\na=ptime:20\na=recvonly"},
		"video is refused and keeps its place": {offer(when, "m=video 6000 RTP/AVP 31", c, "m=audio 5000 RTP/AVP 8", c),
			Session{Audio: netip.MustParseAddrPort("192.0.2.1:5000"), Codecs: []media.Codec{media.PCMA}, Direction: "sendrecv"}, media.PCMA,
			"m=video 0 RTP/AVP 31\nm=audio 4000 RTP/AVP 8\na=rtpmap:8 PCMA/8000\na=ptime:20\na=sendrecv"},
		"hold as of old": {offer("c=IN IP4 0.0.0.0", when, "m=audio 5000 RTP/AVP 8"),
			Session{Audio: netip.MustParseAddrPort("0.0.0.0:5000"), Codecs: []media.Codec{media.PCMA}, Direction: "inactive"}, media.PCMA,
			"m=audio 4000 RTP/AVP 8\na=rtpmap:8 PCMA/8000\na=ptime:20\na=inactive"},
		"direction of the session": {offer(c, when, "a=recvonly", "m=audio 5000 RTP/AVP 8"),
			Session{Audio: netip.MustParseAddrPort("192.0.2.1:5000"), Codecs: []media.Codec{media.PCMA}, Direction: "recvonly"}, media.PCMA,
			"m=audio 4000 RTP/AVP 8\na=rtpmap:8 PCMA/8000\na=ptime:20\na=sendonly"},
	}
	for name, k := range cases {
		t.Run(name, func(t *testing.T) {
			got, err := ParseSession(k.offer)
			if err != nil {
				t.Fatal(err)
			}
			answer := strings.ReplaceAll(string(local.Answer(got)), "\r\n", "\n")
			_, lines, _ := strings.Cut(answer, "t=0 0\n")
			if d := cmp.Diff(k.media+"\n", lines); d != "" {
				t.Errorf("answer: %s", d)
			}
			got.lines, got.chosen = nil, 0
			if d := cmp.Diff(k.want, got, cmp.AllowUnexported(Session{}), cmp.Comparer(func(a, b netip.AddrPort) bool { return a == b })); d != "" {
				t.Error(d)
			}
			if k.codec != got.Codec() {
				t.Errorf("codec %d", got.Codec())
			}
		})
	}
}

func TestOffersThatCannotBeUsed(t *testing.T) {
	const c, when = "c=IN IP4 192.0.2.1", "t=0 0"
	for name, body := range map[string][]byte{
		"no audio":       offer(c, when, "m=video 5000 RTP/AVP 31"),
		"other codecs":   offer(c, when, "m=audio 5000 RTP/AVP 9 111"),
		"encrypted only": offer(c, when, "m=audio 5000 RTP/SAVP 8"),
		"refused line":   offer(c, when, "m=audio 0 RTP/AVP 8"),
	} {
		if _, err := ParseSession(body); !errors.Is(err, ErrNoAudio) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := ParseSession([]byte("nonsense")); err == nil || errors.Is(err, ErrNoAudio) {
		t.Errorf("nonsense: %v", err)
	}
}

func TestBodiesWithALocation(t *testing.T) {
	sdp := string(offer("c=IN IP4 192.0.2.1", "t=0 0", "m=audio 5000 RTP/AVP 8"))
	part := func(kind, extra, body string) string {
		return "--b\r\nContent-Type: " + kind + "\r\n" + extra + "\r\n" + body + "\r\n"
	}
	const mixed, pidf = "multipart/mixed;boundary=b", "<presence/>"
	body, err := readBody(mixed, "", []byte(part("application/sdp", "", sdp)+part("application/pidf+xml", "", pidf)+
		part("text/strange", "Content-Disposition: render;handling=optional\r\n", "?")+"--b--\r\n"))
	if err != nil || body.session == nil || string(body.location) != pidf {
		t.Errorf("%+v, %v", body, err)
	}
	if _, err := readBody(mixed, "", []byte(part("text/strange", "", "?")+"--b--\r\n")); !errors.Is(err, errMediaType) {
		t.Errorf("a strange part: %v", err)
	}
	if _, err := readBody("application/sdp", "gzip", []byte(sdp)); !errors.Is(err, errMediaType) {
		t.Errorf("a packed body: %v", err)
	}
}
