package match

import (
	"fmt"
	"math"
)

// Step is one line of an explanation: what was found and by what it multiplies
// the odds. Against names what else would explain the agreement as well.
type Step struct {
	Field   Field // NumFields for the starting point
	Words   string
	Factor  float64
	Against []string
}

// Explain takes a score apart. The product of the factors is the odds whose
// natural log LogOdds returns. A factor is what the field adds to the fields
// before it: a shared phone says less where the address is shared already.
func (m *Model) Explain(p Pattern, f Frequency, population int) []Step {
	w := m.weigh(population)
	odds := w.odds()
	steps := []Step{{Field: NumFields, Words: startWords(odds), Factor: odds}}
	for field := range NumFields {
		if p[field] == Unknown {
			continue
		}
		m.add(&w, field, p[field], &f)
		after := w.odds()
		steps = append(steps, Step{
			Field: field, Words: stepWords(field, p[field], &f, population), Factor: after / odds, Against: w.against(),
		})
		odds = after
	}
	return steps
}

func (w *weight) odds() float64 { return math.Exp(w.logOdds()) }

// against names the classes other than chance that carry a tenth or more of what
// speaks against the same person.
func (w *weight) against() (words []string) {
	var others float64
	for k := SameHousehold; k < NumClasses; k++ {
		others += w[k]
	}
	for k := SameHousehold; k < Unrelated; k++ {
		if w[k] >= others/10 {
			words = append(words, k.String())
		}
	}
	return words
}

// rounded is a large number as people say it, to two figures: 2,000, 1,100,000. It
// is for words alone; what is computed is not rounded.
func rounded(x float64) string {
	scale := math.Pow(10, math.Max(0, math.Floor(math.Log10(x))-1))
	digits := fmt.Sprintf("%.0f", math.Round(x/scale)*scale)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

func startWords(odds float64) string {
	if odds >= 1 {
		return "starting point: even or better"
	}
	return "starting point 1 in " + rounded(1+1/odds)
}

func stepWords(field Field, level Level, f *Frequency, population int) string {
	words := field.String() + " " + field.words(level)
	if field == Address {
		words = field.words(level)
	}
	if share := f.shareOf(field); share > 0 && level == 1 && field != Address {
		if people := share * float64(population); people > 1.5 {
			words += ", but one in " + rounded(1/share) + " has it"
		}
	}
	return words
}

func (f *Frequency) shareOf(field Field) float64 {
	switch field {
	case First:
		return f.First
	case Last:
		return f.Last
	}
	exact, _ := f.of(field)
	return exact
}

func (f Field) words(level Level) string {
	switch {
	case f == Address:
		return addressWords(level)
	case int(level) < len(levelWords[f]):
		return levelWords[f][level]
	}
	return "not known"
}
