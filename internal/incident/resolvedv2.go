package incident

import "time"

// resolvedV2 is the shape of resolutions before it was kept what exactly the caller
// was promised: a number to ring, advice in writing, enquiries from the desk.
type resolvedV2 struct {
	Reason      string            `json:"reason"`
	Outcome     string            `json:"outcome"`
	Note        string            `json:"note" personal:"true"`
	Agreed      string            `json:"agreed"`
	AgreedNote  string            `json:"agreedNote" personal:"true"`
	Solvability map[string]string `json:"solvability"`
	CallBackBy  time.Time         `json:"callBackBy"`
	Sampled     bool              `json:"sampled"`
	By          string            `json:"by"`
	At          time.Time         `json:"at"`
}

func (old resolvedV2) newer() ResolvedWithoutDeployment {
	return ResolvedWithoutDeployment{
		Reason: old.Reason, Outcome: old.Outcome, Note: old.Note, Agreed: old.Agreed, AgreedNote: old.AgreedNote,
		Solvability: old.Solvability, CallBackBy: old.CallBackBy, Sampled: old.Sampled, By: old.By, At: old.At,
	}
}
