// Package controlroom is a whole control room for the tests of doors: every
// room's operations behind one real HTTP server, with tables, reactions and the
// queue's desk, a journal in memory, and a telephone that is played by the test.
package controlroom
