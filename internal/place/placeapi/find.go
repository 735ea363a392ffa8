package placeapi

import (
	"context"
	"strings"
	"unicode"

	"bluelamp/internal/place/gazetteer"
)

// FindAddress is the one address that a line of text names beyond doubt, such as
// the address of a telephone line: its house, its street and its postcode stand in
// the text, or, where no such postcode does, its town.
func (g *Ground) FindAddress(ctx context.Context, text string) (gazetteer.Entry, bool) {
	said := plain(text)
	var byPostcode, byTown []gazetteer.Entry
	for _, f := range g.Book.Search(ctx, text, gazetteer.Options{Kinds: []gazetteer.Kind{gazetteer.Address}, Limit: 10}) {
		switch e := f.Entry; {
		case e.Point.Zero() || !holds(said, e.House) || !holds(said, e.Street) || e.Unit != "" && !holds(said, e.Unit):
		case holds(said, e.Postcode):
			byPostcode = append(byPostcode, e)
		case holds(said, e.Town):
			byTown = append(byTown, e)
		}
	}
	for _, all := range [][]gazetteer.Entry{byPostcode, byTown} {
		if len(all) > 0 {
			return all[0], len(all) == 1
		}
	}
	return gazetteer.Entry{}, false
}

func holds(said, part string) bool { return part != "" && strings.Contains(said, plain(part)) }

// plain is a text in small letters with single spaces between its words and at
// both ends, so that one text holds another only word by word.
func plain(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	return " " + strings.Join(words, " ") + " "
}
