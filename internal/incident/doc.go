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
//   - Grade and standing risk are raised by whoever has reason to, at once. They
//     are lowered by two people only: one asks, with a reassessment made for it and
//     a reason, and a supervisor who is not the asker decides (HMICFRS found
//     incidents downgraded early, without either). The same holds for letting
//     somebody vulnerable wait. Whatever makes it graver withdraws the request, and
//     who made an assessment that it rests on does not decide it.
//   - A grade below what the rules propose stands at once and waits for a supervisor
//     who did not decide it, also when the incident is closed.
//   - A further contact about it joins it: what it says is news, and what was found
//     with it counts.
//   - Risk that nobody has assessed yet counts as the gravest.
//   - Clocks run from the state alone: the next look by grade and risk, the target
//     that is about to be missed and that is missed, a delay that runs out, a review that climbs, the
//     crime-recording decision. They strike once, whoever asks and however often.
//   - An incident is closed when no unit is out, no look at the risk and no crime
//     decision is owed, and with a result that fits what was done. Neither closing
//     nor resolving without deployment is a way round a lowering: what called for
//     somebody to whom nobody came is closed by a supervisor who did not make the
//     last look. The opening type stays beside the closing type (NSIR 2011).
//   - Who came before the grade was raised has not answered the raise. Later looks
//     are made as the incident's type, or as one that asks for no less.
//   - A closed log takes nothing more but a supervisor's word on its grade. What
//     comes later is a linked incident.
//   - That a recorded crime was none takes two people, and so does no crime where the
//     pack says so.
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
// it here. Of the risk it knows what was found and what the rules proposed, not
// how it is assessed. Who is vulnerable, and how many units are out elsewhere,
// comes in as an argument.
package incident
