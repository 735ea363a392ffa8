package policy_test

import (
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/policy"
)

type (
	given = map[string]string
	codes = []string
)

func TestProposeSaysWhy(t *testing.T) {
	for name, c := range map[string]struct {
		facts policy.Facts
		want  string // level, grade, pathway, actions
		rules string
	}{
		"nothing known":     {policy.Facts{}, "///", ""},
		"type alone":        {policy.Facts{Type: "noise"}, "/phone/call/", "type/noise rule/chosen"},
		"an answer raises":  {policy.Facts{Type: "noise", Answers: given{"fight": "yes"}}, "/soon/send/", "answer/fight/yes type/noise rule/chosen"},
		"the calm answer":   {policy.Facts{Type: "noise", Answers: given{"fight": "no"}}, "/phone/call/", "type/noise rule/chosen"},
		"a level below":     {policy.Facts{Type: "noise", Levels: given{"threat": "low"}}, "/phone/call/", "type/noise rule/chosen"},
		"a level above":     {policy.Facts{Type: "noise", Levels: given{"threat": "high"}}, "medium/soon/send/", "rule/threat type/noise rule/chosen"},
		"before a type":     {policy.Facts{Levels: given{"threat": "medium"}}, "medium/soon/send/", "rule/threat"},
		"a condition lacks": {policy.Facts{Type: "noise", Levels: given{"threat": "high", "leads": "scene"}}, "medium/soon/send/", "rule/threat type/noise rule/chosen"},
		"all conditions": {policy.Facts{Type: "noise", Levels: given{"threat": "high", "leads": "scene"}, Answers: given{"blows": "yes"}},
			"high/now/send/", "rule/both rule/threat type/noise rule/chosen"},
		"another type": {policy.Facts{Type: "flood", Levels: given{"peril": "low", "fear": "high"}, Answers: given{"blows": "yes"}},
			"medium/soon/send/", "rule/threat type/flood rule/chosen"},
		"an element of another model": {policy.Facts{Type: "flood", Levels: given{"threat": "high"}}, "/phone/call/", "type/flood rule/chosen"},
		"a number":                    {policy.Facts{Type: "noise", Answers: given{"teeth": "2"}}, "/phone/partner/", "type/noise rule/teeth rule/chosen"},
		"a number below":              {policy.Facts{Type: "noise", Answers: given{"teeth": "1"}}, "/phone/call/", "type/noise rule/chosen"},
		"not a number":                {policy.Facts{Type: "noise", Answers: given{"teeth": "few"}}, "/phone/call/", "type/noise rule/chosen"},
		"a flag":                      {policy.Facts{Flags: codes{"weapons"}}, "///warn desk", "rule/weapons"},
		"a pattern":                   {policy.Facts{Patterns: codes{"other", "again"}}, "///warn desk", "rule/weapons"},
		"a factor and history":        {policy.Facts{Factors: codes{"child"}, History: policy.History{Contacts90: 3}}, "low///desk", "rule/child"},
		"a factor without":            {policy.Facts{Factors: codes{"child"}, History: policy.History{Contacts90: 2, Incidents365: 9}}, "///", ""},
	} {
		t.Run(name, func(t *testing.T) {
			p := small()
			got := p.Propose(c.facts)
			var rules []string
			for _, r := range got.Reasons {
				rules = append(rules, r.Rule)
			}
			proposed := strings.Join(codes{got.Level, got.Grade, got.Pathway, strings.Join(got.Actions, " ")}, "/")
			if proposed != c.want || strings.Join(rules, " ") != c.rules {
				t.Errorf("got %q because of %v, want %q because of %v", proposed, rules, c.want, c.rules)
			}
		})
	}
}

