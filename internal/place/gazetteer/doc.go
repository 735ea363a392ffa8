// Package gazetteer finds places from what a caller says and a handler types:
// addresses, streets, junctions, postcodes, named places, grid references and
// latitude with longitude, all in one box, answered at every keystroke.
//
// A Builder collects entries from any number of sources and makes a Book. A Book
// never changes, so any number of searchers may use one at once; a newer edition
// of the sources is a new Book that takes the place of the old one.
//
// How it finds. Entries that share a street (or are one named place) hang under
// one heading, and only headings are indexed by word: a million addresses are
// some tens of thousands of headings, so that a search touches little memory. A
// word that was typed stands for several words of the book: itself, what it
// abbreviates, what it begins, what it may misspell. Each heading is scored by how
// much of the text it explains, how much of its own name was typed, and how near
// it is to where the caller may be; houses, flats and postcodes are then looked
// for beneath the best headings. Words may come in any order.
//
// How it is kept. Everything lies in flat columns of numbers that point into one
// store of strings. Save writes the columns as they are, with a version and a
// checksum; Open reads them back.
//
// Sources are read by the packages beneath this one: opennames, openuprn,
// codepoint, addresscsv and openstreetmap. The package knows no policing.
package gazetteer
