// Package personlearn keeps the weights of the look-up in step with the people on
// file, and keeps account of them: which weights advised when, how far their
// word could be believed, and whether every stored decision can be computed again.
//
// Each night it searches for what handlers typed in the last weeks and counts how
// that agrees with the people found. Only the classes of coincidence and how many
// of each class are to be expected are learned; what is known of one person and
// of one household stays as it was set by experts, which measured best when the
// population changes (plain expectation maximisation collapsed). It never learns
// from a record that was shown, only from what was typed beforehand: a handler
// who copies what the screen suggests would otherwise prove the screen right.
//
// New weights go live through a gate: no worse on a frozen set of labelled pairs
// and on people's last decisions, and about as many suggestions as before.
// Otherwise the former stay and the refusal is shown until a later candidate
// passes. A model that was ever live is kept for good, since decisions name it.
//
// The files hold weights, counts and dates; nothing in them is about a person.
package personlearn
