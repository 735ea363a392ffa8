package media

import "encoding/binary"

// digitNames are the events of RFC 4733 section 3.2, table 3.
const digitNames = "0123456789*#ABCD"

// Digits finds the keys in a stream of RFC 4733 packets, each key once.
type Digits struct {
	seen bool
	last uint32
}

// Packet takes one payload with its RTP timestamp and returns the key when this
// is the first packet of it that arrived. All packets of one press share the
// timestamp of its beginning (RFC 4733 section 2.5.1.2); the end is sent three times.
func (d *Digits) Packet(payload []byte, timestamp uint32) (string, bool) {
	if len(payload) < 4 || int(payload[0]) >= len(digitNames) {
		return "", false
	}
	if d.seen && int32(timestamp-d.last) <= 0 {
		return "", false
	}
	d.seen, d.last = true, timestamp
	return digitNames[payload[0] : payload[0]+1], true
}

// Reset forgets the stream, for a sender that began a new one.
func (d *Digits) Reset() { *d = Digits{} }

// DigitPayload is one RFC 4733 packet for a key that has been down for duration
// samples; ok is false for a key that does not exist.
func DigitPayload(key string, duration uint16, end bool) (payload []byte, ok bool) {
	code := -1
	for i := range digitNames {
		if digitNames[i:i+1] == key {
			code = i
		}
	}
	if code < 0 {
		return nil, false
	}
	const volume = 10 // -10 dBm0, the usual level
	p := []byte{byte(code), volume, 0, 0}
	if end {
		p[1] |= 0x80
	}
	binary.BigEndian.PutUint16(p[2:], duration)
	return p, true
}
