// Package riskbench measures what assessing risk costs: the rules that propose,
// the keeping of an assessment from the request to the answer, and the clocks of
// open incidents. Every figure stands beside its baseline of the same run.
package riskbench
