package match

const (
	// smallest is the least share that is kept, so that nothing becomes impossible.
	smallest = 1e-9
	// surest is the greatest share of a truth shared, so that nothing becomes certain.
	surest = 0.9999
	// priorDescriptions is how many descriptions, as a share of all, the belief in
	// the number of each class counts for.
	priorDescriptions = 0.002
	// priorNeighbours is the same for neighbours: they are too like strangers to be
	// counted from pairs, so the register's own count stands.
	priorNeighbours = 10
)

// maximise turns what was expected into tables, the prior counting for weight
// pairs in each of them.
func (s *sums) maximise(prior *Tables, weight float64, o LearnOptions) Tables {
	t := prior.clone()
	for k := range Unrelated {
		t.Expected[k] = s.expected(k, prior, o)
	}
	if o.KeepPerson {
		return t
	}
	for f := range NumFields {
		seen := s.shared[f]
		t.Shared[SamePerson][f] = min((seen[0]+weight*prior.Shared[SamePerson][f])/(seen[1]+weight), surest)
		if f != Address {
			blendScales(f, t.Truth[f], s.truth[f][1:], prior.Truth[f], weight)
		}
	}
	blend(t.Places[SamePerson][:], s.places[:], prior.Places[SamePerson][:], weight)
	for status := Dwelling; status < Elsewhere; status++ {
		for p := range addressParts {
			blend(t.Parts[status][p][:], s.parts[status][p][:], prior.Parts[status][p][:], weight)
		}
	}
	return t
}

// expected is how many of a class there are for one description, or which share
// of all for a class that grows with the register.
func (s *sums) expected(k Class, prior *Tables, o LearnOptions) float64 {
	descriptions := max(o.Descriptions, 1)
	seen, believed := s.class[k], priorDescriptions*descriptions
	if k == SameStreet {
		believed = priorNeighbours * descriptions
	}
	if k.scales() {
		seen /= float64(max(o.Population, 1))
	}
	return (seen + believed*prior.Expected[k]) / (descriptions + believed)
}

// blendScales blends each scale of a field on its own.
func blendScales(f Field, row, seen, prior []float64, weight float64) {
	for _, scale := range f.scales() {
		from, to := scale[0]-1, scale[1]
		blend(row[from:to], seen[from:to], prior[from:to], weight)
	}
}

// blend writes shares made of what was seen and of the prior counting for weight.
func blend(row, seen, prior []float64, weight float64) {
	total := weight
	for _, n := range seen {
		total += n
	}
	for i := range row {
		row[i] = max((seen[i]+weight*prior[i])/total, smallest)
	}
}
