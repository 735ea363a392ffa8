package incident

import (
	"slices"
	"strings"

	"bluelamp/internal/text"
)

// Where what becomes known later can come from. The last three are Bluelamp's own:
// nobody chooses them, they say which desk's or whose work made it known.
const (
	FromPublic            = "public"
	FromOfficer           = "officer"
	FromChecks            = "checks"
	FromPartner           = "partner"
	FromVulnerabilityDesk = "vulnerability-desk"
	FromResolutionDesk    = "resolution-desk"
	FromSupervisor        = "supervisor"
)

func sources() []string {
	return []string{FromPublic, FromOfficer, FromChecks, FromPartner, FromVulnerabilityDesk, FromResolutionDesk, FromSupervisor}
}

// AddInformation writes down what has become known after the first call. Whoever
// is in charge looks at the risk again; a request to lower it, which did not know
// of this, is withdrawn.
func AddInformation(s State, e InformationAdded) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	e.Text, e.At = strings.TrimSpace(e.Text), e.At.UTC()
	if text.Weight(e.Text) == 0 {
		return nil, LineEmpty.About("text")
	}
	if err := checkText(e.Text, MaxLine, "text"); err != nil {
		return nil, err
	}
	if !slices.Contains(sources(), e.Source) {
		return nil, SourceUnknown.With(e.Source).About("source")
	}
	events := append([]any{e}, s.withdraw("Something new became known.", e.By, e.At)...)
	return append(events, s.fallsDue(ByInformation, e.At, e.At)...), nil
}

// HandOver gives the incident into other hands, which look at its risk afresh,
// however calm it stands.
func HandOver(s State, e HandedOver) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	e.Note, e.At = strings.TrimSpace(e.Note), e.At.UTC()
	switch {
	case !text.OneLine(e.To, MaxReference):
		return nil, TextUnreadable.About("to")
	case text.Weight(e.Note) == 0:
		return nil, HandoverNoteMissing.About("note")
	}
	if err := checkText(e.Note, MaxNote, "note"); err != nil {
		return nil, err
	}
	return append([]any{e}, s.fallsDue(ByHandover, e.At, e.At)...), nil
}
