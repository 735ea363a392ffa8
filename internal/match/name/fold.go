package name

import (
	"strings"
	"unicode/utf8"

	"github.com/mozillazg/go-unidecode/table"
	"golang.org/x/text/unicode/norm"
)

// Longest is the most bytes that Fold returns; longer names are cut. The longest
// full names on record in passports are well under half of it.
const Longest = 255

// mostRead bounds what Fold looks at, so that a pasted book costs no more than a
// long name.
const mostRead = 4096

// Fold brings a name to the one spelling that the rest of the package compares:
// a-z and 0-9, words parted by single spaces. Other scripts are transliterated,
// accents dropped, apostrophes closed up (O'Neil is oneil) and every other mark
// taken as a space. Text already folded comes back as it is, without allocation.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	s = s[:min(len(s), mostRead)]
	f := folder{out: make([]byte, 0, min(len(s), Longest))}
	if isASCII(s) {
		for i := 0; i < len(s); i++ {
			f.write(s[i])
		}
		return f.text()
	}
	// Composed (NFKC), not decomposed: a Japanese ga must not become a ka with a mark
	// that is then dropped.
	for _, r := range norm.NFKC.String(strings.ToValidUTF8(s, " ")) {
		f.letter(r)
	}
	return f.text()
}

// folder writes folded text, keeping a space back until a letter follows it.
type folder struct {
	out   []byte
	space bool
}

func (f *folder) letter(r rune) {
	switch {
	case r < utf8.RuneSelf:
		f.write(byte(r))
		return
	case r == '‘' || r == '’' || r == 'ʼ' || r == '´' || r == '′' || r == 'ʹ' || r == 'ʻ':
		return
	}
	letters, ok := table.Tables[r>>8]
	if !ok || int(r&0xff) >= len(letters) {
		f.space = true
		return
	}
	for _, b := range []byte(letters[r&0xff]) {
		f.write(b)
	}
}

func (f *folder) write(b byte) {
	switch {
	case 'A' <= b && b <= 'Z':
		b += 'a' - 'A'
	case b == '\'' || b == '`':
		return
	case !isPlain(b):
		f.space = true
		return
	}
	if f.space && len(f.out) > 0 && len(f.out)+1 < Longest {
		f.out = append(f.out, ' ')
	}
	f.space = false
	if len(f.out) < Longest {
		f.out = append(f.out, b)
	}
}

func (f *folder) text() string { return string(f.out) }

func isPlain(b byte) bool { return 'a' <= b && b <= 'z' || '0' <= b && b <= '9' }

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func isFolded(s string) bool {
	if len(s) > Longest {
		return false
	}
	space := true // a leading space is not folded, nor are two in a row
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' {
			if space {
				return false
			}
			space = true
			continue
		}
		if !isPlain(s[i]) {
			return false
		}
		space = false
	}
	return !space || s == ""
}
