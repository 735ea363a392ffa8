package policybook

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"bluelamp/internal/command"
	"bluelamp/internal/edition"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/policy/policyfile"
)

// QuestionSet is what is asked and advised for one incident type, whole, as an
// administrator left it.
type QuestionSet struct {
	Type      string
	Label     string // "" keeps the words
	Questions []policy.Question
	Advice    []policy.Advice
	Base      int // number of the newest edition that it was made on
}

// Laid is a question set laid into the force's file. Type is nil when there are
// findings.
type Laid struct {
	YAML     string
	Findings policyfile.Findings
	Type     *policy.IncidentType
	Changes  []Change
}

// Lay lays a question set into the force's file and keeps nothing. Faults: the type
// is not one of the pack's, or the set was made on an older edition.
func (b *Book) Lay(force string, set QuestionSet) (Laid, error) {
	now := b.shelves[force].current.Load()
	if _, err := now.pack.Type(set.Type); err != nil {
		return Laid{}, err
	}
	if set.Base != now.newest {
		return Laid{}, edition.NotNewest.With(now.newest, set.Base).Showing(map[string]int{"newest": now.newest})
	}
	core, err := b.core()
	if err != nil {
		return Laid{}, fmt.Errorf("load the national core: %w", err)
	}
	content, err := policyfile.SetQuestions([]byte(now.yaml), policyfile.QuestionEdit{
		Core: core, Current: now.pack, Type: set.Type, Label: set.Label, Questions: set.Questions, Advice: set.Advice,
	})
	if err != nil {
		return Laid{Findings: policyfile.Findings{{File: fileOf(force), Wrong: err.Error(), Cure: "change the file itself and publish it"}}}, nil
	}
	checked, err := b.Check(force, string(content))
	if err != nil || len(checked.Findings) > 0 {
		return Laid{Findings: checked.Findings}, err
	}
	made, err := checked.Pack.Type(set.Type)
	if err != nil {
		return Laid{}, err
	}
	if found := differences(fileOf(force), set, made); len(found) > 0 {
		return Laid{Findings: found}, nil
	}
	return Laid{YAML: string(content), Type: &made, Changes: checked.Changes}, nil
}

// differences are what a force cannot do by adding to the core: take something out
// of it, or change its order. Without them, a change would be dropped silently.
func differences(file string, asked QuestionSet, made policy.IncidentType) policyfile.Findings {
	var found policyfile.Findings
	wrong := func(cure, format string, args ...any) {
		found = append(found, policyfile.Finding{File: file, Wrong: fmt.Sprintf(format, args...), Cure: cure})
	}
	position := -1
	for _, q := range asked.Questions {
		i := slices.IndexFunc(made.Questions, func(m policy.Question) bool { return m.Code == q.Code })
		if i < 0 {
			continue
		}
		if i < position {
			wrong("leave the national questions in their order and put your own behind them", "the question “%s” cannot stand where you put it", q.Code)
		}
		position = max(position, i)
		if !equal(settled(q), settled(made.Questions[i])) {
			wrong("keep the national choices and raises of this question, in their order, and put your own behind them",
				"the question “%s” cannot be changed in this way", q.Code)
		}
	}
	for _, m := range made.Questions {
		if !slices.ContainsFunc(asked.Questions, func(q policy.Question) bool { return q.Code == m.Code }) {
			wrong("put it back", "the national question “%s” may not be taken out", m.Code)
		}
	}
	for _, m := range made.Advice {
		if !slices.Contains(asked.Advice, m) {
			wrong("put it back, and add your own beside it", "the national advice “%s” may not be taken out or changed", m.Text)
		}
	}
	return found
}

// settled is a question without what makes no difference: the order of its raises,
// and whether a list is empty or absent.
func settled(q policy.Question) policy.Question {
	q.Raises = slices.SortedFunc(slices.Values(q.Raises), func(a, b policy.Raise) int { return cmp.Compare(a.Answer, b.Answer) })
	if len(q.Raises) == 0 {
		q.Raises = nil
	}
	if len(q.Choices) == 0 {
		q.Choices = nil
	}
	return q
}

// PublishQuestions makes a question set a new edition. A repeated request is
// answered as the first time, although its base is old by then.
func (b *Book) PublishQuestions(ctx context.Context, ask command.Ask, set QuestionSet, note, by string) (edition.Published, journal.Receipt, error) {
	draft := Draft{Note: note, Base: set.Base, By: by}
	laid, err := b.Lay(ask.Force, set)
	switch {
	case errors.Is(err, edition.NotNewest): // the rule says so again, unless the key was used before
		draft.YAML = b.Source(ask.Force).YAML
	case err != nil:
		return edition.Published{}, journal.Receipt{}, err
	case len(laid.Findings) > 0:
		return edition.Published{}, journal.Receipt{}, NotSound.With(len(laid.Findings)).Showing(FindingsOf(laid.Findings))
	default:
		draft.YAML = laid.YAML
	}
	return b.Publish(ctx, ask, draft)
}
