// Package dispatchapi is the door to units: the board of units, bringing a unit
// onto it, sending it to an incident and following it until it is clear. Its
// reactions write into the incident's log what the unit did, and take a unit
// back that was sent in the moment in which the incident was closed.
package dispatchapi
