// Package dispatch keeps the units of a force: their names, and for each the one
// incident that it is on and how far it has come.
//
// It promises that a unit is on one incident only, and that a status follows from
// the one before: a unit is assigned, en route, at scene, and then clear. A unit
// may report from the scene without ever having said that it was moving; then
// only what was said is written down, so that no travel time is invented.
//
// It deliberately does not know the incident's log: a reaction writes there what
// happened here. Whether an incident can still be sent to comes in as an
// argument; a unit assigned in the very moment in which the incident was closed
// is cleared again by a reaction, which says why.
package dispatch