func TestARuleThatCannotBeReadCountsAsIfItHeld(t *testing.T) {
	p := small()
	p.Rules = append(p.Rules, policy.Rule{Code: "broken", When: `flag("nowhere")`, Grade: "now", Because: "Broken."})
	got := p.Propose(policy.Facts{Type: "noise"})
	if got.Grade != "now" || got.Reasons[0].Because != "Broken. (This rule could not be evaluated and counts as if it held.)" {
		t.Errorf("a rule that nobody can read must not cost urgency: %+v", got)
	}
	if _, err := p.Sealed(); err == nil || !strings.Contains(err.Error(), "nowhere") {
		t.Errorf("sealing says which rule cannot be read: %v", err)
	}
}

func TestAPackFromTheJournalProposesTheSame(t *testing.T) {
	sealed, err := small().Sealed()
	if err != nil {
		t.Fatal(err)
	}
	kept, err := json.Marshal(sealed)
	if err != nil {
		t.Fatal(err)
	}
	var again policy.Pack
	if err := json.Unmarshal(kept, &again); err != nil {
		t.Fatal(err)
	}
	resealed, err := again.Sealed()
	if err != nil || resealed.Digest != sealed.Digest {
		t.Errorf("digest %s became %s (%v)", sealed.Digest, resealed.Digest, err)
	}
	facts := policy.Facts{Type: "noise", Levels: given{"threat": "high", "leads": "scene"}, Answers: given{"blows": "yes"}, Flags: codes{"weapons"}}
	if diff := cmp.Diff(sealed.Propose(facts), again.Propose(facts)); diff != "" {
		t.Errorf("proposals differ (-sealed +kept):\n%s", diff)
	}
}

// A pack that was never sealed makes its rules ready when it is first asked, also
// by many at once. The race detector watches.
func TestManyAskAnUnsealedPackAtOnce(t *testing.T) {
	p := small()
	grades := make([]string, 16)
	var all sync.WaitGroup
	for i := range grades {
		all.Go(func() { grades[i] = p.Propose(policy.Facts{Levels: given{"threat": "high"}}).Grade })
	}
	all.Wait()
	if slices.ContainsFunc(grades, func(g string) bool { return g != "soon" }) {
		t.Errorf("grades: %v", grades)
	}
}

func TestWordsOfDemand(t *testing.T) {
	for name, want := range map[string]bool{
		"queue": true, "queue_length": true, "queueLength": true, "callsInQueue": true, "demand": true, "waiting": true,
		"units": true, "units_available": true, "availability": true, "staffing": true, "busy": true, "free-units": true,
		"busy-road": false, "violence-to-staff": false, "police-staff": false, "weapon": false, "free-running": false, "waiting-room-fight": false,
		"type": false, "history.contacts90": false, "": false,
	} {
		if policy.NamesDemand(name) != want {
			t.Errorf("%q names demand: %v", name, !want)
		}
	}
	for sentence, want := range map[string]bool{
		"The control room was too busy": true, "There were no units": true, "Calls were waiting": true, "High demand": true, "No officers free": true,
		"Engaged elsewhere": true, "An officer is needed elsewhere": true, "All officers were committed": true, "Patrols are elsewhere": true, "No officer to send": true, "No spare unit": true,
		"Nobody free": true, "Nobody could be spared": true, "No one was available": true, "Short of staff": true, "Short-staffed": true, "Not enough officers": true,
		"Too few cars tonight": true, "Shortage of crews": true, "Without a unit nearby": true, "none-free": true,
		"The officer's own observation": false, "No need for an officer to attend": false, "No crime seen by officers": false, "Nobody comes to harm": false,
		"It happened elsewhere, and that force has accepted the report": false, "Same event as assessed elsewhere": false, "Passed to an officer or team": false,
		"Shop staff gave a short account": false, "Assessed: no risk that needs somebody to attend": false, "They are free to leave": false,
		"Not enough evidence for officers to follow": false, "Nobody left at the scene": false, "With an officer at the scene": false, "Other unit of the same force": false,
		"Waiting for an interpreter or relay service": false, "The line was lost": false, "The caller was too distressed": false,
	} {
		if policy.SpeaksOfDemand(sentence) != want {
			t.Errorf("%q speaks of demand: %v", sentence, !want)
		}
	}
}
