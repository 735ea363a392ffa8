// Package sheet reads tables of text as other systems write them: CSV with
// commas, semicolons, tabs or bars, in UTF-8, UTF-16 or Windows-1252, of any
// size, in bounded memory.
//
// A line that cannot be read is told with its number and what is wrong with it,
// and reading goes on with the next: one quote that is never closed does not
// swallow the rest of the file. It knows no people and no columns.
package sheet
