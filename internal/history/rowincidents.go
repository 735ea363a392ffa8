package history

import (
	"strings"
	"time"

	"bluelamp/internal/incident"
	"bluelamp/internal/person"
	"bluelamp/internal/policy"
)

// IncidentRow is a row of a file of incidents.
type IncidentRow struct {
	Key      string
	Contact  string // key of the contact in the other system, "" when it is not given
	Imported incident.Imported
}

// Incident reads a row of incidents. Contact, By, At and Import of what is
// imported are left to who takes it in.
func (r Reading) Incident(cells []string) (IncidentRow, []Flaw) {
	w := &row{Reading: r, cells: cells}
	found := IncidentRow{Key: w.key("key", true), Contact: w.key("contact", false)}
	opened := w.at("date", "time")
	found.Imported = incident.Imported{
		Reference: cutTo(found.Key, incident.MaxReference), Type: w.line("type", incident.MaxCode), Grade: w.line("grade", incident.MaxCode),
		Place: w.words("place", incident.MaxPlace), Summary: w.words("summary", incident.MaxSummary), Result: w.line("result", incident.MaxCode),
		OpenedAt: opened.UTC(), ClosedAt: w.closing(opened).UTC(),
	}
	return found, w.flaws
}

// FlagRow is a row of a file of flags.
type FlagRow struct {
	Person  string // key in the other system
	Flagged person.Flagged
}

// Flag reads a row of flags. Flag, Source, By and At are left to who takes it in.
func (r Reading) Flag(cells []string) (FlagRow, []Flaw) {
	w := &row{Reading: r, cells: cells}
	found := FlagRow{Person: w.key("person", true)}
	found.Flagged = person.Flagged{Code: w.code(), Note: w.words("note", person.MaxNote), ReviewAt: w.review()}
	return found, w.flaws
}

// code finds the flag by code or label.
func (w *row) code() string {
	said := w.get("code")
	if said == "" {
		w.flaw(missing("code"))
		return ""
	}
	plain := Plain(said)
	for _, f := range w.Pack.Flags {
		if plain == Plain(f.Code) || plain == Plain(f.Label) {
			return f.Code
		}
	}
	w.flaw(Flaw{Field: "code", Refuses: true, Problem: "The policy has no such flag.", Cure: "Write one of: " + flagCodes(w.Pack) + "; or add it to the policy."})
	return ""
}

func flagCodes(p *policy.Pack) string {
	var codes []string
	for _, f := range p.Flags {
		codes = append(codes, f.Code)
	}
	return strings.Join(codes, ", ")
}

// review reads the date of review; one that has passed is left out, for it would
// have to be reviewed at once.
func (w *row) review() time.Time {
	s := w.get("review")
	if s == "" {
		return time.Time{}
	}
	at, ok := readTime(s, "", w.Zone)
	switch {
	case !ok:
		w.flaw(leftOut("review", "The date of review cannot be read. It was left out.", "Write it as 21/11/2027 or 2027-11-21."))
		return time.Time{}
	case at.Before(w.Now):
		w.flaw(leftOut("review", "The date of review has passed. It was left out; review the flag.", "Nothing needs to be done."))
		return time.Time{}
	}
	return at.UTC()
}
