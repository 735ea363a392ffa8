package name

// The letters from r on.

func (e *ear) r() int {
	if e.at == e.last() && !e.slavic && e.is(e.at-2, "ie") && !e.is(e.at-4, "me", "ma") { // Rogier
		e.sayEither("", "R")
	} else {
		e.say("R")
	}
	return e.past("r")
}

func (e *ear) s() int {
	switch {
	case e.is(e.at-1, "isl", "ysl"): // Carlisle
		return 1
	case e.at == 0 && e.is(0, "sugar"):
		e.sayEither("X", "S")
		return 1
	case e.is(e.at, "sh"):
		if e.is(e.at+1, "heim", "hoek", "holm", "holz") {
			e.say("S")
		} else {
			e.say("X")
		}
		return 2
	case e.is(e.at, "sio", "sia"):
		if e.slavic {
			e.say("S")
		} else {
			e.sayEither("S", "X")
		}
		return 3
	case e.at == 0 && e.is(1, "m", "n", "l", "w") || e.next() == 'z': // Smith and Schmidt
		e.sayEither("S", "X")
		return e.past("z")
	case e.is(e.at, "sc"):
		return e.sc()
	case e.at == e.last() && e.is(e.at-2, "ai", "oi"): // Artois
		e.sayEither("", "S")
	default:
		e.say("S")
	}
	return e.past("s", "z")
}

func (e *ear) sc() int {
	switch {
	case e.byteAt(e.at+2) == 'h' && e.is(e.at+3, "er", "en"): // Schermerhorn, Schenker
		e.sayEither("X", "SK")
	case e.byteAt(e.at+2) == 'h' && e.is(e.at+3, "oo", "uy", "ed", "em"): // Schooner
		e.say("SK")
	case e.byteAt(e.at+2) == 'h' && e.at == 0 && !e.vowel(3) && e.byteAt(3) != 'w': // Schmidt
		e.sayEither("X", "S")
	case e.byteAt(e.at+2) == 'h':
		e.say("X")
	case e.is(e.at+2, "i", "e", "y"):
		e.say("S")
	default:
		e.say("SK")
	}
	return 3
}

func (e *ear) t() int {
	switch {
	case e.is(e.at, "tion", "tia", "tch"):
		e.say("X")
		return 3
	case e.is(e.at, "th", "tth"):
		if e.is(e.at+2, "om", "am") || e.germanic() { // Thomas
			e.say("T")
		} else {
			e.sayEither("0", "T")
		}
		return 2
	}
	return e.plain("T", "t", "d")
}

func (e *ear) w() int {
	if e.is(e.at, "wr") {
		e.say("R")
		return 2
	}
	if e.at == 0 && e.vowel(1) { // Wasserman is Vasserman
		e.sayEither("A", "F")
	} else if e.at == 0 && e.is(0, "wh") {
		e.say("A")
	}
	switch {
	case e.at == e.last() && e.vowel(e.at-1) || e.is(e.at-1, "ewski", "ewsky", "owski", "owsky") || e.is(0, "sch"):
		e.sayEither("", "F")
	case e.is(e.at, "wicz", "witz"):
		e.sayEither("TS", "FX")
		return 4
	}
	return 1
}

func (e *ear) x() int {
	if !(e.at == e.last() && (e.is(e.at-3, "iau", "eau") || e.is(e.at-2, "au", "ou"))) { // Breaux
		e.say("KS")
	}
	return e.past("c", "x")
}

func (e *ear) z() int {
	if e.next() == 'h' { // Zhao
		e.say("J")
		return 2
	}
	if e.is(e.at+1, "zo", "zi", "za") || e.slavic && e.at > 0 && e.byteAt(e.at-1) != 't' {
		e.sayEither("S", "TS")
	} else {
		e.say("S")
	}
	return e.past("z")
}
