package personapi

import (
	"fmt"
	"runtime/metrics"

	"bluelamp/internal/person/personlearn"
)

// stateOf is the account in the shapes of the API.
func stateOf(f personlearn.Figures) MatchingState {
	s := MatchingState{
		Live: modelOf(f.Live), Classes: classesOf(f), Fields: fieldsOf(f.Live.Model, f.Population), History: []MatchingModel{},
		People: f.People, Records: f.Records, MemoryBytes: memory(), Loading: f.Loading, Calibration: []MatchingBin{},
		Recall: recallOf(f.Recall), Decisions: MatchingDecisions(f.Decisions), Replay: MatchingReplay(f.Replay), Learning: learningOf(f),
	}
	for _, e := range f.History {
		s.History = append(s.History, modelOf(e))
	}
	for _, b := range f.Bins {
		s.Calibration = append(s.Calibration, MatchingBin(b))
	}
	return s
}

func modelOf(e personlearn.Entry) MatchingModel {
	m := MatchingModel{
		Number: e.Number, Version: e.Version, SetAside: e.Model == nil, Origin: string(e.Origin), MadeAt: e.Made, LiveSince: e.Live, Refused: e.Refused,
		Descriptions: e.Descriptions, Decisions: e.Decisions, People: e.People, Measures: []MatchingMeasure{},
	}
	for _, one := range e.Measures {
		m.Measures = append(m.Measures, MatchingMeasure{Name: one.Name, Before: one.Before, After: one.After, Of: one.Pairs, Passed: one.Passed})
	}
	return m
}

func recallOf(r personlearn.Recall) MatchingRecall {
	out := MatchingRecall{
		Groups: []MatchingNames{}, Names: r.Names, Slips: r.Slips, MeasuredAt: r.At,
		Says: fmt.Sprintf("Measured with %d misheard names that we made up by hand, some 25 of each kind. "+
			"The list is small and our own: it shows where a kind of name is served worse, not by exactly how much.", r.Slips),
	}
	for _, g := range r.Groups {
		out.Groups = append(out.Groups, MatchingNames{Group: g.Way, Found: g.Found, Of: g.Of, Recall: g.Recall()})
	}
	return out
}

// learningOf warns while the newest candidate is one that was refused.
func learningOf(f personlearn.Figures) MatchingLearning {
	l := MatchingLearning{Running: f.Running, NextAt: f.Next}
	if !f.Last.At.IsZero() {
		l.Last = &MatchingOutcome{At: f.Last.At, Verdict: string(f.Last.Verdict), Says: f.Last.Why}
	}
	if len(f.History) > 0 && f.History[0].Live == nil {
		l.Warning = f.History[0].Refused
	}
	return l
}

// memory is what the program holds of the computer's memory.
func memory() int64 {
	held := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(held)
	return int64(held[0].Value.Uint64() - held[1].Value.Uint64())
}
