// Package simulate invents a force's people and a day of its work, so that the
// demo has a history and tests have a past. Everything in it is made up; the
// telephone numbers come from Ofcom's ranges for drama. It goes through the same
// commands as real work, with a clock of its own, so nothing that a rule would
// refuse can be in it.
package simulate
