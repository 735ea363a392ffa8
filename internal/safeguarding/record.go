package safeguarding

import (
	"slices"
	"strings"

	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
	"bluelamp/internal/text"
)

// Record says that somebody cannot keep safe, why, and how that makes what is
// happening worse: inspectors look for how vulnerability and situation act together
// ("A call for help", 2020). The same person may be recorded again when more
// becomes known; both entries hold.
func Record(s State, pack *policy.Pack, e VulnerabilityRecorded) ([]any, error) {
	e.Who, e.Since = strings.TrimSpace(e.Who), strings.TrimSpace(e.Since)
	switch {
	case e.Who == "" || !text.OneLine(e.Who, MaxWho):
		return nil, WhoUnfit.With(MaxWho).About("who")
	case !slices.Contains(Relations(), e.Relation):
		return nil, RelationUnknown.With(e.Relation, strings.Join(Relations(), ", ")).About("relation")
	case !text.OneLine(e.Since, MaxSince):
		return nil, SinceUnfit.With(MaxSince).About("since")
	}
	factors, err := factorsIn(pack, e.Factors)
	if err != nil {
		return nil, err
	}
	e.Factors = factors
	if err := reasonIn(&e.Interaction, "interaction", InteractionMissing); err != nil {
		return nil, err
	}
	if _, there := s.Person(e.ID); there || slices.Contains(s.Withdrawn, e.ID) {
		return nil, AlreadyRecorded
	}
	if len(s.People) >= MaxPeople {
		return nil, TooManyPeople.With(MaxPeople)
	}
	return []any{e}, nil
}

// Withdraw takes back what was recorded in error. It stays on record, and so does
// a flag that it raised on the person: taking that off is a decision of its own.
//
// The contact's incident may be open, and an entry holds up its grade and risk. So
// two people take it back as two lower a grade: somebody of the desk, and not who
// recorded it.
func Withdraw(s State, who staff.Asker, e VulnerabilityWithdrawn) ([]any, error) {
	if !who.Has(staff.VulnerabilityDesk) {
		return nil, WithdrawalNeedsDesk
	}
	if err := reasonIn(&e.Reason, "reason", ReasonMissing); err != nil {
		return nil, err
	}
	if slices.Contains(s.Withdrawn, e.ID) {
		return nil, AlreadyWithdrawn
	}
	recorded, there := s.Person(e.ID)
	switch {
	case !there:
		return nil, VulnerabilityUnknown
	case recorded.By == who.ID:
		return nil, OwnEntry
	}
	e.By = who.ID
	return []any{e}, nil
}
