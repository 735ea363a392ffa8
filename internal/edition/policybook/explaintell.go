package policybook

import (
	"context"
	"fmt"
	"strings"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/edition"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/resolution"
	"bluelamp/internal/risk"
)

// teller puts pages into words.
type teller struct {
	record Record
	force  string
	packs  []edition.Adopted
	names  map[string]string
}

// hidden stands where words cannot be shown.
func (t *teller) hidden() string {
	if t.record.Sealed {
		return "[sealed]"
	}
	return "[erased]"
}

// told is one page in words, before it is known who and when.
type told struct {
	by    string
	at    time.Time
	what  string
	lines []string
}

// tell says what a page means for the decisions about an incident; false when it
// means nothing for them.
func (t *teller) tell(ctx context.Context, id string, e journal.Event) (Step, bool) {
	words := func(text string) string {
		if e.Erased {
			return t.hidden()
		}
		return text
	}
	for _, part := range []func(any, string, bool, func(string) string) (told, bool){
		t.contact, t.risk, t.decided, t.reviewed, t.lowered, t.resolved,
	} {
		if one, tells := part(e.Body, id, e.Erased, words); tells {
			return Step{Page: e.Position, At: one.at, Who: t.who(ctx, one.by), What: one.what, Lines: one.lines}, true
		}
	}
	return Step{}, false
}

func (t *teller) contact(body any, _ string, _ bool, words func(string) string) (told, bool) {
	switch b := body.(type) {
	case contact.Received:
		return told{b.By, b.At, fmt.Sprintf("contact received by %s, service %s", b.Channel, b.Service), nil}, true
	case contact.Answered:
		return told{b.Handler, b.At, "contact answered", nil}, true
	case contact.TypeChosen:
		return told{b.By, b.At, "type chosen: " + b.Type, nil}, true
	case incident.Opened:
		return told{b.By, b.At, "incident opened, type " + b.Type, []string{"summary: " + words(b.Summary)}}, true
	case incident.InformationAdded:
		return told{b.By, b.At, "new information from " + b.Source, []string{words(b.Text)}}, true
	case incident.HandedOver:
		return told{b.By, b.At, "handed over", []string{words(b.Note)}}, true
	}
	return told{}, false
}

func (t *teller) risk(body any, id string, erased bool, words func(string) string) (told, bool) {
	switch b := body.(type) {
	case risk.Assessed:
		what, lines := t.assessed(b, erased)
		return told{b.By, b.At, what, lines}, b.Incident == "" || b.Incident == id
	case risk.Deferred:
		return told{b.By, b.At, "assessment left for later: " + b.Reason, []string{words(b.Note)}}, true
	case risk.RightCareDecided:
		meets := "not met, the police do not attend for it"
		if b.Meets {
			meets = "met, the police attend"
		}
		return told{b.By, b.At, fmt.Sprintf("Right Care, Right Person: threshold %s %s", b.Threshold, meets), []string{
			"policy " + b.Policy, "reason: " + words(b.Reason), "agency: " + b.Agency, "told the caller: " + words(b.ToldCaller), "safety net: " + words(b.SafetyNet),
		}}, b.Incident == "" || b.Incident == id
	case risk.RightCareReviewed:
		return told{b.By, b.At, "a supervisor " + yes(b.Agrees, "agrees", "does not agree") + " with the Right Care decision", []string{words(b.Note)}}, true
	}
	return told{}, false
}

