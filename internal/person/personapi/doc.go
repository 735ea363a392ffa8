// Package personapi is what people do with people on record: look somebody up at
// every keystroke, see who they may be and why, open a record, say that two are
// one or not, put flags on, mark numbers, and see the history as one picture.
//
// The machine advises and people decide: a look-up writes nothing but the audit.
// A restricted record shows itself to supervisors and administrators alone;
// everybody else learns only that there is one.
package personapi
