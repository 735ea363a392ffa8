package gazetteer

import (
	"cmp"
	"slices"

	"bluelamp/internal/match/name"
)

// mostSpellings bounds the words for which one typed word is tried.
const mostSpellings = 32

// misspelt adds the words that the typed one may misspell, and, if nothing begins
// as it does, those of which it may be a misspelt beginning.
func (b *Book) misspelt(t *token, most int, beginnings bool) {
	var found []option
	skeleton := ""
	note := func(n, k int) {
		word := b.words.word(n)
		if skeleton == "" {
			skeleton = name.Skeleton(t.text)
		}
		found = append(found, option{uint32(n), uint32(n) + 1, spelling(t.text, word, k, skeleton == name.Skeleton(word)), true})
	}
	b.words.close(t.text, most, note)
	if beginnings {
		b.words.begun(t.text, func(n, _ int) { found = append(found, option{uint32(n), uint32(n) + 1, 0.68, true}) })
	}
	slices.SortFunc(found, func(x, y option) int {
		return cmp.Or(cmp.Compare(y.quality, x.quality), cmp.Compare(b.words.rarity[x.from], b.words.rarity[y.from]))
	})
	t.options = append(t.options, found[:min(len(found), mostSpellings)]...)
}

// mostEdits is how many letters of a word may be wrong: two of a long one, one of a
// short one or of one that the book has as it stands.
func mostEdits(length int, has bool) int {
	if length >= 6 && !has {
		return 2
	}
	return 1
}

// spelling is how well a word fits one that is some edits away. A short word is
// easily another; the first letter is seldom wrong (Yannakoudakis and Fawthrop,
// The rules of spelling errors, 1983); what sounds alike is likelier meant.
func spelling(typed, word string, edits int, soundsAlike bool) float32 {
	quality := float32(0.82)
	switch {
	case edits > 1:
		quality = 0.62
	case len(typed) < 4:
		quality = 0.60
	case len(typed) < 6:
		quality = 0.74
	}
	if typed[0] != word[0] {
		quality -= 0.06
	}
	if soundsAlike {
		quality += 0.05
	}
	return quality
}
