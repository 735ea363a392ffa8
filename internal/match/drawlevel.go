package match

import (
	"math"
	mathbits "math/bits"
)

// setRatios computes how much more often a level comes from one truth than from
// chance, drawn level where a worse level would count for more than a better one.
func (m *Model) setRatios() {
	for f := range NumFields {
		if f == Address {
			continue
		}
		m.better[f] = f.better()
		m.whole[f] = f.scales()[0][1]
		m.plain[f] = make([]float64, f.count())
		m.ratio[f] = make([]float64, f.count())
		m.plain[f][Unknown], m.ratio[f][Unknown] = 1, 1
		for l := 1; l < f.count(); l++ {
			m.plain[f][l] = m.tables.Truth[f][l-1] / m.tables.Chance[f][l-1]
		}
		for l := Level(1); int(l) < f.count(); l++ {
			m.ratio[f][l] = m.drawn(f, l, m.plain[f][1], 1)
		}
	}
}

// drawn is the ratio of a level, not above that of any better level. exact is
// the ratio of the exact level, and sound multiplies those that go by sound.
func (m *Model) drawn(f Field, level Level, exact, sound float64) float64 {
	lowest := math.Inf(1)
	for bits := m.better[f][level] | 1<<level; bits != 0; bits &= bits - 1 {
		l := Level(mathbits.TrailingZeros32(bits))
		ratio := m.plain[f][l]
		switch {
		case l == 1:
			ratio = exact
		case bySound(f, l):
			ratio *= sound
		}
		if ratio < lowest {
			lowest = ratio
		}
	}
	return lowest
}

// setShared keeps every class from sharing a truth more often than the same
// person does: else agreement would speak for the class and against the person.
func (m *Model) setShared() {
	for k := range NumClasses {
		for f := range NumFields {
			m.shared[k][f] = math.Min(m.tables.Shared[k][f], m.tables.Shared[SamePerson][f])
		}
	}
}

// setPlaces draws the places level in the same way, and multiplies out the four
// parts of every address level.
func (m *Model) setPlaces() {
	person := m.tables.Places[SamePerson]
	for k := range NumClasses {
		least := math.Inf(1)
		for s := range NumStatuses {
			least = math.Min(least, person[s]/m.tables.Places[k][s])
			m.places[k][s] = person[s] / least
		}
	}
	parts := drawnLevel(m.tables.Parts)
	for l := range m.status {
		for s := range NumStatuses {
			m.status[l][s] = 1
			for part := range addressParts {
				if a := Level(l).agreement(part); a != NotKnown {
					m.status[l][s] *= parts[s][part][a-1]
				}
			}
		}
	}
}

// drawnLevel makes each nearer status prefer each better agreement at least as
// much as the next further one does.
func drawnLevel(parts [NumStatuses][addressParts][3]float64) [NumStatuses][addressParts][3]float64 {
	for s := int(Elsewhere) - 1; s >= 0; s-- {
		for part := range addressParts {
			least := math.Inf(1)
			for a := range 3 {
				least = math.Min(least, parts[s][part][a]/parts[s+1][part][a])
				parts[s][part][a] = least * parts[s+1][part][a]
			}
		}
	}
	return parts
}
