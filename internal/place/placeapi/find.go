package placeapi

import (
	"context"
	"strings"
	"unicode"

	"bluelamp/internal/place/gazetteer"
)

// FindAddress is the one address that a line of text names beyond doubt, such as
// the address of a telephone line: its house, its street and its postcode or town
// all stand in the text.
func (g *Ground) FindAddress(ctx context.Context, text string) (gazetteer.Entry, bool) {
	said := plain(text)
	var only gazetteer.Entry
	fits := 0
	for _, f := range g.Book.Search(ctx, text, gazetteer.Options{Kinds: []gazetteer.Kind{gazetteer.Address}, Limit: 10}) {
		if !f.Entry.Point.Zero() && names(said, f.Entry) {
			only = f.Entry
			fits++
		}
	}
	return only, fits == 1
}

func names(said string, e gazetteer.Entry) bool {
	holds := func(part string) bool { return part != "" && strings.Contains(said, plain(part)) }
	return holds(e.House) && holds(e.Street) && (e.Unit == "" || holds(e.Unit)) && (holds(e.Postcode) || holds(e.Town))
}

// plain is a text in small letters with single spaces between its words and at
// both ends, so that one text holds another only word by word.
func plain(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	return " " + strings.Join(words, " ") + " "
}
