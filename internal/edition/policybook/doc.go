// Package policybook says which policy pack each force works by: the newest edition
// that administrators published, laid over the national core, or the file that came
// with the installation when there is none.
//
// It promises:
//
//   - A pack in force is sound. An edition that a newer program's core refuses does
//     not come into force again; the installation's own file does, and the log and
//     the editions' screen say so.
//   - Every pack that comes into use is kept whole in the record, so that Explain can
//     say years later which rule decided what.
//   - Asking for the pack costs nothing and never waits.
//
// It does not know HTTP (editionapi) and does not read YAML itself (policyfile).
package policybook
