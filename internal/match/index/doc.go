// Package index keeps descriptions of millions of people in memory and says, in
// a blink, whose a new one may be.
//
// A record is 44 bytes of numbers: names, places and doors stand once in tables
// and the record holds their ids, so the collector has no pointers to follow. A
// record is found again by about a dozen hashed keys (phone; postcode; street and
// town; house and street; last name with initial and town; both names; either name
// with the street; birthday with either name or the town …), since no one key
// survives what callers say and handlers type. The keys are held in segments,
// immutable once built, and a small delta for what was saved since; the delta
// becomes a segment in the background.
//
// A search expands the names (name.Dictionary), asks the rarest keys first until
// it has looked at enough, keeps the records that the most and the rarest keys
// point to, and compares strings for those alone, each distinct string once. A
// key that more than Options.Hub records share (a hospital, "no fixed abode")
// finds nobody by itself. A person's records count together: of each part of a
// description the record that speaks most for the person, phones and addresses
// for less the older they are.
//
// One part of a description by itself (a first name, a street, a day of birth)
// gives its people too, where they are few enough: there are keys of these as
// well, but of a big file a segment files only those that are no hubs. Beyond
// that the answer says which part too many share (Answer.TooMany). They are asked
// for when the query has no more, or when few of those found have what it says.
//
// The package knows no disk and no clock: days are handed in, and whoever keeps
// the truth fills the index at start (Load).
//
// Erasure is immediate for every search: the record is overwritten and each
// string that nobody else shares leaves its table. Names alone stand in a
// dictionary whose ids must not move; those nobody bears are found no more from
// that moment and are written over when the next merge makes the dictionary anew
// (Merge does so on demand). What stays in the segments is the hash of a key
// beside the number of a record that is empty.
package index
