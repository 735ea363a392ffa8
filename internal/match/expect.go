package match

// sums is what one pass over the patterns expects to have seen. Only one person's
// own weights are learned from pairs; what others have in common is not, since
// a household learned from pairs takes over the slips of single people.
type sums struct {
	class  [NumClasses]float64
	shared [NumFields][2]float64 // of one person: truth shared, and known on both sides
	truth  [NumFields][]float64
	places [NumStatuses]float64 // of one person
	parts  [NumStatuses][addressParts][3]float64
}

func newSums() *sums {
	s := &sums{}
	for f := range NumFields {
		s.truth[f] = make([]float64, f.count())
	}
	return s
}

// expect divides every pattern between the classes, and within one person
// between shared truth and chance, by the weights of the model. What people have
// decided is divided as they decided.
func (m *Model) expect(counted []Counted, decided []Labelled, population int) *sums {
	s := newSums()
	for i := range counted {
		w := m.all(&counted[i], population)
		m.divide(s, &w, &counted[i])
	}
	for i := range decided {
		w := m.all(&decided[i].Counted, population)
		if decided[i].Same {
			w = weight{SamePerson: 1}
		} else {
			w[SamePerson] = 0
		}
		m.divide(s, &w, &decided[i].Counted)
	}
	return s
}

// all weighs every field of a pattern.
func (m *Model) all(c *Counted, population int) weight {
	w := m.weigh(population)
	for f := range NumFields {
		m.add(&w, f, c.Pattern[f], &c.Frequency)
	}
	return w
}

func (m *Model) divide(s *sums, w *weight, c *Counted) {
	var all float64
	for _, one := range w {
		all += one
	}
	for k := range NumClasses {
		s.class[k] += c.Count * w[k] / all
	}
	if share := c.Count * w[SamePerson] / all; share > 1e-6 {
		m.expectPerson(s, share, c)
	}
}

func (m *Model) expectPerson(s *sums, share float64, c *Counted) {
	for f := range NumFields {
		level := c.Pattern[f]
		switch {
		case level == Unknown:
		case f == Address:
			m.expectPlace(s, share, level)
		case int(level) < len(m.ratio[f]):
			caused := m.shared[SamePerson][f] * m.levelRatio(f, level, &c.Frequency)
			caused *= share / (caused + 1 - m.shared[SamePerson][f])
			s.shared[f][0] += caused
			s.shared[f][1] += share
			s.truth[f][level] += caused
		}
	}
}

func (m *Model) expectPlace(s *sums, share float64, level Level) {
	places := m.places[SamePerson]
	var all float64
	for status := range NumStatuses {
		places[status] *= m.status[level][status]
		all += places[status]
	}
	for status := range NumStatuses {
		part := share * places[status] / all
		s.places[status] += part
		for p := range addressParts {
			if a := level.agreement(p); a != NotKnown {
				s.parts[status][p][a-1] += part
			}
		}
	}
}
