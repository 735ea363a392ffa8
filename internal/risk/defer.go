package risk

import (
	"strings"

	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// The deferral reasons that do not stand by themselves. The first two are the
// national core's; it has no "other", but a force may add one.
const (
	assessedElsewhere = "assessed-elsewhere"
	noPolicingMatter  = "no-policing-matter"
	otherReason       = "other"
)

// minReference is the least that the reference of an incident has: letters and digits.
const minReference = 3

// Defer leaves the assessment for later, for a reason of the pack. Some reasons
// need words: which incident it is the same as, whom the caller was told to ring,
// what "other" means. Without them the reason is the easy way round an assessment.
// It may be said again, with another reason, until there is an assessment.
func Defer(s State, pack *policy.Pack, e Deferred) ([]any, error) {
	e.Note = strings.TrimSpace(e.Note)
	if _, err := pack.DeferralReason(e.Reason); err != nil {
		return nil, about(err, "reason")
	}
	if err := checkText(e.Note, MaxNote, "note"); err != nil {
		return nil, err
	}
	if len(s.Assessments) > 0 {
		return nil, AlreadyAssessed
	}
	if err := saidEnough(e.Reason, text.Weight(e.Note)); err != nil {
		return nil, err
	}
	return []any{e}, nil
}

func saidEnough(reason string, said int) error {
	switch {
	case reason == assessedElsewhere && said < minReference:
		return ReferenceMissing.About("note")
	case reason == noPolicingMatter && said < MinRationale:
		return ToldMissing.About("note")
	case reason == otherReason && said < MinRationale:
		return NoteMissing.About("note")
	}
	return nil
}
