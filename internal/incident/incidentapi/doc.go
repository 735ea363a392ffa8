// Package incidentapi is the door to incidents: the board, one incident with
// its log, opening with a grade at the place that the contact gives, raising the
// grade, log lines, locating, resolving without deployment and closing; looking at
// the risk again, what takes a second person, the backlog of reviews and the
// crime-recording decision. A decision that rests on a fresh assessment is tried
// before the assessment is kept. Its reactions tell contacts of their incidents,
// and incidents of assessments that nobody brought to them; Deadlines are its clocks.
package incidentapi
