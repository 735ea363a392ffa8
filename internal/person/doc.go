// Package person keeps who is on record: what a person is called, each description
// that was heard or imported, the flags that stand on them, how they may safely be
// reached, and whether few or many may open the record. Beside the persons it keeps
// what people said of two records being one human being, and what kind of telephone
// a number is.
//
// It promises that records never change and never merge: a description is
// withdrawn, not rewritten; a link is a word of people about two records that keep
// their ids, and is taken back at any time. A join of many records, or of a victim
// and a suspect of one incident, needs two people.
//
// It promises that whatever is known of a person is sealed under the person's own
// key: when that key is destroyed the record says that somebody was erased, by whom
// and on what ground, and nothing else. An erased person is never written to again
// under the same id.
//
// It deliberately does not know contacts or incidents, does not say who resembles
// whom, which is matching's, and does not destroy keys: it decides that a person is
// to be erased; the kit does it.
package person
