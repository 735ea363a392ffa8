package person

import (
	"strings"

	"bluelamp/internal/text"
)

// Describe records what was heard or imported of a person, who need not be on
// record yet. The same again changes nothing. Other details under the same record
// correct it: the earlier description is withdrawn in the same decision, so that
// both stand in the journal.
func Describe(s State, e Described) ([]any, error) {
	if s.Erased {
		return nil, AlreadyErased
	}
	if !fromItsSource(e) {
		return nil, RecordUnfit.About("record")
	}
	var err error
	if e.Details, err = tidy(e.Details, e.At); err != nil {
		return nil, err
	}
	before, there := s.Description(e.Record)
	switch {
	case !there:
		return []any{e}, nil
	case before.Details == e.Details:
		return nil, nil
	}
	return []any{Withdrawn{Record: e.Record, Reason: Corrected, By: e.By, At: e.At}, e}, nil
}

// Corrected is the reason of a withdrawal that Describe decides.
const Corrected = "corrected"

// fromItsSource says whether the record's id is that of where it came from.
func fromItsSource(e Described) bool {
	if !text.OneLine(e.Record, MaxField) || e.Record == "" {
		return false
	}
	switch e.Source {
	case FromHandler:
		return e.Record == e.Contact && e.Import == ""
	case FromImport:
		row, ok := strings.CutPrefix(e.Record, ImportRecords+e.Import+"/")
		return ok && e.Import != "" && !strings.Contains(e.Import, "/") && row != ""
	}
	return false
}

// Withdraw takes a description back. One taken back before changes nothing.
func Withdraw(s State, e Withdrawn) ([]any, error) {
	if err := writable(s); err != nil {
		return nil, err
	}
	if err := reasonIn(&e.Reason); err != nil {
		return nil, err
	}
	if _, there := s.Description(e.Record); there {
		return []any{e}, nil
	}
	for _, record := range s.Withdrawn {
		if record == e.Record {
			return nil, nil
		}
	}
	return nil, DescriptionUnknown.About("record")
}

// reasonIn tidies a reason and refuses one that says nothing or too much.
func reasonIn(reason *string) error {
	*reason = strings.TrimSpace(*reason)
	if text.Weight(*reason) == 0 || !text.OneLine(*reason, MaxReason) {
		return ReasonMissing.With(MaxReason).About("reason")
	}
	return nil
}
