package incidentapi

import (
	"strings"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/policy"
)

func (d door) entryOf(l incidentviews.Line, pack *policy.Pack) LogEntry {
	e := LogEntry{Position: l.Position, Version: l.Version, At: l.At, Kind: l.Kind, Text: d.words(l, pack)}
	if l.By != "" {
		e.By = &contactapi.StaffName{ID: l.By, Name: l.ByName}
	}
	return e
}

// words says a line of the log as a person would read it aloud. A code that the
// pack no longer has is said as it is.
func (d door) words(l incidentviews.Line, pack *policy.Pack) string {
	switch l.Kind {
	case "opened":
		return join("Opened as "+typeLabel(pack, l.Subject), l.Detail, l.Text)
	case "graded":
		said := "Graded as " + gradeLabel(pack, l.Subject)
		if l.Detail != "" && l.Detail != l.Subject {
			said += " where " + gradeLabel(pack, l.Detail) + " was proposed"
		}
		return join(said, l.Text)
	case "unit":
		return l.Subject + " " + strings.ReplaceAll(l.Detail, "-", " ")
	case "resolved":
		reason, outcome := l.Subject, l.Detail
		if r, err := pack.ResolutionReason(reason); err == nil {
			reason = r.Label
		}
		if o, err := pack.ResolutionOutcome(outcome); err == nil {
			outcome = o.Label
		}
		return join("Resolved without deployment: "+reason, outcome, l.Text)
	case "closed":
		return join("Closed: "+resultLabel(pack, l.Subject)+", as "+typeLabel(pack, l.Detail), l.Text)
	case "located":
		if l.Detail == "" {
			return join("Located by "+l.Subject, l.Text)
		}
		return join("Located by "+l.Subject+", beat "+l.Detail, l.Text)
	case "imported":
		return join("Imported as "+typeLabel(pack, l.Subject), resultLabel(pack, l.Detail), l.Text)
	case "assessed":
		return join("Risk assessed as "+typeLabel(pack, l.Subject), gradeLabel(pack, l.Detail)+" proposed", l.Text)
	}
	if said := aroundWords(l, pack); said != "" {
		return said
	}
	return reviewWords(l, pack, d.Zone)
}

// join puts a full stop between what there is to say, where nothing ends it yet.
func join(parts ...string) string {
	var said []string
	for _, p := range parts {
		p = strings.TrimRight(strings.TrimSpace(p), ".")
		switch {
		case p == "":
		case strings.HasSuffix(p, "?"), strings.HasSuffix(p, "!"):
			said = append(said, p)
		default:
			said = append(said, p+".")
		}
	}
	return strings.Join(said, " ")
}

func typeLabel(pack *policy.Pack, code string) string {
	if t, err := pack.Type(code); err == nil {
		return t.Label
	}
	return code
}

func gradeLabel(pack *policy.Pack, code string) string {
	if g, err := pack.Grade(code); err == nil {
		return g.Label
	}
	return code
}

func resultLabel(pack *policy.Pack, code string) string {
	if r, err := pack.ResultCode(code); err == nil {
		return r.Label
	}
	return code
}
