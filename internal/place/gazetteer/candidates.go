package gazetteer

import (
	"cmp"
	"math"
	"slices"
)

// scratch is what one search writes on; it is used again by the next.
type scratch struct {
	sum     []float32 // per heading: weight of the words that fit
	last    []uint8   // per heading: token that counted last, plus one
	part    []float32 // per heading: what that token counted
	touched []uint32
	rough   []float32 // per touched heading
}

func (b *Book) borrow() *scratch {
	s := b.scratch.Get().(*scratch)
	if len(s.sum) < b.headings.len() {
		n := b.headings.len()
		s.sum, s.last, s.part = make([]float32, n), make([]uint8, n), make([]float32, n)
	}
	return s
}

func (b *Book) giveBack(s *scratch) {
	for _, h := range s.touched {
		s.sum[h], s.last[h], s.part[h] = 0, 0, 0
	}
	s.touched, s.rough = s.touched[:0], s.rough[:0]
	b.scratch.Put(s)
}

// credit counts a token for a heading, once, by its best word.
func (s *scratch) credit(heading uint32, token int, worth float32) {
	mark := uint8(token + 1)
	if s.last[heading] == mark {
		if worth > s.part[heading] {
			s.sum[heading] += worth - s.part[heading]
			s.part[heading] = worth
		}
		return
	}
	if s.last[heading] == 0 {
		s.touched = append(s.touched, heading)
	}
	s.sum[heading] += worth
	s.last[heading], s.part[heading] = mark, worth
}

const (
	// budget bounds the headings looked at through words, so that a book of the
	// whole country with a word of every street still answers at once.
	budget = 80_000
	// aside is what a word counts for that is not in the heading's own name.
	aside = 0.9
	// vague bounds them for a word of one or two letters, which says so little that
	// any of the headings will do until the next letter comes.
	vague = 15_000
	// pruned is how many headings stay when a word is too common to be looked up.
	pruned = 8_000
)

// gather finds the headings that the words lead to, rarest words first, and gives
// the most that are worth a closer look.
func (b *Book) gather(s *scratch, q *query, p *prior, most int) []uint32 {
	order := make([]int, 0, len(q.tokens))
	for i := range q.tokens {
		order = append(order, i)
	}
	slices.SortFunc(order, func(x, y int) int { return cmp.Compare(q.tokens[x].cost, q.tokens[y].cost) })
	left := budget
	for _, i := range order[:min(len(order), 250)] {
		t := &q.tokens[i]
		if t.cost == 0 {
			continue
		}
		if t.cost > left && len(s.touched) > 0 {
			if len(s.touched) > pruned {
				s.touched = b.bestOf(s, q, p, pruned)
			}
			for _, h := range s.touched {
				if f := b.fitOf(h, t); f > 0 {
					s.credit(h, i, t.weight*f)
				}
			}
			continue
		}
		room := left
		if len(t.text) < 3 {
			room = min(room, vague)
		}
		b.follow(s, t, i, room)
		left -= t.cost
	}
	b.touchPostcode(s, q)
	return b.bestOf(s, q, p, most)
}

// follow credits every heading of every word that a token may stand for.
func (b *Book) follow(s *scratch, t *token, i, left int) {
	v := &b.words
	for _, o := range t.options {
		leads := v.leads[v.leadStart[o.from]:v.leadStart[o.to]]
		for _, h := range leads[:min(len(leads), left)] {
			s.credit(h, i, t.weight*o.quality)
		}
		left -= min(len(leads), left)
		if !t.tellsArea(o) {
			continue
		}
		asides := v.asides[v.asideFrom[o.from]:v.asideFrom[o.to]]
		for _, h := range asides[:min(len(asides), left)] {
			s.credit(h, i, t.weight*o.quality*aside)
		}
		left -= min(len(asides), left)
	}
}

// touchPostcode brings in the headings of what lies in the postcode typed.
func (b *Book) touchPostcode(s *scratch, q *query) {
	if q.postcode == "" || len(q.postcode) < 6 {
		return
	}
	const most = 500
	from, to := b.postcodesFrom(q.postcode)
	p := &b.postcodes
	entries := p.entries[p.start[from]:p.start[to]]
	for _, n := range entries[:min(len(entries), most)] {
		if h := b.headings.main[n]; h != nowhere && s.last[h] != math.MaxUint8 {
			s.credit(h, math.MaxUint8-1, 4)
		}
	}
}

// fitOf is how well any word of a heading fits a token.
func (b *Book) fitOf(h uint32, t *token) float32 {
	lead, others := b.headings.wordsOf(h)
	best := float32(0)
	for _, w := range lead {
		best = max(best, t.fits(w))
	}
	for _, w := range others {
		best = max(best, t.fits(w)*aside)
	}
	return best
}

// bestOf picks the most headings with the best rough scores. Those that could not be
// among them even on the caller's doorstep are passed over before any distance is
// worked out.
func (b *Book) bestOf(s *scratch, q *query, p *prior, most int) []uint32 {
	total := float32(0)
	for i := range q.tokens {
		total += q.tokens[i].weight
	}
	total = max(total, 1)
	s.rough = s.rough[:0]
	var counts histogram
	for _, h := range s.touched {
		whole := min(1, s.sum[h]/max(1, b.headings.weight[h]))
		score := s.sum[h]/total*(0.7+0.3*whole) + b.headings.standing[h]
		s.rough = append(s.rough, score)
		counts[step(score)]++
	}
	reach, _ := counts.reach(most)
	if p.known && reach > 0 {
		possible := max(0, reach-step(nearness)-1)
		counts = histogram{}
		for i, h := range s.touched {
			if step(s.rough[i]) >= possible {
				s.rough[i] += p.at(b.headings.lat[h], b.headings.lon[h])
			}
			counts[step(s.rough[i])]++
		}
		reach, _ = counts.reach(most)
	}
	_, room := counts.reach(most)
	best := make([]uint32, 0, min(most, len(s.touched)))
	for i, h := range s.touched {
		switch at := step(s.rough[i]); {
		case at > reach:
			best = append(best, h)
		case at == reach && room > 0:
			best = append(best, h)
			room--
		case most == pruned:
			s.sum[h], s.last[h], s.part[h] = 0, 0, 0
		}
	}
	return best
}

// histogram counts rough scores, so that the score to reach is found without
// sorting them all.
type histogram [1025]int

func step(score float32) int { return min(1024, max(0, int(score*512))) }

// reach is the lowest step of which any heading may be kept, and how many of it.
func (c *histogram) reach(most int) (at, room int) {
	room = most
	for at = len(c) - 1; at > 0 && c[at] <= room; at-- {
		room -= c[at]
	}
	return at, room
}
