package name

// metaphoneLength is the published length of a Double Metaphone key.
const metaphoneLength = 4

// Metaphone is the Double Metaphone key of a folded name and its alternate, which
// is the same where the name has one likely pronunciation only. The rules are
// those published by Lawrence Philips, "The Double Metaphone Search Algorithm",
// C/C++ Users Journal, June 2000; 0 stands for th and X for sh.
func Metaphone(folded string) (primary, alternate string) {
	m := listen(folded, metaphoneLength)
	primary = string(m.primary.codes())
	if string(m.alternate.codes()) == primary {
		return primary, primary
	}
	return primary, string(m.alternate.codes())
}

// ear reads a name letter by letter and writes down both keys.
type ear struct {
	name               string
	at                 int // the letter being read
	slavic             bool
	longest            int
	primary, alternate sounds
}

// sounds is a key in the writing. A rule writes at most two codes.
type sounds struct {
	code [longestGroup + 2]byte
	n    int
	most int
}

func (s *sounds) write(codes string) { s.n += copy(s.code[s.n:], codes) }

func (s *sounds) codes() []byte { return s.code[:min(s.n, s.most)] }

func listen(folded string, longest int) ear {
	e := ear{name: folded, longest: longest, slavic: isSlavic(folded)}
	e.primary.most, e.alternate.most = longest, longest
	e.begin()
	for e.at < len(folded) && (e.primary.n < longest || e.alternate.n < longest) {
		e.at += e.letter()
	}
	return e
}

// isSlavic says whether a name looks Slavic or Germanic, where some letters are
// said otherwise.
func isSlavic(name string) bool {
	for i := 0; i < len(name); i++ {
		switch name[i] {
		case 'w', 'k':
			return true
		case 'z':
			if i > 0 && name[i-1] == 'c' {
				return true
			}
		}
	}
	return false
}

// begin handles silent first letters and the first x of Xavier.
func (e *ear) begin() {
	switch {
	case e.is(0, "gn", "kn", "pn", "wr", "ps"):
		e.at = 1
	case e.is(0, "x"):
		e.say("S")
		e.at = 1
	}
}

// letter writes what the letter at hand says and returns how many are done.
func (e *ear) letter() int {
	switch c := e.name[e.at]; c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		if e.at == 0 {
			e.say("A")
		}
		return 1
	case 'b':
		return e.plain("P", "b")
	case 'c':
		return e.c()
	case 'd':
		return e.d()
	case 'f':
		return e.plain("F", "f")
	case 'g':
		return e.g()
	case 'h':
		return e.h()
	case 'j':
		return e.j()
	case 'k':
		return e.plain("K", "k")
	case 'l':
		return e.l()
	case 'm':
		return e.m()
	case 'n':
		return e.plain("N", "n")
	default:
		return e.lateLetter(c)
	}
}

func (e *ear) lateLetter(c byte) int {
	switch c {
	case 'p':
		if e.next() == 'h' {
			e.say("F")
			return 2
		}
		return e.plain("P", "p", "b")
	case 'q':
		return e.plain("K", "q")
	case 'r':
		return e.r()
	case 's':
		return e.s()
	case 't':
		return e.t()
	case 'v':
		return e.plain("F", "v")
	case 'w':
		return e.w()
	case 'x':
		return e.x()
	case 'z':
		return e.z()
	}
	return 1
}

// say writes one sound to both keys.
func (e *ear) say(codes string) { e.sayEither(codes, codes) }

func (e *ear) sayEither(primary, alternate string) {
	if e.primary.n < e.longest {
		e.primary.write(primary)
	}
	if e.alternate.n < e.longest {
		e.alternate.write(alternate)
	}
}

// plain says a sound and swallows the next letter if it is one of those given.
func (e *ear) plain(codes string, swallowed ...string) int {
	e.say(codes)
	return e.past(swallowed...)
}

// past is 2 if the next letter is one of those given, else 1.
func (e *ear) past(swallowed ...string) int {
	if e.is(e.at+1, swallowed...) {
		return 2
	}
	return 1
}

func (e *ear) next() byte { return e.byteAt(e.at + 1) }

// byteAt is the letter at a place, a space outside the name.
func (e *ear) byteAt(i int) byte {
	if i < 0 || i >= len(e.name) {
		return ' '
	}
	return e.name[i]
}

// is says whether one of the texts stands at a place; beyond the end stand spaces.
func (e *ear) is(at int, texts ...string) bool {
	if at < 0 {
		return false
	}
next:
	for _, text := range texts {
		for i := range len(text) {
			if e.byteAt(at+i) != text[i] {
				continue next
			}
		}
		return true
	}
	return false
}

func (e *ear) vowel(i int) bool { return isVowel(e.byteAt(i)) }

func (e *ear) last() int { return len(e.name) - 1 }

// germanic is a beginning that keeps later letters hard.
func (e *ear) germanic() bool { return e.is(0, "van ", "von ", "sch") }
