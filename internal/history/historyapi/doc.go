// Package historyapi is the door to imports: bringing a file, saying what its
// columns mean, checking it, taking its rows in, pausing, undoing, and the report
// of what is wrong with it. Administrators alone come through it.
//
// What shows the rows of a file is personal data and is audited; progress, counts
// and reports are not.
package historyapi
