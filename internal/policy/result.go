package policy

// ResultCode is how an incident ended. AppliesWithoutDeployment: may be given
// when nobody was sent. NeedsDeployment: may be given only when somebody was.
// The closing code may differ from the opening type and both are kept (National
// Standard for Incident Recording 2011).
type ResultCode struct {
	Code                     string `json:"code"`
	Label                    string `json:"label"`
	AppliesWithoutDeployment bool   `json:"appliesWithoutDeployment"`
	NeedsDeployment          bool   `json:"needsDeployment"`
}

// ResultCode returns the result code, or a fault that lists the known ones.
func (p *Pack) ResultCode(code string) (ResultCode, error) {
	return find(p.ResultCodes, code, "result code", func(r ResultCode) string { return r.Code })
}

// ResolutionReason returns why an incident may be resolved without deployment,
// or a fault that lists the known reasons.
func (p *Pack) ResolutionReason(code string) (Entry, error) {
	return find(p.ResolutionReasons, code, "reason for resolving without deployment", entryCode)
}

// ResolutionOutcome returns what the caller was given instead of a unit, or a
// fault that lists the known outcomes.
func (p *Pack) ResolutionOutcome(code string) (Entry, error) {
	return find(p.ResolutionOutcomes, code, "resolution outcome", entryCode)
}

// DeferralReason returns why an assessment is left for later, or a fault that
// lists the known reasons.
func (p *Pack) DeferralReason(code string) (Entry, error) {
	return find(p.DeferralReasons, code, "reason for leaving the assessment for later", entryCode)
}

func entryCode(e Entry) string { return e.Code }

// Disposition returns how a contact without an incident may end, or a fault
// that lists the known ways.
func (p *Pack) Disposition(code string) (Entry, error) {
	return find(p.Dispositions, code, "way for a contact to end", entryCode)
}
