package name

// One method for each letter that has rules of its own, in alphabetical order up
// to r. Each returns how many letters it has read.

func (e *ear) c() int {
	switch {
	case e.hardAch():
		e.say("K")
		return 2
	case e.at == 0 && e.is(0, "caesar"):
		e.say("S")
		return 2
	case e.is(e.at, "chia"):
		e.say("K")
		return 2
	case e.is(e.at, "ch"):
		return e.ch()
	case e.is(e.at, "cz") && !e.is(e.at-2, "wicz"):
		e.sayEither("S", "X")
		return 2
	case e.is(e.at+1, "cia"):
		e.say("X")
		return 3
	case e.is(e.at, "cc") && !(e.at == 1 && e.byteAt(0) == 'm'):
		return e.cc()
	case e.is(e.at, "ck", "cg", "cq"):
		e.say("K")
		return 2
	case e.is(e.at, "ci", "ce", "cy"):
		if e.is(e.at, "cio", "cie", "cia") {
			e.sayEither("S", "X")
		} else {
			e.say("S")
		}
		return 2
	}
	e.say("K")
	switch {
	case e.is(e.at+1, " c", " q", " g"):
		return 3
	case e.is(e.at+1, "c", "k", "q") && !e.is(e.at+1, "ce", "ci"):
		return 2
	}
	return 1
}

// hardAch is the ch of Bacher and Macher.
func (e *ear) hardAch() bool {
	return e.at > 1 && !e.vowel(e.at-2) && e.is(e.at-1, "ach") && e.byteAt(e.at+2) != 'i' &&
		(e.byteAt(e.at+2) != 'e' || e.is(e.at-2, "bacher", "macher"))
}

func (e *ear) ch() int {
	switch {
	case e.at > 0 && e.is(e.at, "chae"): // Michael
		e.sayEither("K", "X")
	case e.at == 0 && e.is(1, "harac", "haris", "hor", "hym", "hia", "hem") && !e.is(0, "chore"):
		e.say("K")
	case e.hardCh():
		e.say("K")
	case e.at == 0:
		e.say("X")
	case e.is(0, "mc"):
		e.say("K")
	default:
		e.sayEither("X", "K")
	}
	return 2
}

// hardCh is the ch of Bach, architect, Schenker.
func (e *ear) hardCh() bool {
	return e.germanic() || e.is(e.at-2, "orches", "archit", "orchid") || e.is(e.at+2, "t", "s") ||
		(e.at == 0 || e.is(e.at-1, "a", "o", "u", "e")) &&
			e.is(e.at+2, "l", "r", "n", "m", "b", "h", "f", "v", "w", " ")
}

func (e *ear) cc() int {
	if !e.is(e.at+2, "i", "e", "h") || e.is(e.at+2, "hu") {
		e.say("K")
		return 2
	}
	if e.at == 1 && e.byteAt(0) == 'a' || e.is(e.at-1, "uccee", "ucces") {
		e.say("KS")
	} else {
		e.say("X")
	}
	return 3
}

func (e *ear) d() int {
	switch {
	case e.is(e.at, "dg") && e.is(e.at+2, "i", "e", "y"):
		e.say("J")
		return 3
	case e.is(e.at, "dg"):
		e.say("TK")
		return 2
	}
	return e.plain("T", "t", "d")
}

func (e *ear) g() int {
	switch {
	case e.next() == 'h':
		return e.gh()
	case e.next() == 'n':
		return e.gn()
	case e.is(e.at+1, "li") && !e.slavic: // Tagliaro
		e.sayEither("KL", "L")
		return 2
	case e.at == 0 && e.is(1, "y", "es", "ep", "eb", "el", "ey", "ib", "il", "in", "ie", "ei", "er"):
		e.sayEither("K", "J")
		return 2
	case e.is(e.at+1, "er", "y") && !e.is(0, "danger", "ranger", "manger") &&
		!e.is(e.at-1, "e", "i", "rgy", "ogy"):
		e.sayEither("K", "J")
		return 2
	case e.is(e.at+1, "e", "i", "y") || e.is(e.at-1, "aggi", "oggi"):
		return e.softG()
	}
	return e.plain("K", "g")
}

func (e *ear) softG() int {
	switch {
	case e.germanic() || e.is(e.at+1, "et"):
		e.say("K")
	case e.is(e.at+1, "ier "):
		e.say("J")
	default:
		e.sayEither("J", "K")
	}
	return 2
}

func (e *ear) gh() int {
	switch {
	case e.at > 0 && !e.vowel(e.at-1):
		e.say("K")
	case e.at == 0 && e.byteAt(2) == 'i': // Ghislaine
		e.say("J")
	case e.at == 0:
		e.say("K")
	case e.silentGh():
	case e.at > 2 && e.byteAt(e.at-1) == 'u' && e.is(e.at-3, "c", "g", "l", "r", "t"): // McLaughlin
		e.say("F")
	case e.byteAt(e.at-1) != 'i':
		e.say("K")
	}
	return 2
}

// silentGh is Parker's rule, the gh of Hugh and bough.
func (e *ear) silentGh() bool {
	return e.is(e.at-2, "b", "h", "d") || e.is(e.at-3, "b", "h", "d") || e.is(e.at-4, "b", "h")
}

func (e *ear) gn() int {
	switch {
	case e.at == 1 && e.vowel(0) && !e.slavic:
		e.sayEither("KN", "N")
	case !e.is(e.at+2, "ey") && !e.slavic:
		e.sayEither("N", "KN")
	default:
		e.say("KN")
	}
	return 2
}

func (e *ear) h() int {
	if (e.at == 0 || e.vowel(e.at-1)) && e.vowel(e.at+1) {
		e.say("H")
		return 2
	}
	return 1
}

func (e *ear) j() int {
	switch {
	case e.is(e.at, "jose") || e.is(0, "san "):
		if e.at == 0 && e.byteAt(4) == ' ' || e.is(0, "san ") {
			e.say("H")
		} else {
			e.sayEither("J", "H")
		}
		return 1
	case e.at == 0:
		e.sayEither("J", "A")
	case e.vowel(e.at-1) && !e.slavic && e.is(e.at+1, "a", "o"):
		e.sayEither("J", "H")
	case e.at == e.last():
		e.sayEither("J", "")
	case !e.is(e.at+1, "l", "t", "k", "s", "n", "m", "b", "z") && !e.is(e.at-1, "s", "k", "l"):
		e.say("J")
	}
	return e.past("j")
}

func (e *ear) l() int {
	if e.next() == 'l' && e.spanishLl() {
		e.sayEither("L", "")
		return 2
	}
	return e.plain("L", "l")
}

// spanishLl is the ll of Cabrillo and Gallegos.
func (e *ear) spanishLl() bool {
	return e.at == len(e.name)-3 && e.is(e.at-1, "illo", "illa", "alle") ||
		e.is(e.at-1, "alle") && (e.is(e.last()-1, "as", "os") || e.is(e.last(), "a", "o"))
}

func (e *ear) m() int {
	if e.is(e.at-1, "umb") && (e.at+1 == e.last() || e.is(e.at+2, "er")) { // dumb, thumb
		e.say("M")
		return 2
	}
	return e.plain("M", "m")
}
