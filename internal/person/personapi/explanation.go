package personapi

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"bluelamp/internal/match"
	"bluelamp/internal/person/personmatch"
)

// reasonsOf is the explanation as the screen shows it.
func reasonsOf(steps []match.Step) []MatchReason {
	reasons := make([]MatchReason, len(steps))
	for i, s := range steps {
		reasons[i] = MatchReason{Field: s.Field.String(), Words: s.Words, Factor: finite(s.Factor), Agrees: agrees(s.Factor)}
		if s.Field == match.NumFields {
			reasons[i].Field, reasons[i].Agrees = "start", "start"
		}
		if len(s.Against) > 0 {
			reasons[i].Words += " (or: " + strings.Join(s.Against, ", ") + ")"
		}
	}
	return reasons
}

func agrees(factor float64) string {
	switch {
	case factor >= 10:
		return "yes"
	case factor > 1:
		return "partly"
	}
	return "no"
}

// advice is what the machine said, as a decision keeps it: enough to compute
// the score again, and nothing that was said or typed.
type advice struct {
	Model      string          `json:"model"`
	LogOdds    float64         `json:"logOdds"`
	Share      float64         `json:"share"`
	Nobody     float64         `json:"nobody"`
	Population int             `json:"population"`
	Considered int             `json:"considered"`
	Pattern    match.Pattern   `json:"pattern"`
	Frequency  match.Frequency `json:"frequency"`
}

func adviceOf(f personmatch.Found, a personmatch.Answer) (string, error) {
	text, err := json.Marshal(advice{
		Model: a.Model, LogOdds: f.LogOdds, Share: f.Share, Nobody: a.Nobody, Population: a.Population, Considered: a.Considered,
		Pattern: f.Pattern, Frequency: f.Frequency,
	})
	if err != nil {
		return "", fmt.Errorf("write down advice: %w", err)
	}
	return string(text), nil
}

// finite keeps a factor writable as JSON.
func finite(x float64) float64 {
	return math.Max(math.SmallestNonzeroFloat64, math.Min(math.MaxFloat64, x))
}

// wordsFor says a share in words.
func wordsFor(share float64) string {
	switch {
	case share >= 0.95:
		return "almost certainly"
	case share >= 0.6:
		return "probably"
	case share >= 0.1:
		return "possibly"
	}
	return "hardly"
}