func (t *teller) decided(body any, _ string, _ bool, words func(string) string) (told, bool) {
	switch b := body.(type) {
	case incident.Graded:
		lines := []string{"the rules had proposed " + orNothing(b.Proposed), "justification: " + words(b.Justification)}
		if !b.DueAt.IsZero() {
			lines = append(lines, fmt.Sprintf("target: %s within %d minutes, due %s", b.TargetStage, b.TargetMinutes, stamp(b.DueAt)))
		}
		return told{b.By, b.At, "graded " + b.Grade, lines}, true
	case incident.RiskStood:
		return told{b.By, b.At, "the risk stands at " + b.Risk, nil}, true
	case incident.CrimeExpected:
		return told{b.By, b.At, "may be a crime: " + b.Because, []string{"decision due " + stamp(b.DueAt)}}, true
	case incident.CrimeDecided:
		what := yes(b.Crime, "recorded as a crime "+b.Reference, "no crime: "+b.Reason)
		return told{b.By, b.At, strings.TrimSpace(what) + yes(b.Late, ", late", ""), []string{words(b.Note)}}, true
	case incident.CrimeFellDue:
		return told{"", b.At, "the crime-recording decision was due " + stamp(b.DueAt) + " and is missing", nil}, true
	}
	return told{}, false
}

func (t *teller) reviewed(body any, _ string, _ bool, words func(string) string) (told, bool) {
	switch b := body.(type) {
	case incident.ReviewFellDue:
		return told{"", b.At, fmt.Sprintf("review %d due %s: %s", b.Number, stamp(b.DueAt), b.Reason), nil}, true
	case incident.ReviewClimbed:
		return told{"", b.At, fmt.Sprintf("review %d is overdue and climbs to %s", b.Number, b.To), nil}, true
	case incident.Reassessed:
		return told{b.By, b.At, fmt.Sprintf("reassessed (%s), review %d", b.Trigger, b.Number), []string{
			"victim " + b.Victim + ": " + words(b.VictimNote), "changed: " + orNothing(strings.Join(b.Changed, ", ")),
		}}, true
	}
	return told{}, false
}

func (t *teller) lowered(body any, _ string, _ bool, words func(string) string) (told, bool) {
	switch b := body.(type) {
	case incident.LoweringAsked:
		return told{b.By, b.At, "asked to lower: " + worded("grade", b.Grade, "risk", b.Risk), []string{"reason: " + words(b.Reason)}}, true
	case incident.LoweringDecided:
		return told{b.By, b.At, "lowering " + yes(b.Approved, "approved", "refused"), []string{"reason: " + words(b.Reason)}}, true
	case incident.LoweringWithdrawn:
		return told{b.By, b.At, "the request to lower was taken back", []string{"reason: " + words(b.Reason)}}, true
	case incident.DelayAsked:
		return told{b.By, b.At, "asked to delay until " + stamp(b.Until), []string{"reason: " + words(b.Reason), "kept safe by: " + words(b.Safety)}}, true
	case incident.DelayDecided:
		return told{b.By, b.At, "delay " + yes(b.Approved, "approved", "refused"), []string{"reason: " + words(b.Reason)}}, true
	case incident.DelayEnded:
		return told{"", b.At, "the delay ended: " + b.Why, nil}, true
	}
	return told{}, false
}

func (t *teller) resolved(body any, _ string, _ bool, words func(string) string) (told, bool) {
	switch b := body.(type) {
	case incident.UnitSent:
		return told{b.By, b.At, "unit " + b.Callsign + " sent", nil}, true
	case incident.ResolvedWithoutDeployment:
		return told{b.By, b.At, fmt.Sprintf("resolved without deployment: %s, %s", b.Reason, b.Outcome), []string{
			"solvability: " + pairs(b.Solvability), "the caller agreed: " + orNothing(b.Agreed) + " " + words(b.AgreedNote), "note: " + words(b.Note),
		}}, true
	case incident.Closed:
		return told{b.By, b.At, fmt.Sprintf("closed: %s, type %s", b.Result, b.ClosingType), []string{words(b.Note)}}, true
	case resolution.Queued:
		return told{b.By, b.At, "to the resolution desk", nil}, true
	case resolution.Returned:
		return told{b.By, b.At, "back from the resolution desk: somebody has to attend", []string{words(b.Why)}}, true
	case resolution.Settled:
		return told{b.By, b.At, "settled by the resolution desk: " + b.Outcome, nil}, true
	}
	return told{}, false
}

func yes(is bool, then, otherwise string) string {
	if is {
		return then
	}
	return otherwise
}

func orNothing(text string) string {
	if text == "" {
		return "nothing"
	}
	return text
}
