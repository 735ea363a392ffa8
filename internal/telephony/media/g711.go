package media

// Codec is an RTP payload type of RFC 3551 that the edge speaks.
type Codec uint8

// The codecs of RFC 3551 table 4.
const (
	PCMU Codec = 0 // mu-law, North America and Japan
	PCMA Codec = 8 // A-law, the rest of the world
)

// SilenceA is the A-law byte nearest to zero.
const SilenceA byte = 0xD5

// Read-only tables, computed once from the formulas of ITU-T G.711.
var (
	alawToLinear = table(decodeALaw)
	mulawLinear  = table(decodeMuLaw)
	muToA        = table(func(b byte) byte { return EncodeA(mulawLinear[b]) })
	aToMu        = table(func(b byte) byte { return EncodeMu(alawToLinear[b]) })
)

func table[T any](f func(byte) T) (t [256]T) {
	for i := range t {
		t[i] = f(byte(i))
	}
	return t
}

// DecodeA returns the 16-bit sample of an A-law byte.
func DecodeA(b byte) int16 { return alawToLinear[b] }

// DecodeMu returns the 16-bit sample of a mu-law byte.
func DecodeMu(b byte) int16 { return mulawLinear[b] }

// MuToA converts a frame into dst, which must be as long as src.
func MuToA(dst, src []byte) {
	for i, b := range src {
		dst[i] = muToA[b]
	}
}

// AToMu converts a frame into dst, which must be as long as src.
func AToMu(dst, src []byte) {
	for i, b := range src {
		dst[i] = aToMu[b]
	}
}

// decodeALaw: bits are sign, three of segment, four of mantissa, with every
// second bit inverted on the line (G.711 section 3.2).
func decodeALaw(b byte) int16 {
	b ^= 0x55
	segment, v := int(b>>4&7), int(b&0x0F)<<4|8
	if segment > 0 {
		v = (v + 0x100) << (segment - 1)
	}
	if b&0x80 == 0 {
		v = -v
	}
	return int16(v)
}

// EncodeA returns the A-law byte of a 16-bit sample.
func EncodeA(s int16) byte {
	v, sign := int(s), byte(0x80)
	if v < 0 {
		v, sign = -v-1, 0
	}
	v >>= 4 // A-law keeps 12 bits of magnitude
	segment := 0
	for m := v >> 5; m > 0; m >>= 1 {
		segment++
	}
	if segment > 0 {
		segment++ // segments 0 and 1 share one step size
	} else if v >= 16 {
		segment = 1
	}
	mantissa := v & 0x0F
	if segment > 1 {
		mantissa = v >> (segment - 1) & 0x0F
	}
	return (sign | byte(segment)<<4 | byte(mantissa)) ^ 0x55
}

// muBias and muClip are G.711's constants, scaled to 16 bits.
const (
	muBias = 0x84
	muClip = 32635
)

// decodeMuLaw: like A-law, but all bits inverted and a bias in each segment.
func decodeMuLaw(b byte) int16 {
	b = ^b
	v := (int(b&0x0F)<<3+muBias)<<(b>>4&7) - muBias
	if b&0x80 != 0 {
		v = -v
	}
	return int16(v)
}

// EncodeMu returns the mu-law byte of a 16-bit sample.
func EncodeMu(s int16) byte {
	v, sign := int(s), byte(0)
	if v < 0 {
		v, sign = -v, 0x80
	}
	v = min(v, muClip) + muBias
	segment := 0
	for m := v >> 8; m > 0; m >>= 1 {
		segment++
	}
	return ^(sign | byte(segment)<<4 | byte(v>>(segment+3)&0x0F))
}
