package match

// slipsWithin says that at most so many characters have to be put in, left out
// or changed to make one string of the other (Levenshtein, banded).
func slipsWithin(a, b string, most int) bool {
	if abs(len(a)-len(b)) > most || len(a) > 64 || len(b) > 64 {
		return false
	}
	var above, row [65]int
	for j := range len(b) + 1 {
		above[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		least := row[0]
		for j := range len(b) {
			cost := above[j]
			if a[i] != b[j] {
				cost++
			}
			row[j+1] = min(cost, above[j+1]+1, row[j]+1)
			least = min(least, row[j+1])
		}
		if least > most {
			return false
		}
		above = row
	}
	return above[len(b)] <= most
}
