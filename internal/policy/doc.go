// Package policy is the shape of a policy pack: what a force decides about its
// control room, as data. Grades and their targets, the elements of the risk
// assessment, incident types with the questions a handler asks, the rules that
// propose a grade, result codes, queues, unit statuses, the definitions of
// published statistics, the flags of persons, the kinds of telephone numbers, the
// patterns that a history is looked through for and the times of review all live
// in a pack, because they differ between forces and change by decision and not by
// release.
//
// A pack is a value: built once by package policyfile, checked there, never
// changed afterwards, safe to read from many goroutines. Version and Digest name
// its content, so that an assessment can keep the version it was made with.
//
// The rules that propose a grade see risk and nothing else. Demand, queue length
// and free units have no place among their inputs, because the response follows
// the risk and not the resources (inspection report "A call for help", 2020: the
// finding on Northumbria). Their conditions are read once, when a pack is sealed
// (condition.go, walk.go), and asked at every answer (engine.go).
//
// This package does not know files or YAML (policyfile), and does not decide
// anything: a proposal is advice, the decision and its rationale are a person's.
package policy
