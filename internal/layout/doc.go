// Package layout is the law of imports: facts flow down the journey of a call,
// imports point back up it. The law is a table (law.go) and a test reads the
// tree against it; each message names the cure.
package layout
