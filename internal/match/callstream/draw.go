package callstream

import (
	"math/bits"
	"math/rand/v2"
)

func (w *World) drawOrigin(r *rand.Rand) int {
	at := r.IntN(1000)
	for i, o := range w.origins {
		if at -= o.share; at < 0 {
			return i
		}
	}
	return 0
}

// drawSurname is a common one by rank or a rare one by syllables.
func (w *World) drawSurname(r *rand.Rand, from int) string {
	o := &w.origins[from]
	if r.IntN(100) < o.rare {
		return o.composed(r)
	}
	return o.surnames[ranked(r, len(o.surnames), 12)]
}

// rareFirsts of a thousand first names are nobody else's or nearly so.
const rareFirsts = 25

func (w *World) drawFirst(r *rand.Rand, from int, female bool) string {
	o := &w.origins[from]
	names := o.male
	if female {
		names = o.female
	}
	first := names[ranked(r, len(names), 15)]
	if often(r, rareFirsts) {
		return rareFirst(r, first, female)
	}
	return first
}

// rareFirst joins the front of a common name with an ending of its own.
func rareFirst(r *rand.Rand, common string, female bool) string {
	ends := []string{"on", "win", "den", "ric", "mond", "vin", "ley", "bert", "ton", "iel", "ander", "ost"}
	if female {
		ends = []string{"ella", "ine", "etta", "issa", "wen", "lyn", "ana", "rie", "elle", "onia", "isha", "mae"}
	}
	return common[:min(len(common), 3+r.IntN(2))] + ends[r.IntN(len(ends))]
}

// ranked draws a rank below n with a weight of 1/(rank+flat): few names are
// borne by many, many by few.
func ranked(r *rand.Rand, n, flat int) int {
	for {
		rank := r.IntN(n)
		if r.IntN(flat+rank) < flat {
			return rank
		}
	}
}

// composed is one of the rare surnames. Which one follows a power law as well:
// every doubling of the rank is equally likely, so some have a few dozen bearers
// in a million people and most have one or two.
func (o *origin) composed(r *rand.Rand) string {
	all := uint64(len(o.heads) * len(o.mid) * len(o.end))
	octave := 4 + r.IntN(bits.Len64(all)-4)
	rank := (uint64(1)<<octave + uint64(r.IntN(1<<octave))) % all
	at := rank * 7919 % all // scattered, so that neighbours in rank do not sound alike
	head, at := o.heads[at%uint64(len(o.heads))], at/uint64(len(o.heads))
	mid, at := o.mid[at%uint64(len(o.mid))], at/uint64(len(o.mid))
	if mid == "-" {
		mid = ""
	}
	return head + mid + o.end[at]
}
