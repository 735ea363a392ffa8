// Package command is the one way in which a decision becomes history: load a
// stream's events, fold them into a state, let a pure rule decide, append what
// it decided. Every room uses it, so the hard parts stand here once:
//
//   - Two people at once. The append names the version that the rule looked at.
//     If another page came first, the state is loaded and decided again, once;
//     the rule may then refuse what it allowed a moment ago.
//   - What the person saw. An Ask with Seen is refused with the list of changes
//     if the stream is no longer what was on the screen.
//   - The same request twice. A key that was used before answers with the
//     receipt of the first time and the rule is not asked again.
//   - No room, no journal. These come back as faults that a person can act on
//     (journal.ErrFull, journal.ErrUncertain, JournalUnavailable).
//
// It knows no policing, no HTTP and no policy. It does not wait for views: the
// receipt's Last is the page to wait for.
package command
