// Package personmatch keeps the people of each force in memory so that whoever
// rings can be recognised while the telephone rings and at every keystroke.
//
// It holds nothing of its own: the people view is the truth, and its list of
// changes is followed. A look-up first takes over what was saved since the last
// one, so a saved contact is findable at once, and an erased person is gone from
// memory with the next look. After a start the people are read in; until that is
// done answers say that they may be incomplete.
//
// What is found is advice. Nothing here decides, and nothing is written.
package personmatch
