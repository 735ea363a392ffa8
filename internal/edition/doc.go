// Package edition keeps the editions of a force's policy: its own file as it was
// written each time, by whom and why, and every pack as it was in use.
//
// It promises:
//
//   - Editions are numbered 1, 2, 3, … and never changed. Going back is a new
//     edition with the old words.
//   - A change is based on the newest edition, or it is refused: two administrators
//     at once do not overwrite each other.
//   - No two editions have the same version, so that a version says what an
//     assessment was made with.
//   - A pack that was in use is kept whole, with the day from which it was.
//
// It deliberately does not know how a file is read or what makes it sound: that is
// policyfile's, and policybook asks it before anything gets here.
package edition
