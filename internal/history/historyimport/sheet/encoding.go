package sheet

import (
	"bytes"
	"unicode/utf8"
)

// Encoding is how letters are written as bytes.
type Encoding string

// The encodings that are read.
const (
	UTF8        Encoding = "utf-8"
	UTF16LE     Encoding = "utf-16le"
	UTF16BE     Encoding = "utf-16be"
	Windows1252 Encoding = "windows-1252"
)

// Encodings lists every one of them.
func Encodings() []Encoding { return []Encoding{UTF8, UTF16LE, UTF16BE, Windows1252} }

// Survey looks at the bytes of a file as they pass, to tell how it is encoded.
type Survey struct {
	seen         int64
	first        []byte   // the first three bytes
	zeros        [2]int64 // zero bytes at even and odd places
	valid, wrong int64    // sequences of several bytes that are UTF-8, and bytes that are not
	carry        []byte   // the beginning of a sequence at the end of what was written
}

// Write implements io.Writer.
func (s *Survey) Write(p []byte) (int, error) {
	if missing := 3 - len(s.first); missing > 0 {
		s.first = append(s.first, p[:min(missing, len(p))]...)
	}
	for i, b := range p {
		if b == 0 {
			s.zeros[(s.seen+int64(i))&1]++
		}
	}
	s.seen += int64(len(p))
	s.weigh(p)
	return len(p), nil
}

// weigh counts what is UTF-8 and what is not.
func (s *Survey) weigh(p []byte) {
	rest := p
	if len(s.carry) > 0 {
		rest = append(s.carry, p...)
	}
	for len(rest) > 0 {
		if rest[0] < utf8.RuneSelf {
			rest = rest[1:]
			continue
		}
		if !utf8.FullRune(rest) {
			break
		}
		r, size := utf8.DecodeRune(rest)
		if r == utf8.RuneError && size == 1 {
			s.wrong++
		} else {
			s.valid++
		}
		rest = rest[size:]
	}
	s.carry = bytes.Clone(rest)
}

// Encoding is the best guess. A byte order mark decides; a fifth of all bytes
// being zero at one parity means UTF-16, because the letters of British records
// are mostly ASCII. What is mostly valid UTF-8 is UTF-8 with damaged lines, which
// are told one by one when they are read; anything else is Windows-1252.
func (s *Survey) Encoding() Encoding {
	switch {
	case bytes.HasPrefix(s.first, []byte{0xef, 0xbb, 0xbf}):
		return UTF8
	case bytes.HasPrefix(s.first, []byte{0xff, 0xfe}):
		return UTF16LE
	case bytes.HasPrefix(s.first, []byte{0xfe, 0xff}):
		return UTF16BE
	case s.zeros[1] > s.seen/5:
		return UTF16LE
	case s.zeros[0] > s.seen/5:
		return UTF16BE
	case s.wrong+int64(min(len(s.carry), 1)) > s.valid:
		return Windows1252
	}
	return UTF8
}
