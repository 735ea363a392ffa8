// Package resolution keeps what the resolution desk does about one incident to
// which nobody is sent: who has it in hand, the call-back that was promised and
// every attempt to make it, how it left the desk, and what a supervisor thought of
// it.
//
// It promises:
//
//   - A promised call-back ends in one of two ways only: somebody spoke to them, or
//     it was cancelled with a reason. It outlives the incident, and when its time
//     passes that is on record, once.
//   - Nobody promises more than the grade's call-back target allows.
//   - Who cannot be reached after the pack's number of attempts, or cannot safely be
//     rung, is shown to a supervisor.
//   - What the desk gives back stays in sight until it is graded so that somebody
//     attends.
//   - Nobody checks the quality of their own work.
//
// It deliberately does not know whether an incident may be resolved without
// deployment: that is the incident's word, with the solvability factors and the
// guidance of the pack. Nor does it grade; whoever gives an incident back grades it.
package resolution
