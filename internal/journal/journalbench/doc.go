// Package journalbench measures the journal on the disk it will live on, beside
// what that disk can do at all. Run prints one figure a line:
//
//	figure journal.append.64.rate 9914 events/s
//
// Appends are of one event of 1 KB, each durable before its writer goes on. The
// fsync rows are a bare 4 KB write with fdatasync in the same folder, before and
// after, because a shared machine's disk changes under the measurement: compare
// rows of one run with each other, not with those of another.
package journalbench
