package gazetteer

import (
	"slices"
	"strings"
)

// takePostcode finds the postcode among the words, whole or as far as it is typed,
// and returns the rest.
func (b *Book) takePostcode(q *query, words []string) []string {
	for i := range words {
		for n := 2; n >= 1; n-- {
			if i+n > len(words) {
				continue
			}
			if code, ok := CleanPostcode(strings.Join(words[i:i+n], "")); ok && (n == 1 || len(words[i+1]) == 3) {
				q.postcode, q.whole = code, true
				return slices.Delete(slices.Clone(words), i, i+n)
			}
		}
	}
	for i := len(words) - 1; i >= 0; i-- {
		district, ok := asDistrict(compact(words[i]), false)
		if !ok || !b.hasPostcodes(district) {
			if d, rest, ok := b.halfTyped(words[i]); ok && i == len(words)-1 && q.tail {
				q.postcode = d + " " + rest
				return words[:i]
			}
			continue
		}
		q.postcode = district
		if i+1 < len(words) && i+2 == len(words) && isInwardBeginning(compact(words[i+1])) {
			q.postcode += " " + compact(words[i+1])
			return words[:i]
		}
		return slices.Delete(slices.Clone(words), i, i+1)
	}
	return words
}

// halfTyped reads a district and the beginning of the inward part written without
// a space, such as zz12a, where the book has such postcodes.
func (b *Book) halfTyped(word string) (district, rest string, ok bool) {
	s := compact(word)
	for n := len(s) - 1; n >= 2 && n >= len(s)-3; n-- {
		if d, ok := asDistrict(s[:n], false); ok && isInwardBeginning(s[n:]) && b.hasPostcodes(d+" "+s[n:]) {
			return d, s[n:], true
		}
	}
	return "", "", false
}

func (b *Book) hasPostcodes(beginning string) bool {
	from, to := b.postcodesFrom(beginning)
	return from < to
}

// takeUnit takes "flat 2" or "unit b" out of the words.
func takeUnit(q *query, words []string) []string {
	for i := 0; i+1 < len(words); i++ {
		next := words[i+1]
		if unitWords[words[i]] && (isHouseNumber(next) || len(next) == 1) {
			q.unit = next
			return slices.Delete(slices.Clone(words), i, i+2)
		}
	}
	return words
}
