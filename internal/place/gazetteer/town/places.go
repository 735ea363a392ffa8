package town

import "math"

// furnish adds what people name: the settlements themselves, stations, schools,
// shops, parks.
func (t *Town) furnish() {
	for _, s := range t.settlements {
		t.places = append(t.places, &place{name: s.name, class: s.class, town: townOf(s), at: s.centre})
		t.inSettlement(s)
	}
	at := func(km, kmNorth float64) metre { return metre{west + km*1000, south + kmNorth*1000} }
	t.places = append(t.places,
		&place{name: "Hallow Wood", class: "wood", town: "Harsgill", at: at(7.6, 6.4), ground: circle(at(7.6, 6.4), 420), layer: "landuse", kind: "wood"},
		&place{name: "Lantern Moor", class: "moor", town: "Lanternby", at: at(3.6, 9.2), ground: circle(at(3.6, 9.2), 560), layer: "landuse", kind: "moor"},
		&place{name: "Mere Tarn", class: "lake", town: "Lanternby", at: at(6.5, 7.7), ground: circle(at(6.5, 7.7), 190), layer: "water", kind: "lake"},
	)
}

func townOf(s *settlement) string {
	if s.class == "town" {
		return ""
	}
	return s.town
}

// inSettlement places its amenities on free ground beside the grid.
func (t *Town) inSettlement(s *settlement) {
	high := float64(s.rows-1) / 2 * s.spacing
	broad := float64(s.cols-1) / 2 * s.spacing
	add := func(name, class string, e, n, wide float64, layer, kind string) {
		m := metre{s.centre.e + e, s.centre.n + n}
		p := &place{name: name, class: class, locality: s.locality, town: s.town, at: m}
		if wide > 0 {
			p.ground, p.layer, p.kind = footprint(m, metre{1, 0}, wide, wide*0.7), layer, kind
		}
		t.places = append(t.places, p)
	}
	if s.class == "village" {
		add("St Bega's Church, "+s.name, "church", -broad-60, 0, 24, "building", "public")
		add(s.name+" Village Hall", "community centre", broad+50, 30, 18, "building", "public")
		add(pubOf(s.name), "pub", broad+45, -30, 16, "building", "commercial")
		return
	}
	add(s.name+" Railway Station", "railway station", 0, -high-130, 60, "building", "public")
	add(s.name+" Police Station", "police station", s.spacing*0.5, s.spacing*0.5, 22, "building", "public")
	add(s.name+" Park", "park", -broad-180, 40, 260, "landuse", "park")
	add(s.name+" Primary School", "school", broad+110, 160, 46, "building", "public")
	add(s.name+" Academy", "school", broad+120, -150, 60, "building", "public")
	add(s.name+" Library", "library", -s.spacing*0.5, s.spacing*0.5, 20, "building", "public")
	add("The Hollies Care Home, "+s.name, "care home", -broad-90, -high-60, 30, "building", "public")
	add("Fellside Supermarket, "+s.name, "supermarket", s.spacing*1.5, -s.spacing*0.5, 30, "building", "commercial")
	add("Corner Shop, "+s.name, "shop", -s.spacing*1.5, -s.spacing*0.5, 12, "building", "commercial")
	add(pubOf(s.name), "pub", s.spacing*0.5, -s.spacing*0.5, 16, "building", "commercial")
	add(s.name+" Bus Station", "bus station", -s.spacing*0.5, -s.spacing*0.5, 26, "building", "public")
	if s.name == "Lanternby" {
		add("Lanternby General Hospital", "hospital", 120, high+150, 110, "building", "public")
		add("Lanternby Cemetery", "cemetery", -220, high+140, 120, "landuse", "cemetery")
	}
}

// pubOf is the sign of the pub of a settlement.
func pubOf(name string) string {
	signs := map[string]string{
		"Lanternby": "The Lamplighter", "Harsgill": "The Fox and Hounds", "Wickerthwaite": "The Basket Maker", "Merebeck": "The Heron",
		"Ashgarth": "The Ash Tree", "Cold Hallow": "The Shepherd's Crook", "Nettlewath": "The Drovers", "Sallowby": "The Plough and Stars",
	}
	return signs[name]
}

func circle(at metre, radius float64) []metre {
	var ring []metre
	for k := 0; k <= 24; k++ {
		a := 2 * math.Pi * float64(k) / 24
		ring = append(ring, metre{at.e + radius*math.Cos(a), at.n + radius*math.Sin(a)})
	}
	ring[24] = ring[0]
	return ring
}

// layRiver draws the River Hars from the western edge to the eastern one, between
// the towns.
func (t *Town) layRiver() {
	const half = 11.0 // of its width in metres
	var upper, lower []metre
	for x := 0.0; x <= width; x += 200 {
		n := south + 5600 - 0.13*x + 260*math.Sin(x/900)
		upper = append(upper, metre{west + x, n + half})
		lower = append([]metre{{west + x, n - half}}, lower...)
	}
	t.river = append(append(upper, lower...), upper[0])
}
