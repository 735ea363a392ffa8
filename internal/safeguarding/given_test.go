package safeguarding_test

import (
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/staff"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func at(minute int) time.Time { return noon.Add(time.Duration(minute) * time.Minute) }

var (
	ann = staff.Asker{ID: "ann", Roles: []staff.Role{staff.Handler}}
	val = staff.Asker{ID: "val", Roles: []staff.Role{staff.VulnerabilityDesk}}
	vic = staff.Asker{ID: "vic", Roles: []staff.Role{staff.VulnerabilityDesk}}
	sue = staff.Asker{ID: "sue", Roles: []staff.Role{staff.Supervisor}}
)

func pack() *policy.Pack {
	return &policy.Pack{Vulnerability: policy.Vulnerability{
		Factors:  []policy.Factor{{Code: "child", Desk: true}, {Code: "dementia"}, {Code: "alone"}},
		Actions:  []policy.Entry{{Code: "refuge"}, {Code: "neighbour"}},
		Outcomes: []policy.Entry{{Code: "advised"}, {Code: "no-risk"}},
	}}
}

func given(events ...any) safeguarding.State {
	s := safeguarding.State{}
	for _, e := range events {
		s = safeguarding.Fold(s, e)
	}
	return s
}

func maisie() safeguarding.VulnerabilityRecorded {
	return safeguarding.VulnerabilityRecorded{
		ID: "v1", Contact: "c1", Person: "p1", Who: "Maisie, her daughter, 6", Relation: "child", Factors: []string{"child"},
		Since: "for two years", Interaction: "She is in the room next door.", By: ann.ID, At: at(1),
	}
}

func asked() safeguarding.DeskAsked {
	return safeguarding.DeskAsked{Source: safeguarding.ByHandler, Why: "The child is with her.", By: ann.ID, At: at(2)}
}

func byRule() safeguarding.DeskAsked {
	return safeguarding.DeskAsked{Source: safeguarding.ByRule, Because: "desk-look", At: at(2)}
}

func taken() safeguarding.DeskTaken { return safeguarding.DeskTaken{By: val.ID, At: at(3)} }

func advised() safeguarding.Advised {
	return safeguarding.Advised{ID: "a1", To: safeguarding.ToHandler, Text: "Ask whether he has a key.", By: val.ID, At: at(4)}
}

func used() safeguarding.AdviceAnswered {
	return safeguarding.AdviceAnswered{ID: "a1", Used: true, By: ann.ID, At: at(5)}
}

func ended() safeguarding.DeskEnded {
	return safeguarding.DeskEnded{Outcome: "advised", Note: "The co-ordinator rings tomorrow.", By: val.ID, At: at(9)}
}
