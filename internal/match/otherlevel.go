package match

import (
	"strings"

	"bluelamp/internal/match/name"
)

// Levels of a phone number.
const (
	PhoneExact     Level = iota + 1
	PhoneKeyed           // one digit mistyped, or two neighbours exchanged
	PhoneDifferent       // another number
)

// Levels of an e-mail address.
const (
	EmailExact     Level = iota + 1
	EmailClose           // one or two slips of the keys
	EmailName            // the part before the @ is the same
	EmailMiddling        // resembles
	EmailDifferent       // another address
)

// Levels of an identity number.
const (
	IdentifierExact     Level = iota + 1
	IdentifierKeyed           // one digit mistyped, or two neighbours exchanged
	IdentifierClose           // two slips
	IdentifierDifferent       // another number
)

// Levels of sex as recorded.
const (
	SexSame Level = iota + 1
	SexDifferent
)

// Levels of a second address line and of a further fact.
const (
	OtherExact     Level = iota + 1
	OtherClose           // a few slips of the keys
	OtherDifferent       // another value
)

// PhoneLevel compares two numbers (digits of E.164). It is symmetric.
func PhoneLevel(q, r string) Level {
	switch {
	case q == "" || r == "":
		return Unknown
	case q == r:
		return PhoneExact
	case name.OneEdit(q, r):
		return PhoneKeyed
	}
	return PhoneDifferent
}

// EmailLevel compares two e-mail addresses. It is symmetric.
func EmailLevel(q, r string) Level {
	if q == "" || r == "" {
		return Unknown
	}
	if q == r {
		return EmailExact
	}
	qName, _, _ := strings.Cut(q, "@")
	rName, _, _ := strings.Cut(r, "@")
	switch {
	case name.OneEdit(q, r) || slipsWithin(q, r, 2):
		return EmailClose
	case qName != "" && qName == rName:
		return EmailName
	case slipsWithin(q, r, min(len(q), len(r))/4):
		return EmailMiddling
	}
	return EmailDifferent
}

// IdentifierLevel compares two identity numbers. It is symmetric.
func IdentifierLevel(q, r string) Level {
	switch {
	case q == "" || r == "":
		return Unknown
	case q == r:
		return IdentifierExact
	case name.OneEdit(q, r):
		return IdentifierKeyed
	case slipsWithin(q, r, 2):
		return IdentifierClose
	}
	return IdentifierDifferent
}

// SexLevel compares the sex as recorded. It is symmetric.
func SexLevel(q, r string) Level {
	switch {
	case q == "" || r == "":
		return Unknown
	case q == r:
		return SexSame
	}
	return SexDifferent
}

// OtherLevel compares two values of a column without a meaning of its own, or of
// a second address line. It is symmetric.
func OtherLevel(q, r string) Level {
	if q == "" || r == "" {
		return Unknown
	}
	q, r = joined(q), joined(r)
	switch {
	case q == r:
		return OtherExact
	case min(len(q), len(r)) > 3 && (name.OneEdit(q, r) || alike(q, r) >= closeAlone):
		return OtherClose
	}
	return OtherDifferent
}
