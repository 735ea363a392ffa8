package name

// Costs of one slip between two spellings, in tenths of a plain wrong letter. They
// follow what is known of slips in names: vowels go wrong oftenest, then letters
// said alike, silent letters and doublings; the first letter is most often right
// (Pollock and Zamora 1984; Winkler 1990).
const (
	costLetter   = 10 // one letter for an unrelated one
	costVowel    = 4  // one vowel for another
	costAlike    = 4  // one consonant for another said in the same place
	costSwap     = 5  // neighbours swapped
	costBreath   = 3  // a letter hardly said: h, w, y, a final e, a space
	costGap      = 5  // a vowel too many or too few
	costDoubling = 2  // a letter doubled or single
	costDropped  = 8  // a consonant too many or too few
	costStart    = 3  // on top, for a first letter that is wrong
)

// letterCosts is the cost of each letter read as each other; fixed for good.
var letterCosts = costsOfLetters()

func costsOfLetters() (costs [32][32]uint8) {
	for i := range costs {
		for j := range costs[i] {
			if i != j {
				costs[i][j] = costLetter
			}
		}
	}
	for _, alike := range []string{"bp", "dt", "gk", "kc", "kq", "cq", "kx", "sz", "sc", "zc", "sx", "fv", "vw", "mn", "jg", "jy", "jz", "lr", "bv", "fp", "jc", "cx", "jx", "uw", "iy"} {
		a, b := letterNumber(alike[0]), letterNumber(alike[1])
		costs[a][b], costs[b][a] = costAlike, costAlike
	}
	const vowels = "aeiouy"
	for i := range len(vowels) {
		for j := range len(vowels) {
			if i != j {
				costs[letterNumber(vowels[i])][letterNumber(vowels[j])] = costVowel
			}
		}
	}
	return costs
}

// letterNumber is 1 to 26, 27 for a space, 28 and up for digits and strangers.
func letterNumber(b byte) uint8 {
	switch {
	case 'a' <= b && b <= 'z':
		return b - 'a' + 1
	case b == ' ':
		return 27
	}
	return 28 + b%4
}

// tried is a name laid out for many comparisons: its letters as numbers and what
// it costs to miss each of them.
type tried struct {
	letters [widestTried]uint8
	gaps    [widestTried]uint8
	n       int
}

// widestTried is how many letters of a name the likeness looks at.
const widestTried = 24

func layOut(t *tried, s string) {
	t.n = min(len(s), widestTried)
	for i := range t.n {
		t.letters[i] = letterNumber(s[i])
		t.gaps[i] = gapCost(s, i)
	}
}

func layOutSaid(t *tried, s string) {
	var room [widestTried]byte
	layOut(t, string(appendSaid(room[:0], s)))
}

func gapCost(s string, i int) uint8 {
	c := s[i]
	switch {
	case i > 0 && s[i-1] == c:
		return costDoubling
	case c == 'h' || c == 'w' || c == 'y' || c == ' ' || c == 'e' && i == len(s)-1:
		return costBreath
	case c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u':
		return costGap
	}
	return costDropped
}

// slips is the least cost of turning one name into the other, or more than most
// as soon as it must be more. What both begin and end with costs nothing.
func slips(a, b *tried, most int) int {
	from, endA, endB := 0, a.n, b.n
	for from < endA && from < endB && a.letters[from] == b.letters[from] {
		from++
	}
	for endA > from && endB > from && a.letters[endA-1] == b.letters[endB-1] {
		endA--
		endB--
	}
	cost := between(a.letters[from:endA], a.gaps[from:endA], b.letters[from:endB], b.gaps[from:endB], most)
	if from == 0 && a.n > 0 && b.n > 0 {
		cost += costStart
	}
	return cost
}

// between is the cost for what is left in the middle: the least sum over all ways
// to pair letters, after Damerau (1964) with the costs above.
func between(a, gapsA, b, gapsB []uint8, most int) int {
	var rows [3][widestTried + 1]int16
	before, above, row := &rows[0], &rows[1], &rows[2]
	for j := range b {
		above[j+1] = above[j] + int16(gapsB[j])
	}
	last := int16(0) // the least of the row before, for swaps reach back two
	for i, x := range a {
		gap, costs := int16(gapsA[i]), &letterCosts[x&31]
		row[0] = above[0] + gap
		least := row[0]
		for j, y := range b {
			cost := min(above[j]+int16(costs[y&31]), above[j+1]+gap, row[j]+int16(gapsB[j]))
			if i > 0 && j > 0 && x != y && x == b[j-1] && a[i-1] == y {
				cost = min(cost, before[j-1]+costSwap)
			}
			row[j+1] = cost
			least = min(least, cost)
		}
		if min(least, last) > int16(most) {
			return most + 1
		}
		last = least
		before, above, row = above, row, before
	}
	return int(above[len(b)])
}

// likeness is the share of letters that are right: 1 for the same name down to 0,
// which it also is where the share is less than least.
func likeness(a, b *tried, least float64) float64 {
	whole := 5 * (a.n + b.n) // what it costs if every letter is wrong
	if whole == 0 {
		return 0
	}
	most := int(float64(whole) * (1 - max(least, 0)))
	cost := slips(a, b, most)
	if cost > most {
		return 0
	}
	return 1 - float64(cost)/float64(whole)
}
