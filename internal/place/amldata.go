package place

import "time"

// ReadAMLData reads the data SMS, whose text is packed into seven bits a
// character (3GPP TS 23.038 section 6.1.2.1). Errors: NotAML, MessageTooLong.
func ReadAMLData(data []byte, heardAt time.Time) (AML, error) {
	if len(data) > MaxAML {
		return AML{}, MessageTooLong.With(MaxAML)
	}
	text := make([]byte, 0, len(data)*8/7)
	bits, held := uint(0), 0
	for _, octet := range data {
		bits |= uint(octet) << held
		for held += 8; held >= 7; held -= 7 {
			text = append(text, byte(bits&0x7f))
			bits >>= 7
		}
	}
	// Seven spare bits at the end decode as a character of nought or a carriage
	// return (same standard).
	for len(text) > 0 && (text[len(text)-1] == 0 || text[len(text)-1] == '\r') {
		text = text[:len(text)-1]
	}
	return ReadAML(string(text), heardAt)
}
