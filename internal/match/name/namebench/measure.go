package namebench

import (
	"bluelamp/internal/match/name"
)

// Limit is how many names Expand may bring back in the figures.
const Limit = 64

// Figure is how many slips one way of looking brings back.
type Figure struct {
	Way       string
	Found, Of int
	Names     float64 // mean number of names brought back for a slip; 0 where not counted
}

// Recall is the share found, 0 to 1.
func (f Figure) Recall() float64 {
	if f.Of == 0 {
		return 0
	}
	return float64(f.Found) / float64(f.Of)
}

// Measure looks for each slip's right name in the dictionary, to which those names
// are added first: once by Expand, then by each way alone, for comparison. A way
// alone brings back every name that agrees, however many.
func Measure(d *name.Dictionary, slips []Slip) []Figure {
	addMeant(d, slips)
	figures := []Figure{expanded(d, slips)}
	for _, way := range ways() {
		f := Figure{Way: way.name, Of: len(slips)}
		for _, s := range slips {
			if way.agree(s.Meant, s.Given) {
				f.Found++
			}
		}
		figures = append(figures, f)
	}
	return figures
}

func addMeant(d *name.Dictionary, slips []Slip) {
	for _, s := range slips {
		if _, ok := d.Lookup(s.Meant); !ok {
			d.Add(s.Meant)
		}
	}
}

func expanded(d *name.Dictionary, slips []Slip) Figure {
	f := Figure{Way: "expansion", Of: len(slips)}
	names := 0
	for _, s := range slips {
		found := d.Expand(s.Given, Limit)
		names += len(found)
		for _, a := range found {
			if a.Name == s.Meant {
				f.Found++
				break
			}
		}
	}
	f.Names = float64(names) / float64(max(len(slips), 1))
	return f
}

type way struct {
	name  string
	agree func(a, b string) bool
}

func ways() []way {
	return []way{
		{"Double Metaphone", func(a, b string) bool {
			p, _ := name.Metaphone(a)
			q, _ := name.Metaphone(b)
			return p == q
		}},
		{"Double Metaphone with alternates", func(a, b string) bool {
			p, pa := name.Metaphone(a)
			q, qa := name.Metaphone(b)
			return p == q || p == qa || pa == q || pa == qa
		}},
		{"skeleton", func(a, b string) bool { return name.Skeleton(a) == name.Skeleton(b) }},
		{"one edit", name.OneEdit},
		{"nicknames", name.SameNickname},
		{"Jaro-Winkler >= 0.85", func(a, b string) bool { return name.JaroWinkler(a, b) >= 0.85 }},
	}
}
