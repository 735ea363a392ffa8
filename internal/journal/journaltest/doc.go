// Package journaltest is the contract of journal.Journal as a suite of tests.
// Every journal runs it, so that rules tried on the journal in memory hold on
// disk. A journal on several nodes passes a Beside, and then the suite's writers
// and followers work through different nodes.
//
// It also holds Batch and Events, which tests elsewhere may use to fill a journal.
package journaltest
