package personlearn

import (
	"encoding/json"
	"math"

	"bluelamp/internal/match"
)

// advice is what the machine said, as a decision keeps it (personapi writes it).
type advice struct {
	Model      string          `json:"model"`
	LogOdds    float64         `json:"logOdds"`
	Share      float64         `json:"share"`
	Population int             `json:"population"`
	Pattern    match.Pattern   `json:"pattern"`
	Frequency  match.Frequency `json:"frequency"`
}

// readAdvice reads stored advice; false when there is none, or none that this
// program could have given: it came back through a browser.
func readAdvice(text string) (advice, bool) {
	var a advice
	if text == "" || json.Unmarshal([]byte(text), &a) != nil {
		return a, false
	}
	if a.Model == "" || a.Population < 1 || !(a.Share >= 0 && a.Share <= 1) {
		return a, false
	}
	for f := range match.NumFields {
		if int(a.Pattern[f]) >= len(f.Levels()) {
			return a, false
		}
	}
	return a, sharesOnly(a.Frequency)
}

func sharesOnly(f match.Frequency) bool {
	all := append([]float64{
		f.First, f.FirstGroup, f.Last, f.LastGroup, f.Birth, f.Phone, f.Address, f.Postcode, f.Town, f.Email, f.Locality,
	}, f.Other[:]...)
	for _, share := range all {
		if !(share >= 0 && share <= 1) {
			return false
		}
	}
	return true
}

// Replay is whether a stored score can be computed again from what is stored.
type Replay int

// The outcomes of a replay.
const (
	NoAdvice   Replay = iota // nothing was suggested, or nothing readable is stored
	NoModel                  // the model it names is not kept here
	Differs                  // computing it again gives another score
	Reproduced               // the same to a billionth
)

// sameScore allows for another processor's rounding.
const sameScore = 1e-9

func (b *book) replay(text string) (advice, Replay) {
	a, ok := readAdvice(text)
	if !ok {
		return a, NoAdvice
	}
	m := b.version(a.Model)
	if m == nil {
		return a, NoModel
	}
	again := m.LogOdds(a.Pattern, a.Frequency, a.Population)
	if math.Abs(again-a.LogOdds) > sameScore*math.Max(1, math.Abs(again)) {
		return a, Differs
	}
	return a, Reproduced
}
