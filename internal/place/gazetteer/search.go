package gazetteer

import (
	"context"
	"strings"
)

// looked is how many headings are compared closely.
const looked = 160

// Search answers what was typed so far, best first. It reads a position, a UPRN, a
// postcode, a junction of two streets and an address or name in any order of
// words. Nothing found, an empty text and a cancelled ctx give no answers.
func (b *Book) Search(ctx context.Context, text string, o Options) []Found {
	s := &answers{b: b, allowed: kindsOf(o.Kinds), prior: priorAt(o.Near), limit: bounded(o.Limit)}
	if b.Len() == 0 && len(b.loose.uprn) == 0 {
		s.position(text)
		return s.best()
	}
	if strings.TrimSpace(text) == "" || s.position(text) || s.reference(text) || ctx.Err() != nil {
		return s.best()
	}
	text = cut(text, longestQuery)
	s.junctions(text)
	if ctx.Err() != nil {
		return nil
	}
	q := b.read(text)
	s.postcodes(&q)
	if len(q.tokens) > 0 || q.unit != "" {
		s.headings(ctx, &q)
	} else {
		s.addressesIn(&q)
	}
	return s.best()
}

// kindSet is the kinds that may be answered, by bit of their number.
type kindSet uint8

func kindsOf(list []Kind) kindSet {
	if len(list) == 0 {
		return 0xff
	}
	var set kindSet
	for _, k := range list {
		if n, ok := k.number(); ok {
			set |= 1 << n
		}
	}
	return set
}

func (s kindSet) has(kind uint8) bool { return s&(1<<kind) != 0 }

func (s kindSet) hasKind(k Kind) bool { n, _ := k.number(); return s.has(n) }
