package risk

import (
	"slices"
	"strings"
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// WhoIsVulnerable is the action that no pack has to list: where an assessment finds
// somebody vulnerable, somebody writes down who.
const WhoIsVulnerable = "who-is-vulnerable"

// What became of an action.
const (
	ActionDone      = "done"
	ActionNotNeeded = "not-needed"
)

// AnswerAction keeps what became of something that the rules asked to be done: an
// ambulance with its reference, or why none is needed. What Bluelamp does by
// itself, or asks for as a decision, is answered there. The action need not stand
// in an assessment yet: an ambulance is rung for before the form is full.
func AnswerAction(s State, pack *policy.Pack, e ActionAnswered) ([]any, error) {
	e.Note = strings.TrimSpace(e.Note)
	if err := answerable(pack, e.Action); err != nil {
		return nil, err
	}
	switch {
	case e.Answer != ActionDone && e.Answer != ActionNotNeeded:
		return nil, ActionWordUnknown.With(e.Answer).About("answer")
	case e.Answer == ActionNotNeeded && text.Weight(e.Note) < MinRationale:
		return nil, ActionNoteMissing.About("note")
	}
	if err := checkText(e.Note, MaxNote, "note"); err != nil {
		return nil, err
	}
	if last, said := s.answer(e.Action, e.Incident); said && last.Answer == e.Answer && last.Note == e.Note {
		return nil, nil // two consoles, one tick
	}
	return []any{e}, nil
}

func answerable(pack *policy.Pack, code string) error {
	if code == WhoIsVulnerable {
		return nil
	}
	a, err := pack.Action(code)
	if err != nil {
		return about(err, "action")
	}
	if a.Does != policy.ActionTells && a.Does != policy.ActionReferral {
		return ActionElsewhere.With(a.Label).About("action")
	}
	return nil
}

// answer is the newest word on an action that holds for an incident; "" is the
// contact as a whole.
func (s State) answer(action, incident string) (ActionAnswered, bool) {
	return newest(s.Answers, func(e ActionAnswered) bool {
		return e.Action == action && (incident == "" || e.Incident == "" || e.Incident == incident)
	})
}

// ToDo is one thing that assessments asked for. Answer is "" while nobody has said
// what became of it.
type ToDo struct {
	Action  string
	Since   time.Time // when it was first asked for
	Answer  string
	Note    string
	Unnamed string // of WhoIsVulnerable: the code why it cannot be said yet
	By      string
	At      time.Time
}

// ToDo lists what the rules asked a person to do for an incident, or for the whole
// contact when incident is "", in the order of the pack. Once asked for, a thing
// stays until it is answered. named says that a vulnerable person is on record.
func (s State) ToDo(pack *policy.Pack, incident string, named bool) []ToDo {
	list := []ToDo{}
	if who, owed := s.whoIsVulnerable(pack, incident); owed && !named {
		list = append(list, who)
	}
	for _, a := range pack.Actions {
		asked := slices.IndexFunc(s.Assessments, func(one Assessed) bool {
			return (incident == "" || one.Incident == "" || one.Incident == incident) && slices.Contains(one.Proposed.Actions, a.Code)
		})
		if asked < 0 {
			continue
		}
		one := ToDo{Action: a.Code, Since: s.Assessments[asked].At}
		switch a.Does {
		case policy.ActionTells, policy.ActionReferral:
			one = one.answered(s.answer(a.Code, incident))
		case policy.ActionRightCare:
			if d, made := s.decided(incident); made {
				one.Answer, one.By, one.At = ActionDone, d.By, d.At
			}
		case policy.ActionDesk, policy.ActionCrime:
			continue // the desk is asked, and the clock set, without anybody's doing
		}
		list = append(list, one)
	}
	return list
}

func (t ToDo) answered(e ActionAnswered, said bool) ToDo {
	if said {
		t.Answer, t.Note, t.By, t.At = e.Answer, e.Note, e.By, e.At
	}
	return t
}

// decided is the Right Care decision that holds, of the contact as a whole any.
func (s State) decided(incident string) (RightCareDecided, bool) {
	if incident == "" {
		return newest(s.RightCare, func(RightCareDecided) bool { return true })
	}
	return s.RightCareFor(incident)
}

// whoIsVulnerable is owed after an assessment that found somebody vulnerable. The
// reason why it cannot be said holds for that assessment; the next one asks again.
func (s State) whoIsVulnerable(pack *policy.Pack, incident string) (ToDo, bool) {
	a, made := s.Latest()
	if incident != "" {
		a, made = s.LatestFor(incident)
	}
	if !made || !a.Vulnerable(pack) {
		return ToDo{}, false
	}
	one := ToDo{Action: WhoIsVulnerable, Since: a.At}
	if a.Unnamed != "" {
		one.Answer, one.Unnamed, one.By, one.At = ActionNotNeeded, a.Unnamed, a.By, a.At
	}
	if e, said := s.answer(WhoIsVulnerable, incident); said && e.At.After(a.At) {
		one = one.answered(e, said)
		one.Unnamed = ""
	}
	return one, true
}

// AsksRightCare says whether the rules asked for a Right Care, Right Person decision
// in the assessment that holds for an incident, whatever its type.
func (s State) AsksRightCare(pack *policy.Pack, incident string) bool {
	a, made := s.LatestFor(incident)
	return made && slices.ContainsFunc(a.Proposed.Actions, func(code string) bool {
		action, err := pack.Action(code)
		return err == nil && action.Does == policy.ActionRightCare
	})
}
