package gazetteer

import "strings"

// withoutNumbers answers with the street itself or the named place. If numbers
// were typed that are not on file, it says so.
func (b *Book) withoutNumbers(entries []uint32, q *query, numbers []string, allowed kindSet, limit int) []pick {
	first := pick{entry: entries[0]}
	if (len(numbers) > 0 || q.unit != "") && kinds[b.entries.kind[entries[0]]] != Place {
		first.bonus, first.remark = houseMissing, notOnFile(q.unit, numbers)
	}
	isAddress := kinds[b.entries.kind[entries[0]]] == Address
	if isAddress && b.doorOnly(entries[0]) {
		return nil // all that is known of it is a number: it answers only to that
	}
	if !isAddress && allowed.has(b.entries.kind[entries[0]]) {
		if q.whole {
			return append([]pick{first}, b.inPostcode(entries, q.postcode, first, limit)...)
		}
		return []pick{first}
	}
	if isAddress && len(entries) == 1 {
		return []pick{first}
	}
	var picks []pick
	for i, n := range entries[:min(len(entries), limit+1)] {
		if kinds[b.entries.kind[n]] == Address {
			picks = append(picks, pick{entry: n, bonus: first.bonus + listed*min(1, float32(i)/20), remark: first.remark})
		}
	}
	return picks
}

// doorOnly says whether an address has neither street nor name, only a number or
// letter on a door somewhere in a locality.
func (b *Book) doorOnly(n uint32) bool {
	house := b.text.at(b.entries.house[n])
	return b.entries.street[n] == 0 && b.entries.name[n] == 0 && (len(house) < 2 || startsWithDigit(house))
}

// inPostcode lists the addresses of a heading that lie in the postcode typed, below
// the street itself.
func (b *Book) inPostcode(entries []uint32, code string, street pick, limit int) []pick {
	var picks []pick
	for _, n := range entries {
		if len(picks) < limit && kinds[b.entries.kind[n]] == Address && b.text.at(b.entries.postcode[n]) == code {
			picks = append(picks, pick{entry: n, bonus: street.bonus + listed, remark: street.remark})
		}
	}
	return picks
}

func notOnFile(unit string, numbers []string) string {
	if unit != "" {
		numbers = append([]string{"flat " + unit}, numbers...)
	}
	return strings.Join(numbers, ", ") + " is not on file here"
}

// postcodeBonus compares the postcode typed with that of the entry, or for a street
// with those of its addresses.
func (b *Book) postcodeBonus(n uint32, entries []uint32, q *query) float32 {
	if q.postcode == "" {
		return 0
	}
	own := b.text.at(b.entries.postcode[n])
	if own == "" && len(entries) > 1 && entries[0] == n {
		best := float32(0)
		for _, other := range entries[1:min(len(entries), 400)] {
			if code := b.text.at(b.entries.postcode[other]); code != "" {
				best = max(best, agree(code, q))
			}
		}
		return best
	}
	if own == "" {
		return 0
	}
	if bonus := agree(own, q); bonus > 0 {
		return bonus
	}
	return postcodeElse
}

func agree(code string, q *query) float32 {
	if strings.HasPrefix(code, q.postcode) && (strings.Contains(q.postcode, " ") || strings.HasPrefix(code, q.postcode+" ")) {
		return postcodeSame
	}
	has, _, _ := strings.Cut(code, " ")
	asked, _, _ := strings.Cut(q.postcode, " ")
	if has == asked {
		return postcodeArea
	}
	return 0
}
