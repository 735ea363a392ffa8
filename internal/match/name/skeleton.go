package name

// skeletonLength is the most codes of a skeleton: more than that is in no name's
// favour, since the end of a name is heard worst.
const skeletonLength = 8

// outlineLength is the most codes of an outline, see appendOutline.
const outlineLength = 9

// longestGroup is the most codes of a Group.
const longestGroup = 12

// Skeleton is a forgiving phonetic key of a folded name, of our own: its
// consonants by where they are made in the mouth, since telephones carry neither
// voice nor breath well (b is p, d is t, z is s, m is n), with spellings of one
// sound brought together across the languages that a British control room hears
// (ph, sz, cz, sch, bh, kh). Vowels, h and the w within a name are left out, but a
// name that begins with one of them says so with "a".
func Skeleton(folded string) string {
	var key [skeletonLength]byte
	return string(appendSkeleton(key[:0], folded))
}

// Group is the phonetic group of a folded name: the frequency of the group is the
// floor for that of a rare string in it, which may be a common name misspelt. It
// is finer than a key for finding must be: the whole primary Double Metaphone key.
func Group(folded string) string {
	e := listen(folded, longestGroup)
	return string(e.primary.codes())
}

// appendOutline writes what is said, with consonants as in a skeleton and an "a" for
// each run of vowels: less forgiving whole, it may lose one code and still say
// something of a short name.
func appendOutline(key []byte, folded string) []byte {
	var room [widestTried]byte
	for _, b := range appendSaid(room[:0], folded) {
		code := b
		if 'a' <= b && b <= 'z' {
			code = saidCodes[b-'a']
		}
		if len(key) == outlineLength {
			break
		}
		if n := len(key); n == 0 || key[n-1] != code {
			key = append(key, code)
		}
	}
	return key
}

// saidCodes is the outline code of each letter that appendSaid writes.
const saidCodes = "abxdafghaxklmnapkrstavvxas"

func appendSkeleton(key []byte, folded string) []byte {
	for i := 0; i < len(folded) && len(key) < skeletonLength; {
		code, read := skeletonCode(folded, i)
		i += read
		if code == 0 {
			continue
		}
		if code == 'a' && len(key) > 0 || len(key) > 0 && key[len(key)-1] == code {
			continue
		}
		key = append(key, code)
	}
	return key
}

// skeletonCode is the code at a place, 0 for none, and how many letters it took.
func skeletonCode(s string, i int) (code byte, read int) {
	next, after := byteOr(s, i+1), byteOr(s, i+2)
	if i == 0 {
		if code, read := skeletonStart(s[0], next); read > 0 {
			return code, read
		}
	}
	switch c := s[i]; c {
	case 'b', 'p':
		if next == 'h' && c == 'p' {
			return 'f', 2
		}
		return 'p', 1
	case 'c', 's', 'z', 't', 'd', 'j':
		return sibilant(c, next, after)
	case 'f', 'v':
		return 'f', 1
	case 'g':
		return throat(next, after, i)
	case 'k', 'q':
		return 'k', 1
	case 'x':
		return 'k', 1 // the s of ks is one code too many as often as not
	case 'l', 'r':
		return c, 1
	case 'm':
		if next == 'b' && (i+2 == len(s) || after == 's' || after == ' ') { // Lamb, Combs
			return 'n', 2
		}
		return 'n', 1
	case 'n':
		if next == 'g' && (i+2 == len(s) || after == 's' || after == 'h') { // King, Cunningham
			return 'n', 2
		}
		return 'n', 1
	case ' ':
		return 0, 1
	}
	if c := s[i]; 'a' <= c && c <= 'z' { // vowels, h, w, y
		return 'a', 1
	}
	return 0, 1
}

// skeletonStart handles letters that a name begins with; read 0 where the common
// rules hold.
func skeletonStart(c, next byte) (code byte, read int) {
	switch {
	case (c == 'k' || c == 'g' || c == 'p') && next == 'n':
		return 'n', 2
	case c == 'p' && next == 's', c == 't' && next == 's':
		return 's', 2
	case c == 'w' && next == 'r':
		return 'r', 2
	case c == 'x': // Xavier, Xiu
		return 's', 1
	case c == 'w' && next != 'h': // Walter and Valter
		return 'f', 1
	}
	return 0, 0
}

// sibilant tells the hissing sounds (s) from the hushing ones (x) and both from t
// and k, in English, German, Polish and Hungarian spelling.
func sibilant(c, next, after byte) (code byte, read int) {
	soft := next == 'e' || next == 'i' || next == 'y'
	switch {
	case c == 'j':
		return 'x', 1
	case c == 't' && next == 'c' && after == 'h', c == 's' && next == 'c' && after == 'h', c == 'd' && next == 'g' && after == 'e':
		return 'x', 3
	case c == 'd' && next == 'z', c == 'd' && next == 'j':
		return 'x', 2
	case c == 't' && next == 'z', c == 't' && next == 's' && after == 'c':
		return 's', 2
	case c == 't', c == 'd':
		return 't', 1
	case c == 'c' && next == 'h' && (after == 'r' || after == 'l' || after == 't'): // Christie
		return 'k', 2
	case next == 'h', next == 'z' && c != 'z':
		return 'x', 2
	case c == 'c' && !soft:
		return 'k', 1
	}
	return 's', 1
}

// throat is the g: silent in Hughes, soft in George, hard elsewhere.
func throat(next, after byte, at int) (code byte, read int) {
	switch {
	case next == 'h' && at > 0:
		return 0, 2
	case next == 'e', next == 'y', next == 'i' && after != 'b' && after != 'l':
		return 'x', 1
	}
	return 'k', 1
}

// byteOr is the letter at a place, a space outside.
func byteOr(s string, i int) byte {
	if i < len(s) {
		return s[i]
	}
	return ' '
}
