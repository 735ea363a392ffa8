// Package linkagebench prints what the matching reaches on public sets of people
// whose truth is known, with its one setting and its one threshold, beside what an
// exact comparison of name and date of birth reaches in the same run and what the
// best other tool was measured at (docs/how-to/matching.md names the sources).
package linkagebench
