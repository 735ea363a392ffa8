// Package incidentapi is the door to incidents: the board, one incident with
// its log, opening with a grade at the place that the contact gives, regrading,
// log lines, locating, resolving without deployment and closing. Its reactions
// tell contacts of their incidents.
package incidentapi
