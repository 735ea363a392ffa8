package riskviews

import (
	"encoding/json"
	"fmt"

	"bluelamp/internal/journal"
	"bluelamp/internal/risk"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

func assessed(tx *view.Tx, page journal.Event, e risk.Assessed) error {
	var texts [8]string
	for i, part := range []any{filled(e.Levels), filled(e.Notes), filled(e.Answers), e.Facts, codes(e.Proposed.Actions), reasons(e.Reasons), advice(e.Advice), e.Closed} {
		text, err := json.Marshal(part)
		if err != nil {
			return fmt.Errorf("assessment %s: %w", e.ID, err)
		}
		texts[i] = string(text)
	}
	return tx.Exec(`INSERT INTO assessment (id, contact, position, incident, trigger_code, type, model, policy, levels, notes, answers, advice, unnamed, rationale,
			facts, closed, risk, proposed_risk, proposed_grade, proposed_pathway, proposed_actions, reasons, by, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		e.ID, page.Stream.ID(), int64(page.Position), e.Incident, string(e.Trigger), e.Type, e.Model, e.Policy, texts[0], texts[1], texts[2], texts[6], e.Unnamed, e.Rationale,
		texts[3], texts[7], e.Risk, e.Proposed.Risk, e.Proposed.Grade, e.Proposed.Pathway, texts[4], texts[5], e.By, column.Instant(e.At))
}

// filled makes an empty map of none, so that it is {} and not null.
func filled(m map[string]string) map[string]string {
	if m == nil {
		return map[string]string{}
	}
	return m
}

// codes makes an empty list of none, so that it is [] and not null.
func codes(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

func reasons(list []risk.Reason) []risk.Reason {
	all := make([]risk.Reason, len(list))
	for i, r := range list {
		r.Actions = codes(r.Actions)
		all[i] = r
	}
	return all
}

// advice makes an empty list of none, so that it is [] and not null.
func advice(list []risk.Advice) []risk.Advice {
	if list == nil {
		return []risk.Advice{}
	}
	return list
}
