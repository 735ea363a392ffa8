// Package matchbench measures how fast and how well callers are recognised, on
// an invented country (callstream) of each size asked for. Run prints one figure
// a line:
//
//	figure match.1000000.f1 0.9720 share
//
// Beside every figure of the index stand those of exact matching, by telephone
// number and by name with date of birth, on the same calls in the same run. Time
// is processor time wherever the name says cpu; wall-clock figures are worth
// something on a quiet machine only.
package matchbench
