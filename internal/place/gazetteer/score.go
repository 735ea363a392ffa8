package gazetteer

import "slices"

// fit is how a heading answers a query.
type fit struct {
	score     float32
	words     float32  // share of the typed words explained, 0 to 1
	differs   bool     // a word is spelt otherwise than typed
	numbers   []string // typed numbers that no name used up: of a house or flat
	unmatched []string // typed words of weight that the heading has not
	phrase    bool     // the whole name was typed in one piece, of two words or more
	numbered  bool     // and a house number stood right before it
}

// compare scores a heading closely: what share of the typed words it explains, by
// weight, and what share of its own name was typed.
func (b *Book) compare(h uint32, q *query) fit {
	lead, others := b.headings.wordsOf(h)
	var f fit
	var total, explained float32
	var covered [16]float32
	exact, run, numbered, before := true, 0, false, false
	for i := range q.tokens {
		t := &q.tokens[i]
		best, at := t.bestOf(lead, others, &covered)
		if run < len(lead) {
			if at == run || at == run+1 && best.quality == joinedUp {
				run = at + 1
			} else if run = 0; at == 0 {
				run = 1
			}
			if run == 1 {
				numbered = before
			}
		}
		before = t.number && best == nil
		if t.number && best == nil {
			f.numbers = append(f.numbers, t.text)
			continue
		}
		weight := t.weight
		switch {
		case best == nil && slight[t.text]:
			weight *= 0.3
		case best == nil:
			f.unmatched = append(f.unmatched, t.text)
		case at >= 0:
			explained += weight * best.quality
		default:
			explained += weight * best.quality * aside
		}
		total += weight
		f.differs = f.differs || best != nil && best.misspelt
		exact = exact && best != nil && best.quality >= sure
	}
	if total > 0 {
		f.words = explained / total
	}
	f.numbered = numbered
	f.score = b.worth(&f, lead, covered[:len(lead)], run == len(lead))
	if exact && total > 0 {
		f.score += 0.08
	}
	return f
}

// worth weighs the share of the text that a heading explains with the share of its
// own name that was typed. A name typed in one piece counts even among words that
// the book lacks, such as the name of a house that is not on file.
func (b *Book) worth(f *fit, lead []uint32, covered []float32, inOnePiece bool) float32 {
	coverage := b.coverage(lead, covered)
	score := f.words * (0.7 + 0.2*coverage)
	switch {
	case !inOnePiece || len(lead) == 0:
		f.numbered = false
		return score
	case len(lead) == 1:
		return score + 0.06*coverage
	}
	f.phrase = coverage > 0.7
	f.numbered = f.numbered && f.phrase
	return score + 0.15*coverage
}

// bestOf finds the word of a heading that a token fits best and, if it is of the
// heading's own name, which; it notes how well the token covers each word of that
// name.
func (t *token) bestOf(lead, others []uint32, covered *[16]float32) (best *option, at int) {
	worth := float32(0)
	at = -1
	for j, w := range lead {
		o := t.optionFor(w)
		if o == nil {
			continue
		}
		covered[j] = max(covered[j], o.quality)
		if o.quality > worth {
			best, at, worth = o, j, o.quality
		}
	}
	for j := 1; j < len(lead); j++ {
		if worth < joinedUp && slices.Contains(t.pairs, [2]uint32{lead[j-1], lead[j]}) {
			covered[j-1], covered[j] = max(covered[j-1], joinedUp), max(covered[j], joinedUp)
			best, at, worth = &option{quality: joinedUp}, j, joinedUp
		}
	}
	for _, w := range others {
		if o := t.optionFor(w); o != nil && o.quality*aside > worth {
			best, at, worth = o, -1, o.quality*aside
		}
	}
	return best, at
}

// coverage is the share of a name that was typed, by rarity of its words.
func (b *Book) coverage(lead []uint32, covered []float32) float32 {
	var all, typed float32
	for j, w := range lead {
		all += b.words.rarity[w]
		typed += b.words.rarity[w] * covered[j]
	}
	if all == 0 {
		return 0
	}
	return typed / all
}
