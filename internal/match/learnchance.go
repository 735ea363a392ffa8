package match

// chanceWeight is how many random pairs the prior of chance counts for.
const chanceWeight = 200

// learnChance counts what pairs drawn at random look like. Some of them are of
// one person or one household after all: a pair counts for as much as the model
// holds it to be of two strangers.
func (m *Model) learnChance(t, prior *Tables, o LearnOptions) {
	if len(o.Random) == 0 {
		return
	}
	strange := make([]Counted, len(o.Random))
	for i, c := range o.Random {
		c.Count *= m.strangers(&c, o.Population)
		strange[i] = c
	}
	for f := range NumFields {
		if f != Address {
			copy(t.Chance[f], prior.Chance[f])
			countChance(t.Chance[f], f, strange)
		}
	}
	t.Parts[Elsewhere] = prior.Parts[Elsewhere]
	countElsewhere(&t.Parts[Elsewhere], strange)
	for _, f := range []Field{First, Last} {
		t.Group[f] = prior.Group[f]
		countGroup(t, f, strange)
	}
}

// strangers is the probability that two descriptions have nothing to do with
// each other.
func (m *Model) strangers(c *Counted, population int) float64 {
	w := m.all(c, population)
	var all float64
	for _, one := range w {
		all += one
	}
	return w[Unrelated] / all
}

func countChance(row []float64, f Field, random []Counted) {
	seen := make([]float64, len(row)+1)
	for _, c := range random {
		if l := c.Pattern[f]; int(l) <= len(row) {
			seen[l] += c.Count
		}
	}
	blendScales(f, row, seen[1:], row, chanceWeight)
}

func countElsewhere(parts *[addressParts][3]float64, random []Counted) {
	for part := range addressParts {
		total := float64(chanceWeight)
		for a := range 3 {
			parts[part][a] *= chanceWeight
		}
		for _, c := range random {
			if a := c.Pattern[Address].agreement(part); a != NotKnown {
				parts[part][a-1] += c.Count
				total += c.Count
			}
		}
		for a := range 3 {
			parts[part][a] /= total
		}
	}
}

// countGroup takes the mean share of a sound group, at which the chance of a
// close agreement was counted.
func countGroup(t *Tables, f Field, random []Counted) {
	sum, total := t.Group[f]*chanceWeight, float64(chanceWeight)
	for i := range random {
		if _, group := random[i].Frequency.of(f); group > 0 {
			sum += group * random[i].Count
			total += random[i].Count
		}
	}
	t.Group[f] = sum / total
}
