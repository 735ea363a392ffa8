package gazetteer

import (
	"sort"
	"strings"

	"bluelamp/internal/match/name"
)

// pick is one entry under a heading, with what its house, flat and postcode add to
// or take from the score, and a remark for the handler.
type pick struct {
	entry  uint32
	bonus  float32
	remark string
}

const (
	houseFound   = 0.15
	houseClose   = 0.06 // 14a asked for, 14 on file
	houseMissing = -0.05
	unitFound    = 0.05
	postcodeSame = 0.20
	postcodeArea = 0.08
	postcodeElse = -0.12
	doorWanted   = 0.10
	otherNamed   = -0.04
	listed       = -0.02 // one of several under a heading that was all that was asked for
)

// doorBonus prefers, where a house number was typed, the street whose name follows
// the number to a village or estate named later in the line.
func (b *Book) doorBonus(h uint32, f fit) float32 {
	place := kinds[b.entries.kind[b.headings.entriesOf(h)[0]]] == Place
	switch {
	case len(f.numbers) == 0:
		return 0
	case place:
		return -doorWanted
	case f.numbered:
		return doorWanted
	}
	return 0
}

// pickUnder chooses the entries of a heading that answer the numbers typed.
func (b *Book) pickUnder(h uint32, q *query, f fit, allowed kindSet, limit int) []pick {
	entries := b.headings.entriesOf(h)
	picks := b.byNumbers(entries, q, f.numbers, limit)
	if len(picks) == 0 {
		picks = b.withoutNumbers(entries, q, f.numbers, allowed, limit)
	}
	kept := picks[:0]
	for _, p := range picks {
		b.otherName(h, &p)
		if allowed.has(b.entries.kind[p.entry]) {
			p.bonus += b.postcodeBonus(p.entry, entries, q)
			kept = append(kept, p)
		}
	}
	return kept
}

// otherName marks an answer that was found by a name beside its main one.
func (b *Book) otherName(h uint32, p *pick) {
	if b.headings.main[p.entry] == h || kinds[b.entries.kind[p.entry]] == Address {
		return
	}
	lead, _ := b.headings.wordsOf(h)
	words := make([]string, len(lead))
	for i, w := range lead {
		words[i] = b.words.word(int(w))
	}
	also := "also called " + strings.Join(words, " ")
	if p.remark != "" {
		also = p.remark + "; " + also
	}
	p.bonus, p.remark = p.bonus+otherNamed, also
}

// byNumbers tries the typed numbers as house, as flat and house, and as house and
// flat.
func (b *Book) byNumbers(entries []uint32, q *query, numbers []string, limit int) []pick {
	switch {
	case q.unit != "" && len(numbers) == 0:
		return b.addresses(entries, q.unit, "", limit)
	case q.unit != "":
		return b.addresses(entries, q.unit, numbers[0], limit)
	case len(numbers) >= 2:
		if picks := b.addresses(entries, numbers[0], numbers[1], limit); len(picks) > 0 {
			return picks
		}
		if picks := b.addresses(entries, numbers[1], numbers[0], limit); len(picks) > 0 {
			return picks
		}
		return b.addresses(entries, "", numbers[len(numbers)-1], limit)
	case len(numbers) == 1:
		if picks := b.addresses(entries, "", numbers[0], limit); len(picks) > 0 {
			return picks
		}
		if unit, house, ok := strings.Cut(numbers[0], "/"); ok { // as Scots write flats
			return b.addresses(entries, unit, house, limit)
		}
		return b.addresses(entries, numbers[0], "", limit)
	}
	return nil
}

// addresses lists those with a house number and, if given, a unit. Where the very
// number is not on file, the number without its letter and a run of numbers that
// holds it serve as well, with a remark.
func (b *Book) addresses(entries []uint32, unit, house string, limit int) []pick {
	var picks, near []pick
	from, to := 0, len(entries)
	if house != "" {
		from, to = b.numbered(entries, numberOf(house))
		from = max(0, from-3) // a run such as 12-16 stands under its first number
	}
	for _, n := range entries[from:to] {
		if kinds[b.entries.kind[n]] != Address {
			continue
		}
		has := b.text.at(b.entries.house[n])
		bonus, remark := houseBonus(has, house)
		if house == "" {
			bonus = 0
		}
		if house != "" && bonus == 0 {
			continue
		}
		if unit != "" {
			if !sameUnit(b.text.at(b.entries.unit[n]), unit) {
				continue
			}
			bonus += unitFound
		} else if b.entries.unit[n] == 0 {
			bonus += 0.01
		}
		p := pick{entry: n, bonus: bonus, remark: remark}
		if remark == "" {
			picks = append(picks, p)
		} else {
			near = append(near, p)
		}
	}
	sort.SliceStable(picks, func(i, j int) bool { return picks[i].bonus > picks[j].bonus })
	picks = append(picks, near...)
	return picks[:min(len(picks), limit)]
}

// numbered is the run of entries whose house begins with a number; entries under a
// heading stand in the order of their numbers.
func (b *Book) numbered(entries []uint32, number int) (from, to int) {
	at := func(i int) int {
		if kinds[b.entries.kind[entries[i]]] != Address {
			return -1
		}
		return numberOf(b.text.at(b.entries.house[entries[i]]))
	}
	from = sort.Search(len(entries), func(i int) bool { return at(i) >= number })
	to = sort.Search(len(entries), func(i int) bool { return at(i) > number })
	return from, to
}

func houseBonus(has, asked string) (float32, string) {
	has = strings.ToLower(strings.ReplaceAll(has, " ", ""))
	switch {
	case asked == "":
		return houseFound, ""
	case has == asked:
		return houseFound, ""
	case has == "" || !startsWithDigit(has):
		return 0, ""
	case within(asked, has):
		return houseFound - 0.02, "number " + has
	case numberOf(has) == numberOf(asked) && has == strings.TrimRight(asked, "abcdefghijklmnopqrstuvwxyz"):
		return houseClose, asked + " is not on file"
	}
	return 0, ""
}

// within says whether a run of numbers such as 12-16 holds one.
func within(asked, run string) bool {
	first, second, ok := strings.Cut(run, "-")
	low, high, n := numberOf(first), numberOf(second), numberOf(asked)
	return ok && n > 0 && low <= n && n <= high && (n-low)%2 == 0
}

// sameUnit compares a typed 2 or b with "Flat 2", "Apartment B", "2".
func sameUnit(has, asked string) bool {
	if has == "" {
		return false
	}
	for _, w := range wordsOf(has) {
		if w == asked {
			return true
		}
	}
	return name.Fold(has) == asked
}
