package risk

import (
	"slices"
	"strings"

	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// MaxAgency is how long the name of an agency can be, in characters.
const MaxAgency = 200

// DecideRightCare keeps a decision under Right Care, Right Person (National
// Partnership Agreement, July 2023): on which threshold the police attend, or that
// none is met and who takes care instead. The room sets Meets, Sampled and Policy,
// so that nobody can decide them.
//
// That the police come is taken back by somebody else than decided it, and somebody
// always looks at that: a lowering takes two people here as it does for a grade.
//
// Where the police stay away, the agency, what the caller was told and what brings
// the police back in are required, and when the agency was not told, why: nobody
// may fall between two services.
func DecideRightCare(s State, pack *policy.Pack, e RightCareDecided) ([]any, error) {
	for _, words := range []*string{&e.Reason, &e.Agency, &e.AgencyNote, &e.ToldCaller, &e.SafetyNet} {
		*words = strings.TrimSpace(*words)
	}
	if e.ID == "" {
		return nil, IDMissing
	}
	if _, used := newest(s.RightCare, func(d RightCareDecided) bool { return d.ID == e.ID }); used {
		return nil, RightCareIDUsed
	}
	threshold, err := pack.Threshold(e.Threshold)
	if err != nil {
		return nil, about(err, "threshold")
	}
	if err := checkRightCare(e); err != nil {
		return nil, err
	}
	e.Meets = threshold.Meets
	if !e.Meets && s.comes(func(d RightCareDecided) bool { return d.By == e.By }) {
		return nil, RightCareOwnReversal
	}
	if lacking := lackingRightCare(e); len(lacking) > 0 {
		return nil, RightCareIncomplete.Showing(lacking)
	}
	reversed := !e.Meets && s.comes(func(RightCareDecided) bool { return true })
	e.Sampled, e.Policy = reversed || Sampled(e.ID, pack.RightCare.SamplePercent), pack.Version
	return []any{e}, nil
}

// comes says whether one of these decided before that the police attend, be it for
// another incident of the contact: it is the same person who needs help.
func (s State) comes(which func(RightCareDecided) bool) bool {
	return slices.ContainsFunc(s.RightCare, func(d RightCareDecided) bool { return d.Meets && which(d) })
}

func checkRightCare(e RightCareDecided) error {
	for _, part := range []struct {
		words   string
		longest int
		field   string
	}{
		{e.Reason, MaxNote, "reason"}, {e.Agency, MaxAgency, "agency"}, {e.AgencyNote, MaxNote, "agencyNote"},
		{e.ToldCaller, MaxNote, "toldCaller"}, {e.SafetyNet, MaxNote, "safetyNet"},
	} {
		if err := checkText(part.words, part.longest, part.field); err != nil {
			return err
		}
	}
	return nil
}

// lackingRightCare lists what the decision still needs, in the order of the form.
func lackingRightCare(e RightCareDecided) []Missing {
	lacking := []Missing{}
	need := func(enough bool, field, what string) {
		if !enough {
			lacking = append(lacking, Missing{field, what})
		}
	}
	need(text.Weight(e.Reason) >= MinRationale, "reason", "Say in your own words why this threshold is met, or why none is.")
	if e.Meets {
		return lacking
	}
	need(e.Agency != "", "agency", "Name the agency that takes care of the person.")
	need(e.AgencyTold || text.Weight(e.AgencyNote) >= MinRationale, "agencyNote", "Say why the agency was not told, and who will tell them.")
	need(text.Weight(e.ToldCaller) >= MinRationale, "toldCaller", "Write down what you told the caller.")
	need(text.Weight(e.SafetyNet) >= MinRationale, "safetyNet", "Say what brings the police back in, for example when nobody reaches the person.")
	return lacking
}

// ReviewRightCare keeps a second person's word on a decision. Whoever decided does
// not review it, and each reviewer speaks once. A disagreement is in words.
func ReviewRightCare(s State, e RightCareReviewed) ([]any, error) {
	e.Note = strings.TrimSpace(e.Note)
	decided, found := newest(s.RightCare, func(d RightCareDecided) bool { return d.ID == e.ID })
	_, again := newest(s.Reviews, func(r RightCareReviewed) bool { return r.ID == e.ID && r.By == e.By })
	switch {
	case !found:
		return nil, RightCareNotFound
	case decided.By == e.By:
		return nil, ReviewIsOwn
	case again:
		return nil, ReviewedAlready
	case !e.Agrees && text.Weight(e.Note) < MinRationale:
		return nil, ReviewNoteMissing.About("note")
	}
	if err := checkText(e.Note, MaxNote, "note"); err != nil {
		return nil, err
	}
	return []any{e}, nil
}
