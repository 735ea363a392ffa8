// Package name compares names as people say them and as others type them.
//
// Everything works on folded text (Fold): a-z, digits and single spaces. A
// Dictionary holds the distinct names of a population and brings back, for a
// name heard or mistyped, those it may stand for (Expand). It does so by several
// keys at once, since no phonetic key alone brings back half of real
// misspellings: Double Metaphone, a forgiving skeleton of the consonants, an outline
// of what a British mouth makes of the name, spelling
// deletions, a table of nicknames, and pairs learned from links that a person
// confirmed.
//
// The package is pure: no disk, clock, network or dice.
package name
