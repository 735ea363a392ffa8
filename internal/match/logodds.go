package match

import "math"

// LogOdds returns the natural log of the odds that a description and a record
// are of one person, before rivals are weighed (Share). Population is the number
// of people (or records) that the record was drawn from. It allocates nothing.
func (m *Model) LogOdds(p Pattern, f Frequency, population int) float64 {
	w := m.weigh(population)
	for field := range NumFields {
		m.add(&w, field, p[field], &f)
	}
	return w.logOdds()
}

// weight is the running product for each class, relative to chance.
type weight [NumClasses]float64

// weigh starts with how many of each class are to be expected.
func (m *Model) weigh(population int) (w weight) {
	n := math.Max(float64(population), 1)
	for k := range NumClasses {
		w[k] = m.tables.Expected[k]
		if !k.scales() {
			w[k] /= n
		}
	}
	w[Unrelated] = 1
	return w
}

// logOdds compares the same person with all other classes together.
func (w *weight) logOdds() float64 {
	var others float64
	for k := SameHousehold; k < NumClasses; k++ {
		others += w[k]
	}
	return math.Log(w[SamePerson]) - math.Log(others)
}

// add weighs one field.
func (m *Model) add(w *weight, field Field, level Level, f *Frequency) {
	if level == Unknown {
		return
	}
	if field == Address {
		m.addAddress(w, level, f)
		return
	}
	if int(level) >= len(m.ratio[field]) {
		return // a level of a later version: no evidence
	}
	ratio := m.levelRatio(field, level, f)
	for k := range Unrelated {
		w[k] *= 1 + m.shared[k][field]*(ratio-1)
	}
}

// addAddress weighs the four parts of the address, by how near the two live.
func (m *Model) addAddress(w *weight, level Level, f *Frequency) {
	byChance := m.chancePlaces(f)
	likely := &m.status[level]
	var chance float64
	for s := range NumStatuses {
		chance += byChance[s] * likely[s]
	}
	for k := range Unrelated {
		var sum float64
		for s := range NumStatuses {
			sum += m.places[k][s] * likely[s]
		}
		w[k] *= sum / chance
	}
}

// chancePlaces is how near two unrelated people live, given how many share the
// dwelling, the postcode and the town of the record.
func (m *Model) chancePlaces(f *Frequency) [NumStatuses]float64 {
	places := m.places[Unrelated]
	for s, share := range [3]float64{f.Address, f.Postcode, f.Town} {
		if share > 0 {
			places[s] = math.Min(share, 1)
		}
	}
	person := &m.places[SamePerson]
	least := math.Inf(1)
	for s := range NumStatuses {
		least = math.Min(least, person[s]/places[s])
		places[s] = person[s] / least
	}
	return places
}

// levelRatio is how much more often the level comes from one truth than from
// chance, for a value as common as this one.
func (m *Model) levelRatio(field Field, level Level, f *Frequency) float64 {
	exact, group := f.of(field)
	if exact <= 0 && group <= 0 || level > m.whole[field] {
		return m.ratio[field][level]
	}
	top, sound := m.plain[field][1], 1.0
	if exact > 0 {
		top = m.tables.Truth[field][0] / exact
	}
	if group > 0 && m.tables.Group[field] > 0 {
		sound = m.tables.Group[field] / group
	}
	return m.drawn(field, level, top, sound)
}

// bySound says that the level is as frequent as the sound group of the name.
func bySound(field Field, l Level) bool {
	return field == First && (l == FirstNickname || l == FirstClose || l == FirstCloseNames) ||
		field == Last && (l == LastClose || l == LastCloseNames)
}

// of gives the share of the value and of its sound group, 0 where not known. A
// rare spelling counts as common as one hundredth of its sound group.
func (f *Frequency) of(field Field) (exact, group float64) {
	switch field {
	case First:
		return floored(f.First, f.FirstGroup)
	case Last:
		return floored(f.Last, f.LastGroup)
	case BirthDate:
		return f.Birth, 0
	case Phone:
		return f.Phone, 0
	case Email:
		return f.Email, 0
	case Locality:
		return f.Locality, 0
	case Other1, Other2, Other3, Other4:
		return f.Other[field-Other1], 0
	}
	return 0, 0
}

// groupFloor is the least share of its sound group that a spelling counts for.
const groupFloor = 0.05

func floored(exact, group float64) (float64, float64) {
	if exact > 0 && exact < group*groupFloor {
		exact = group * groupFloor
	}
	return exact, group
}
