package evaluate

import (
	"strings"

	"bluelamp/internal/match"
	"bluelamp/internal/match/name"
)

// record makes a description of a row.
func (l *layout) record(row []string) match.Record {
	r := match.Record{
		First: l.text(row, meansFirst), Last: l.text(row, meansLast), Former: l.text(row, meansFormer),
		Phone: digits(l.raw(row, meansPhone)), Unit: l.text(row, meansUnit), House: l.text(row, meansHouse),
		Street: l.text(row, meansStreet), Locality: l.text(row, meansLocality), Town: l.text(row, meansTown),
		Region: l.text(row, meansRegion), Postcode: joined(l.text(row, meansPostcode)),
		Dwelling: joined(l.text(row, meansDwelling)), Email: strings.ToLower(l.raw(row, meansEmail)),
		Identifier: joined(l.text(row, meansIdentifier)), Sex: sex(l.text(row, meansSex)),
	}
	l.splitName(row, &r)
	splitStreet(&r)
	r.Birth = l.birth(row)
	for i, c := range l.other {
		r.Other[i] = name.Fold(row[c])
	}
	return r
}

// splitName parts a name in one column: the last word is the last name.
func (l *layout) splitName(row []string, r *match.Record) {
	if r.First != "" || r.Last != "" {
		return
	}
	full := l.raw(row, meansFull)
	if last, first, comma := strings.Cut(full, ","); comma {
		r.First, r.Last = name.Fold(first), name.Fold(last)
		return
	}
	words := name.Words(name.Fold(full))
	if len(words) == 0 {
		return
	}
	r.Last = words[len(words)-1]
	r.First = strings.Join(words[:len(words)-1], " ")
}

// splitStreet takes the house number off a street where no column has it.
func splitStreet(r *match.Record) {
	if r.House != "" || r.Street == "" || r.Street[0] < '0' || r.Street[0] > '9' {
		return
	}
	house, street, two := strings.Cut(r.Street, " ")
	if two {
		r.House, r.Street = house, street
	}
}

func (l *layout) raw(row []string, m meaning) string {
	for _, c := range l.at[m] {
		if row[c] != "" {
			return row[c]
		}
	}
	return ""
}

func (l *layout) text(row []string, m meaning) string { return known(name.Fold(l.raw(row, m))) }

// known drops words that stand for nothing.
func known(s string) string {
	switch s {
	case "null", "none", "nan", "na", "n a", "unknown", "not known", "anonymous", "withheld", "nil":
		return ""
	}
	return s
}

func joined(s string) string { return strings.ReplaceAll(s, " ", "") }

func sex(s string) string {
	switch {
	case s == "":
		return ""
	case s[0] == 'f' || s[0] == 'w' || s == "2":
		return "f"
	case s[0] == 'm' || s == "1":
		return "m"
	}
	return s
}

// digits brings the spellings of one number together: the last ten digits, which
// are the whole of a British number without its leading 0 or +44. Fewer than six
// digits, or one digit repeated, are no number of anybody's.
func digits(phone string) string {
	var b []byte
	for i := range len(phone) {
		if phone[i] >= '0' && phone[i] <= '9' {
			b = append(b, phone[i])
		}
	}
	if len(b) > 10 {
		b = b[len(b)-10:]
	}
	if len(b) < 6 || strings.Count(string(b), string(b[:1])) == len(b) {
		return ""
	}
	return string(b)
}
