package gazetteer

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// query is what was typed, taken apart.
type query struct {
	tokens   []token
	numbers  []string // that may be of a house or flat, in order
	unit     string   // what followed "flat": 2, b
	postcode string   // with its space, perhaps only its beginning
	whole    bool     // all of the postcode is there
	tail     bool     // the last word may be unfinished
}

// token is one word that was typed and the words of the book it may stand for.
type token struct {
	text    string
	weight  float32
	options []option    // best first
	pairs   [][2]uint32 // two words of the book that were typed as this one
	cost    int         // headings to look at
	number  bool        // stands for a house number unless a name has it
}

// option is a run of words in the vocabulary and how well they fit.
type option struct {
	from, to uint32
	quality  float32
	misspelt bool
}

const (
	sure       = 0.97 // from here on a word counts as the one that was typed
	abbreviate = 0.98
	unfinished = 0.90 // the last word, still being typed
	shortened  = 0.78 // any other word of which the end is missing
	joinedUp   = 0.93 // two words written as one, or one as two
	halfOnly   = 0.50 // only one of the two words that were written as one
)

// read takes the text apart. The last word counts as unfinished unless a space or
// comma follows it.
func (b *Book) read(text string) query {
	text = cut(text, longestQuery)
	q := query{tail: text != "" && !strings.ContainsAny(text[len(text)-1:], " ,\t")}
	words := wordsOf(text)
	words = b.takePostcode(&q, words)
	words = takeUnit(&q, words)
	for i, w := range words {
		last := i == len(words)-1 && q.tail && (q.postcode == "" || !q.whole)
		t := token{text: w, number: isHouseNumber(w)}
		if t.number {
			q.numbers = append(q.numbers, w)
		}
		b.expand(&t, last)
		if i > 0 {
			b.expandJoined(&q.tokens[len(q.tokens)-1], &t, words[i-1]+w)
		}
		q.tokens = append(q.tokens, t)
	}
	for i := range q.tokens {
		b.weigh(&q.tokens[i])
	}
	return q
}

func cut(text string, most int) string {
	if len(text) <= most {
		return text
	}
	for most > 0 && !utf8.RuneStart(text[most]) {
		most--
	}
	return text[:most]
}

// expand lists the words of the book that a typed word may stand for.
func (b *Book) expand(t *token, last bool) {
	v := &b.words
	exact, has := v.find(t.text)
	if has {
		t.add(exact, exact+1, 1)
	}
	for _, full := range abbreviations[t.text] {
		if n, ok := v.find(full); ok {
			t.add(n, n+1, abbreviate)
		}
	}
	if t.number {
		return
	}
	from, to := v.beginning(t.text)
	switch {
	case from == to:
	case last:
		t.add(from, to, unfinished)
	case len(t.text) >= 3:
		t.add(from, to, shortened)
	}
	if len(abbreviations[t.text]) == 0 && !(has && streetKinds[t.text]) {
		b.misspelt(t, mostEdits(len(t.text), has), last && from == to)
	}
	if len(t.text) >= 6 {
		b.expandSplit(t)
	}
}

func (t *token) add(from, to int, quality float32) {
	t.options = append(t.options, option{from: uint32(from), to: uint32(to), quality: quality})
}

// expandJoined lets two typed words stand for one of the book: bally craine for
// ballycraine.
func (b *Book) expandJoined(first, second *token, joined string) {
	if n, ok := b.words.find(joined); ok && !first.number && !second.number {
		first.add(n, n+1, joinedUp)
		second.add(n, n+1, joinedUp)
	}
}

// expandSplit lets one typed word stand for two: oaklea for oak lea.
func (b *Book) expandSplit(t *token) {
	for at := 3; at <= len(t.text)-3; at++ {
		n, ok := b.words.find(t.text[:at])
		if !ok {
			continue
		}
		if m, ok := b.words.find(t.text[at:]); ok {
			t.pairs = append(t.pairs, [2]uint32{uint32(n), uint32(m)})
			t.add(n, n+1, halfOnly)
			t.add(m, m+1, halfOnly)
		}
	}
}

// weigh settles how much a word counts for: as much as it is rare in the book, a
// fixed middle weight where the book lacks it, little where it says little.
func (b *Book) weigh(t *token) {
	slices.SortStableFunc(t.options, func(x, y option) int {
		switch {
		case x.quality > y.quality:
			return -1
		case x.quality < y.quality:
			return 1
		}
		return 0
	})
	t.weight = unknownWord
	v := &b.words
	for i, o := range t.options {
		count := int(v.leadStart[o.to] - v.leadStart[o.from])
		if t.tellsArea(o) {
			count += int(v.asideFrom[o.to] - v.asideFrom[o.from])
		}
		t.cost += count
		if i == 0 {
			t.weight = rarityOf(count, b.headings.len())
		}
	}
	if slight[t.text] {
		t.weight = min(t.weight, 1)
	}
}

// tellsArea says whether an option is looked for in towns and localities too: one
// or two letters would bring in whole counties.
func (t *token) tellsArea(o option) bool { return o.to-o.from == 1 || len(t.text) > 2 }

// unknownWord is the weight of a word that stands for none in the book.
const unknownWord = 6

// fits is how well a word of the book fits a typed one, 0 for not.
func (t *token) fits(word uint32) float32 {
	if o := t.optionFor(word); o != nil {
		return o.quality
	}
	return 0
}

func (t *token) optionFor(word uint32) *option {
	for i := range t.options {
		if o := &t.options[i]; word >= o.from && word < o.to {
			return o
		}
	}
	return nil
}
