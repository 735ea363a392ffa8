package incident

import "time"

// gradedV1 is the shape of gradings before the target for sending somebody, and
// whether the grade was below what was proposed, were kept.
type gradedV1 struct {
	Grade         string    `json:"grade"`
	Proposed      string    `json:"proposed"`
	Reasons       []string  `json:"reasons"`
	Justification string    `json:"justification" personal:"true"`
	Assessment    string    `json:"assessment"`
	DueAt         time.Time `json:"dueAt"`
	TargetStage   string    `json:"targetStage"`
	TargetMinutes int       `json:"targetMinutes"`
	ClockStart    string    `json:"clockStart"`
	By            string    `json:"by"`
	At            time.Time `json:"at"`
}

func (old gradedV1) newer() Graded {
	return Graded{
		Grade: old.Grade, Proposed: old.Proposed, Reasons: old.Reasons, Justification: old.Justification, Assessment: old.Assessment,
		DueAt: old.DueAt, TargetStage: old.TargetStage, TargetMinutes: old.TargetMinutes, ClockStart: old.ClockStart, By: old.By, At: old.At,
	}
}
