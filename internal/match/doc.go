// Package match says how likely it is that two descriptions are of one person.
//
// A description (Record) is compared with another field by field; each field
// answers with a Level, from exactly the same down to different, or that one
// side does not know. The levels together are a Pattern. A Model turns a
// pattern, with how common the agreeing values are (Frequency), into odds after
// Fellegi and Sunter (A Theory for Record Linkage, JASA 64, 1969), with one
// change that measured best on calls to the police: beside "the same person"
// and "unrelated" there are people of one household, namesakes, neighbours and
// people with one birthday, so that a shared address or number does not make a
// wife of a caller into the caller.
//
// Everything here is arithmetic: no disk, no clock, no network. A score can be
// computed again years later from the stored pattern, frequency, population and
// model, which is what a court may ask for. A score suggests; people decide.
package match
