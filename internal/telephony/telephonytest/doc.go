// Package telephonytest holds the other ends of the line: Phone, a SIP telephone
// that rings a number, and Agent, a browser's stand-in made of pion. Both can
// send a pitch and say how much of a pitch they hear, so that a test proves by
// sound that two people are connected. The demonstration's test telephone uses
// Phone too.
package telephonytest
