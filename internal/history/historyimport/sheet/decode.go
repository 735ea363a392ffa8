package sheet

import (
	"errors"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// unreadable stands for what the encoding has no letter for. It is no UTF-8, so
// the line in which it stands is known to be damaged.
const unreadable = 0xff

// Decoded returns the text of r as UTF-8, without a byte order mark.
func Decoded(r io.Reader, e Encoding) io.Reader {
	switch e {
	case UTF16LE, UTF16BE:
		r = &decoder{from: r, unit: 2, decode: utf16To(e == UTF16BE)}
	case Windows1252:
		r = &decoder{from: r, unit: 1, decode: from1252}
	}
	return &unmarked{from: r}
}

// decoder converts stretch by stretch. decode appends the text of raw, whose
// length is a multiple of unit, and returns how much of raw it took.
type decoder struct {
	from   io.Reader
	unit   int
	decode func(text, raw []byte) ([]byte, int)
	raw    []byte // read and not converted
	text   []byte // converted and not handed out
	ended  error
}

const stretch = 64 << 10

// Read implements io.Reader.
func (d *decoder) Read(p []byte) (int, error) {
	for len(d.text) == 0 {
		if d.ended != nil {
			return 0, d.ended
		}
		d.fill()
	}
	n := copy(p, d.text)
	d.text = d.text[n:]
	return n, nil
}

func (d *decoder) fill() {
	buffer := make([]byte, len(d.raw)+stretch)
	kept := copy(buffer, d.raw)
	n, err := d.from.Read(buffer[kept:])
	raw := buffer[:kept+n]
	whole := len(raw) / d.unit * d.unit
	text, took := d.decode(nil, raw[:whole])
	d.text, d.raw, d.ended = text, raw[took:], err
	if errors.Is(err, io.EOF) && len(d.raw) > 0 { // half a letter
		d.text, d.raw = append(d.text, unreadable), nil
	}
}

func utf16To(bigEndian bool) func(text, raw []byte) ([]byte, int) {
	high, low := 1, 0
	if bigEndian {
		high, low = 0, 1
	}
	return func(text, raw []byte) ([]byte, int) {
		at := 0
		for ; at+1 < len(raw); at += 2 {
			unit := rune(raw[at+high])<<8 | rune(raw[at+low])
			if !utf16.IsSurrogate(unit) {
				text = utf8.AppendRune(text, unit)
				continue
			}
			if at+3 >= len(raw) {
				return text, at
			}
			both := utf16.DecodeRune(unit, rune(raw[at+2+high])<<8|rune(raw[at+2+low]))
			if both == utf8.RuneError {
				text = append(text, unreadable)
				continue
			}
			text, at = utf8.AppendRune(text, both), at+2
		}
		return text, at
	}
}

// high1252 is what Windows-1252 has at 0x80 to 0x9f; 0 where it has nothing
// (WHATWG Encoding Standard, index windows-1252, without its control codes).
var high1252 = [32]rune{
	'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
}

func from1252(text, raw []byte) ([]byte, int) {
	for _, b := range raw {
		switch {
		case b < 0x80:
			text = append(text, b)
		case b >= 0xa0:
			text = utf8.AppendRune(text, rune(b))
		case high1252[b-0x80] == 0:
			text = append(text, unreadable)
		default:
			text = utf8.AppendRune(text, high1252[b-0x80])
		}
	}
	return text, len(raw)
}

// unmarked leaves a byte order mark at the beginning out.
type unmarked struct {
	from   io.Reader
	looked bool
}

var mark = []byte("\ufeff")

// Read implements io.Reader.
func (u *unmarked) Read(p []byte) (int, error) {
	if u.looked {
		return u.from.Read(p)
	}
	u.looked = true
	first := make([]byte, len(mark))
	n, err := io.ReadFull(u.from, first)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return 0, err
	}
	if n < len(mark) || string(first) != string(mark) {
		u.from = io.MultiReader(&kept{first[:n]}, u.from)
	}
	return u.from.Read(p)
}

// kept hands out bytes that were read before.
type kept struct{ bytes []byte }

// Read implements io.Reader.
func (k *kept) Read(p []byte) (int, error) {
	if len(k.bytes) == 0 {
		return 0, io.EOF
	}
	n := copy(p, k.bytes)
	k.bytes = k.bytes[n:]
	return n, nil
}
