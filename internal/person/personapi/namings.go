package personapi

import (
	"slices"
	"strings"

	"bluelamp/internal/match/name"
)

// fillers are words that handlers type where something was not understood or not
// said. They name nobody.
var fillers = []string{
	"something", "somewhere", "someone", "somebody", "unknown", "withheld", "refused", "anonymous", "unsure", "maybe", "perhaps", "possibly",
	"sounds", "like", "mr", "mrs", "ms", "miss", "dr",
}

type naming struct{ first, last string }

// namings are the readings of the names: every alternative heard, and for a name
// in one box its last word as the surname or, when it is the only one, as either.
func namings(in LookUp, d PersonDetails) []naming {
	var all []naming
	if words := strings.TrimSpace(short(in.Name)); words != "" && d.First == "" && d.Last == "" {
		for _, heard := range inOneBox(words) {
			all = append(all, heard...)
		}
		return all
	}
	for _, first := range either(d.First) {
		for _, last := range either(d.Last) {
			all = append(all, naming{first, last})
		}
	}
	return all
}

// inOneBox parts a whole name: "Kath, Cooper or Couper" is two readings.
func inOneBox(words string) [][]naming {
	var all [][]naming
	if last, first, comma := strings.Cut(words, ","); comma && !strings.Contains(first, ",") {
		var both []naming
		for _, l := range either(last) {
			for _, f := range either(first) {
				both = append(both, naming{first: f, last: l}, naming{first: l, last: f})
			}
		}
		return append(all, both)
	}
	var heads string // what stands before the first alternative belongs to all
	for i, text := range either(words) {
		parts := strings.Fields(text)
		if i == 0 && len(parts) > 1 {
			heads = strings.Join(parts[:len(parts)-1], " ")
		} else if i > 0 && len(parts) == 1 && heads != "" {
			parts = append(strings.Fields(heads), parts...)
		}
		all = append(all, oneName(parts))
	}
	return all
}

func oneName(parts []string) []naming {
	switch len(parts) {
	case 0:
		return nil
	case 1:
		return []naming{{first: parts[0]}, {last: parts[0]}}
	}
	last := len(parts) - 1
	all := []naming{{first: strings.Join(parts[:last], " "), last: parts[last]}}
	if last > 1 { // "Maria Garcia Lopez", "Jan van der Berg": the surname may have several words
		all = append(all, naming{first: parts[0], last: strings.Join(parts[1:], " ")})
	}
	return all
}

// either is the folded alternatives of what was heard: "cooper or couper",
// "Smith/Smyth". It has at least one entry, "" for nothing.
func either(text string) []string {
	var all []string
	spaced := strings.NewReplacer("n/a", " ", "/", " or ", "?", " ").Replace(strings.ToLower(short(text)))
	for part := range strings.SplitSeq(" "+spaced+" ", " or ") {
		if words := kept(part); words != "" && !slices.Contains(all, words) {
			all = append(all, words)
		}
	}
	if len(all) == 0 {
		return []string{""}
	}
	return all
}

// kept is folded text without the words that stand for nothing.
func kept(text string) string {
	words := strings.Fields(name.Fold(short(text)))
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return slices.Contains(fillers, w) }), " ")
}

// short is the beginning of a text that somebody pasted.
func short(text string) string {
	if runes := []rune(text); len(runes) > maxHeard {
		return string(runes[:maxHeard])
	}
	return text
}

// cutShort says that only the beginning of a name was understood: "Oak something".
func cutShort(text string) bool {
	words := strings.Fields(name.Fold(short(text)))
	return len(words) > 1 && words[len(words)-1] == "something"
}
