// Package riskapi is the door to risk: proposing while the form is being filled in,
// keeping an assessment, leaving it for later with a reason, deciding under Right
// Care, Right Person and looking at such decisions again, reading what was
// decided, and the figures about all of it.
//
// Keep, Latest and Ladder serve other doors: a reassessment is kept here and
// answered for by the incident.
package riskapi
