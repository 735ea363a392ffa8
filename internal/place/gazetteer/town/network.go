package town

import "math"

// settle places two towns and six villages.
func (t *Town) settle() {
	at := func(km, kmNorth float64) metre { return metre{west + km*1000, south + kmNorth*1000} }
	t.settlements = []*settlement{
		{name: "Lanternby", class: "town", town: "Lanternby", district: "ZZ1", centre: at(3.3, 6.7), rows: 7, cols: 7, spacing: 130},
		{name: "Harsgill", class: "town", town: "Harsgill", district: "ZZ2", centre: at(6.8, 3.2), rows: 5, cols: 6, spacing: 125},
	}
	for _, v := range []struct {
		name, town string
		at         metre
	}{
		{"Wickerthwaite", "Lanternby", at(1.3, 8.7)}, {"Merebeck", "Lanternby", at(5.6, 8.4)}, {"Ashgarth", "Lanternby", at(1.5, 4.6)},
		{"Cold Hallow", "Harsgill", at(8.7, 5.3)}, {"Nettlewath", "Harsgill", at(4.2, 1.8)}, {"Sallowby", "Harsgill", at(8.6, 1.2)},
	} {
		t.settlements = append(t.settlements, &settlement{
			name: v.name, class: "village", locality: v.name, town: v.town, district: "ZZ3", centre: v.at, rows: 2, cols: 3, spacing: 120,
		})
	}
}

// layStreets lays the grid of a settlement: each row and column is a street, long
// ones change their name halfway, and culs-de-sac branch off between.
func (t *Town) layStreets(s *settlement) {
	s.nodes = make([][]metre, s.rows)
	for i := range s.nodes {
		for j := 0; j < s.cols; j++ {
			m := metre{s.centre.e + (float64(j)-float64(s.cols-1)/2)*s.spacing, s.centre.n + (float64(i)-float64(s.rows-1)/2)*s.spacing}
			s.nodes[i] = append(s.nodes[i], t.around(m, s.spacing*0.12))
		}
	}
	village := villageRoads()
	name := func() string {
		if s.class == "village" {
			return deal(&village)
		}
		return t.names.road()
	}
	for i := 0; i < s.rows; i++ {
		t.along(s, s.nodes[i], s.cols > 5 && i%2 == 0, i == s.rows/2, "High Street", name)
	}
	for j := 0; j < s.cols; j++ {
		line := make([]metre, s.rows)
		for i := range line {
			line[i] = s.nodes[i][j]
		}
		t.along(s, line, s.rows > 5 && j%3 == 1, j == s.cols/2, "Station Road", name)
	}
}

// along lays one row or column. The middle one of a town is its main street.
func (t *Town) along(s *settlement, line []metre, parted, middle bool, mainName string, name func() string) {
	class := "residential"
	first := ""
	if middle && s.class == "town" {
		first = mainName
		class = map[string]string{"High Street": "primary", "Station Road": "secondary"}[mainName]
	} else {
		first = name()
	}
	if s.class == "town" && class == "residential" && t.dice.IntN(4) > 0 {
		line = t.withClose(s, line)
	}
	half := len(line) / 2
	if !parted || class != "residential" {
		t.streets = append(t.streets, &street{name: first, class: class, locality: s.locality, town: s.town, line: line})
		return
	}
	t.streets = append(t.streets,
		&street{name: first, class: class, locality: s.locality, town: s.town, line: line[:half+1]},
		&street{name: name(), class: class, locality: s.locality, town: s.town, line: line[half:]})
}

// withClose branches a cul-de-sac off the middle of one block and returns the
// street's line with the new corner.
func (t *Town) withClose(s *settlement, line []metre) []metre {
	k := t.dice.IntN(len(line) - 1)
	a, b := line[k], line[k+1]
	corner := metre{(a.e + b.e) / 2, (a.n + b.n) / 2}
	length := math.Hypot(b.e-a.e, b.n-a.n)
	across := metre{-(b.n - a.n) / length, (b.e - a.e) / length}
	bend := metre{corner.e + across.e*s.spacing*0.3, corner.n + across.n*s.spacing*0.3}
	end := t.around(metre{corner.e + across.e*s.spacing*0.6, corner.n + across.n*s.spacing*0.6}, 6)
	t.streets = append(t.streets, &street{
		name: t.names.closed(), class: "residential", locality: s.locality, town: s.town, line: []metre{corner, bend, end},
	})
	out := append([]metre{}, line[:k+1]...)
	return append(append(out, corner), line[k+1:]...)
}

// linkRoads joins the settlements by country roads from edge to edge.
func (t *Town) linkRoads() {
	link := func(from, to int, name, class string) {
		a, b := t.settlements[from], t.settlements[to]
		start, end := a.nearest(b.centre), b.nearest(a.centre)
		line := []metre{start}
		for k := 1; k <= 3; k++ {
			f := float64(k) / 4
			line = append(line, t.around(metre{start.e + (end.e-start.e)*f, start.n + (end.n-start.n)*f}, 120))
		}
		line = append(line, end)
		t.streets = append(t.streets, &street{name: name, class: class, locality: b.locality, town: b.town, line: line})
	}
	link(0, 1, "Harsgill Road", "primary")
	link(0, 2, "Wickerthwaite Road", "tertiary")
	link(0, 3, "Merebeck Road", "tertiary")
	link(0, 4, "Ashgarth Lane", "tertiary")
	link(1, 5, "Cold Hallow Road", "tertiary")
	link(1, 6, "Nettlewath Lane", "tertiary")
	link(1, 7, "Sallowby Road", "tertiary")
	link(3, 5, "Long Moor Road", "tertiary")
	link(4, 6, "Drove Road", "tertiary")
}

// nearest is the corner of a settlement's grid that lies nearest to a point.
func (s *settlement) nearest(m metre) metre {
	best := s.nodes[0][0]
	for _, row := range s.nodes {
		for _, n := range row {
			if distance(n, m) < distance(best, m) {
				best = n
			}
		}
	}
	return best
}

func distance(a, b metre) float64 { return math.Hypot(a.e-b.e, a.n-b.n) }
