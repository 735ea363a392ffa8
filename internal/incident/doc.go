// Package incident keeps one incident's log from its opening to its result: type,
// place, grade and every change of it with the reasons, lines, units sent, how it
// was resolved and how it was closed. The log is the record; nothing in it is
// ever changed. It also numbers the incidents of a day.
//
// It promises:
//
//   - Nothing is graded without an assessment, or a reason why there is none yet,
//     and without the person's own justification. What the assessment proposed is
//     kept beside what was decided.
//   - A grade is raised by whoever has reason to; it is lowered by a supervisor
//     only, with a reason (HMICFRS found risk lowered without either).
//   - An incident is closed when no unit is out and with a result that fits what
//     was done. The opening type stays beside the closing type (NSIR 2011).
//   - A closed log takes nothing more. What comes later is a linked incident.
//   - The response clock is the grade's target in the policy pack on that day, and
//     starts with the event that the target names; forces differ in it.
//   - Where it is stands as said, with its accuracy; later locations stand beside
//     earlier ones. An incident of another system comes in closed and goes out
//     again when its import is undone.
//
// A resolved incident to which a unit is sent after all is open again: the log
// shows both.
//
// It deliberately does not know units: dispatch moves them, and a reaction writes
// it here. It does not know how risk is assessed, and does not count how many
// units are out elsewhere: that comes in as an argument.
package incident
