// Package policyfile reads policy packs from YAML: a national core and, laid over
// it entry by entry, one force's own file. It accepts a pack only as a whole and
// otherwise reports every finding at once, each as
//
//	file:line: what is wrong — what to do
//
// so that the person who keeps the pack can put it right in one go. Reading is
// strict: a key that is not known is an error and not a hope.
//
// A force may add entries, change words, raise grades and tighten targets. It may
// not weaken the core: an element of the risk assessment cannot be removed or
// made optional (coremodel.go), a national incident type cannot be deleted and
// nothing that raises a grade can be taken back (core.go), and no person is
// protected less or noticed later (coreperson.go). No rule, national or not, looks
// at demand or lets a worse answer lead to less (checkmonotone.go). Inspectors found forces that left the assessment
// to discretion ("A call for help", 2020); a pack cannot.
package policyfile
