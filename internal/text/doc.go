// Package text answers what the rooms ask of words that a person typed: how long
// they are, whether a screen can show them, whether they say anything. Which
// length is too long, and what is said then, is each room's own.
package text
