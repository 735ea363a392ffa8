// Package callstream invents a country: households with people in them, what a
// control room once wrote down about each, and a stream of calls of which the
// truth is known. Matching is measured on it, and its files can be fed to
// `bluelamp match evaluate`.
//
// Everything follows from Options: the same seed gives the same people and the
// same calls on any machine, because only PCG and whole numbers decide. A
// household can be made again from its number alone, so ten million people take
// a few bytes each, not a few hundred.
//
// Names are common ones of the United Kingdom by rough rank, of ten origins,
// with rare ones composed from syllables. Towns, postcodes (areas that begin
// with Q, V or X, which Royal Mail does not use) and telephone numbers are
// invented. Numbers begin with 04 and 06: Ofcom's National Telephone Numbering
// Plan leaves both ranges closed, so none can be dialled, and the few thousand
// drama numbers could not serve ten million people.
package callstream
