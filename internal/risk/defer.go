package risk

import (
	"strings"

	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// otherReason is the deferral reason that says nothing by itself. The national pack
// has none such; a force may add one.
const otherReason = "other"

// Defer leaves the assessment for later, for a reason of the pack. The reason
// "other" needs a note. It may be said again, with another reason, until there
// is an assessment.
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
	if e.Reason == otherReason && text.Weight(e.Note) < MinRationale {
		return nil, NoteMissing.About("note")
	}
	return []any{e}, nil
}
