package match

import (
	"strings"

	"bluelamp/internal/match/name"
)

// Levels of a first name; those of an initial are a scale of their own.
const (
	FirstExact            Level = iota + 1
	FirstNickname               // two forms of one name
	FirstPart                   // one of several words is the same
	FirstClose                  // one slip of the keys, or sounds the same
	FirstCloseNames             // the same, but both are names in their own right (BothNames)
	FirstCrossed                // first and last name have changed places
	FirstCrossedNear            // the same with a slip, and nothing known of the other name
	FirstSlips                  // two slips of the keys
	FirstMiddling               // resembles
	FirstDifferent              // another name
	FirstInitial                // one side is the initial of the other
	FirstInitialDifferent       // one side is an initial, and of another name
)

// How alike two names must be (Jaro-Winkler, 0 to 1) to be nearly the same: alone,
// or where they also sound the same; and to resemble. Chosen on the public
// linkage sets, once for all of them.
const (
	closeAlone    = 0.92
	closeSounding = 0.75
	resembling    = 0.80
)

// BothNames worsens the level of two first and two last names that are nearly the
// same where each is found often on its own (usual): Meier and Meyer are more
// likely two people than Meier and Meuer, which is no name.
func BothNames(p Pattern, usualFirst, usualLast bool) Pattern {
	if usualFirst && p[First] == FirstClose {
		p[First] = FirstCloseNames
	}
	if usualLast && p[Last] == LastClose {
		p[Last] = LastCloseNames
	}
	return p
}

// FirstLevel compares two first names. It is symmetric.
func FirstLevel(q, r string) Level {
	switch {
	case q == "" || r == "":
		return Unknown
	case q == r:
		return FirstExact
	case len(q) == 1 || len(r) == 1:
		return initialLevel(q, r, FirstInitial, FirstInitialDifferent)
	case name.SameNickname(q, r):
		return FirstNickname
	case shareWord(q, r):
		return FirstPart
	case nearlySame(q, r):
		return FirstClose
	case twoSlips(q, r):
		return FirstSlips
	case alike(q, r) >= resembling:
		return FirstMiddling
	}
	return FirstDifferent
}

func initialLevel(q, r string, same, different Level) Level {
	if q[0] == r[0] {
		return same
	}
	return different
}

// nearlySame says that two names differ by a slip of the keys or by ear.
func nearlySame(q, r string) bool {
	q, r = joined(q), joined(r)
	if q == r || name.OneEdit(q, r) || shuffled(q, r) {
		return true
	}
	likeness := alike(q, r)
	if likeness >= closeAlone {
		return true
	}
	if likeness < closeSounding {
		return false
	}
	key := name.Skeleton(q)
	return key != "" && key == name.Skeleton(r)
}

// alike is the likeness of Jaro and Winkler, 0 to 1. Which string comes first may
// change it in the last place, so they are put in order.
func alike(q, r string) float64 {
	if q > r {
		q, r = r, q
	}
	return name.JaroWinkler(q, r)
}

// twoSlips says that two letters of a long name are wrong.
func twoSlips(q, r string) bool {
	q, r = joined(q), joined(r)
	return min(len(q), len(r)) > 4 && slipsWithin(q, r, 2)
}

// shuffled says that the same letters come in another order, as they do in fast
// typing.
func shuffled(q, r string) bool {
	if len(q) != len(r) || len(q) < 4 {
		return false
	}
	var letters [256]int8
	for i := range len(q) {
		letters[q[i]]++
		letters[r[i]]--
	}
	return letters == [256]int8{}
}

// joined drops the spaces: they are mistyped as often as letters.
func joined(s string) string {
	if strings.IndexByte(s, ' ') < 0 {
		return s
	}
	return strings.ReplaceAll(s, " ", "")
}

// shareWord says that one of several words is the same in both names. Words of
// one or two letters are particles and say nothing.
func shareWord(q, r string) bool {
	if strings.IndexByte(q, ' ') < 0 && strings.IndexByte(r, ' ') < 0 {
		return false
	}
	for word := range strings.SplitSeq(q, " ") {
		if len(word) < 3 {
			continue
		}
		for other := range strings.SplitSeq(r, " ") {
			if word == other {
				return true
			}
		}
	}
	return false
}
