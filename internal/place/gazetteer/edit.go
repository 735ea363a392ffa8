package gazetteer

// longestEdited is the longest word whose misspellings are looked for.
const longestEdited = 24

// edits counts the letters that must be put in, left out, changed or swapped with
// their neighbour to turn one word into the other (optimal string alignment),
// and gives up with most+1 as soon as it must be more than most.
func edits[A, B string | []byte](x A, y B, most int) int {
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	if len(x) > len(y) {
		return distances(y, x, most)
	}
	return distances(x, y, most)
}

// distances is edits for words of which the first is no longer than the second.
func distances[A, B string | []byte](a A, b B, most int) int {
	if len(b)-len(a) > most || len(b) > longestEdited {
		return most + 1
	}
	if len(a) == 0 {
		return len(b)
	}
	var rows [3][longestEdited + 1]uint8
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := 0; j <= len(b); j++ {
		last[j] = uint8(j)
	}
	for i := 1; i <= len(a); i++ {
		row[0] = uint8(i)
		best := row[0]
		for j := 1; j <= len(b); j++ {
			cost := uint8(1)
			if a[i-1] == b[j-1] {
				cost = 0
			}
			v := min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				v = min(v, before[j-2]+1)
			}
			row[j] = v
			best = min(best, v)
		}
		if int(best) > most {
			return most + 1
		}
		before, last, row = last, row, before
	}
	return min(int(last[len(b)]), most+1)
}

// beginningEdits is edits between a word that is still being typed and the
// likeliest beginning of a whole one.
func beginningEdits(typed, whole string, most int) int {
	best := most + 1
	for n := len(typed) - most; n <= len(typed)+most; n++ {
		if n > 0 && n <= len(whole) {
			best = min(best, edits(typed, whole[:n], most))
		}
	}
	return best
}

// letters is a set of the letters and digits of a word, one bit each: words that
// are k edits apart differ in at most 2k bits.
func letters(w string) uint32 {
	var set uint32
	for i := 0; i < len(w); i++ {
		switch c := w[i]; {
		case c >= 'a' && c <= 'z':
			set |= 1 << (c - 'a')
		case c >= '0' && c <= '9':
			set |= 1 << (26 + (c-'0')%6)
		}
	}
	return set
}
