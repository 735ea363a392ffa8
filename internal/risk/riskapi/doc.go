// Package riskapi is the door to risk assessments: proposing a grade while the
// form is being filled in, keeping an assessment, leaving it for later with a
// reason, and reading what was decided.
package riskapi
