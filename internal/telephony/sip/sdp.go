package sip

import (
	"errors"
	"fmt"
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"github.com/pion/sdp/v3"

	"bluelamp/internal/telephony/media"
)

// Session is what one side of an SDP exchange (RFC 3264) says about its audio.
type Session struct {
	Audio     netip.AddrPort // zero address: not given as a number
	Codecs    []media.Codec  // those we speak, in the other side's order
	Events    uint8          // payload type of telephone-event, 0 = none
	Direction string         // "sendrecv", "sendonly", "recvonly" or "inactive"
	lines     []line         // every m-line, for an answer that matches
	chosen    int            // which of lines is ours
}

// line is an m-line as offered.
type line struct{ kind, proto, format string }

// ErrNoAudio is a session without a G.711 audio line that we can use.
var ErrNoAudio = errors.New("no usable G.711 audio in the session description")

// ParseSession reads a session description.
func ParseSession(body []byte) (s Session, err error) {
	defer func() { // the parser is not ours and the body is a stranger's
		if r := recover(); r != nil {
			err = fmt.Errorf("parse session description: %v", r)
		}
	}()
	var d sdp.SessionDescription
	if err := d.Unmarshal(body); err != nil {
		return s, fmt.Errorf("parse session description: %w", err)
	}
	s.chosen = -1
	for i, m := range d.MediaDescriptions {
		s.lines = append(s.lines, line{m.MediaName.Media, strings.Join(m.MediaName.Protos, "/"), first(m.MediaName.Formats)})
		if s.chosen < 0 && usable(m) {
			s.chosen = i
			s.read(&d, m)
		}
	}
	if s.chosen < 0 || len(s.Codecs) == 0 {
		return s, ErrNoAudio
	}
	return s, nil
}

func usable(m *sdp.MediaDescription) bool {
	return m.MediaName.Media == "audio" && m.MediaName.Port.Value > 0 &&
		slices.Equal(m.MediaName.Protos, []string{"RTP", "AVP"})
}

func (s *Session) read(d *sdp.SessionDescription, m *sdp.MediaDescription) {
	connection := m.ConnectionInformation
	if connection == nil {
		connection = d.ConnectionInformation
	}
	addr := netip.IPv4Unspecified()
	if connection != nil && connection.Address != nil {
		addr, _ = netip.ParseAddr(connection.Address.Address) // a name is read as no address
	}
	s.Direction = direction(d.Attributes, m.Attributes)
	if addr == netip.IPv4Unspecified() { // hold as RFC 2543 did it
		s.Direction = "inactive"
	}
	s.Audio = netip.AddrPortFrom(addr, uint16(m.MediaName.Port.Value))
	for _, f := range m.MediaName.Formats {
		switch f {
		case "0":
			s.Codecs = append(s.Codecs, media.PCMU)
		case "8":
			s.Codecs = append(s.Codecs, media.PCMA)
		}
	}
	for _, a := range m.Attributes {
		kind, name, _ := strings.Cut(a.Value, " ")
		if a.Key == "rtpmap" && strings.HasPrefix(strings.ToLower(name), "telephone-event/8000") {
			if n, err := strconv.ParseUint(kind, 10, 7); err == nil {
				s.Events = uint8(n)
			}
		}
	}
}

func direction(session, audio []sdp.Attribute) string {
	for _, list := range [][]sdp.Attribute{audio, session} {
		for _, a := range list {
			switch a.Key {
			case "sendrecv", "sendonly", "recvonly", "inactive":
				return a.Key
			}
		}
	}
	return "sendrecv"
}

// Codec is our choice: A-law where it is offered, because the agent's browser
// speaks nothing else.
func (s Session) Codec() media.Codec {
	if slices.Contains(s.Codecs, media.PCMA) {
		return media.PCMA
	}
	return media.PCMU
}

// Silent says that the other side wants to hear nothing.
func (s Session) Silent() bool { return s.Direction == "sendonly" || s.Direction == "inactive" }

// Local describes our side of a dialogue.
type Local struct {
	ID      uint64 // session id, the same in every description of a dialogue
	Version uint64 // raised with every description
	Audio   netip.AddrPort
}

// Answer answers an offer: one codec, its telephone-event, every other line refused.
func (l Local) Answer(offer Session) []byte {
	var b strings.Builder
	l.begin(&b)
	for i, m := range offer.lines {
		if i != offer.chosen {
			fmt.Fprintf(&b, "m=%s 0 %s %s\r\n", m.kind, m.proto, m.format)
			continue
		}
		l.audio(&b, []media.Codec{offer.Codec()}, offer.Events, mirror(offer.Direction))
	}
	return []byte(b.String())
}

// Offer offers both codecs, A-law first, for a caller who sent no offer himself.
func (l Local) Offer() []byte {
	var b strings.Builder
	l.begin(&b)
	l.audio(&b, []media.Codec{media.PCMA, media.PCMU}, 101, "sendrecv")
	return []byte(b.String())
}

func (l Local) begin(b *strings.Builder) {
	family := "IP4"
	if l.Audio.Addr().Is6() {
		family = "IP6"
	}
	fmt.Fprintf(b, "v=0\r\no=- %d %d IN %s %s\r\ns=-\r\nc=IN %s %s\r\nt=0 0\r\n",
		l.ID, l.Version, family, l.Audio.Addr(), family, l.Audio.Addr())
}

func (l Local) audio(b *strings.Builder, codecs []media.Codec, events uint8, direction string) {
	fmt.Fprintf(b, "m=audio %d RTP/AVP", l.Audio.Port())
	for _, c := range codecs {
		fmt.Fprintf(b, " %d", c)
	}
	if events != 0 {
		fmt.Fprintf(b, " %d", events)
	}
	b.WriteString("\r\n")
	for _, c := range codecs {
		name := map[media.Codec]string{media.PCMA: "PCMA", media.PCMU: "PCMU"}[c]
		fmt.Fprintf(b, "a=rtpmap:%d %s/8000\r\n", c, name)
	}
	if events != 0 {
		fmt.Fprintf(b, "a=rtpmap:%d telephone-event/8000\r\na=fmtp:%d 0-15\r\n", events, events)
	}
	fmt.Fprintf(b, "a=ptime:20\r\na=%s\r\n", direction)
}

// mirror is the answer to a direction (RFC 3264 section 6.1).
func mirror(direction string) string {
	switch direction {
	case "sendonly":
		return "recvonly"
	case "recvonly":
		return "sendonly"
	}
	return direction
}
