package name

import "math/bits"

// widest is how many letters the comparators look at: one machine word of marks.
const widest = 64

// JaroWinkler is the likeness of two folded names from 0 (nothing in common) to
// 1 (the same), after Jaro (1989) with Winkler's (1990) credit for a common
// beginning of up to four letters, given only where the names are alike anyway
// (above 0.7, as in Winkler's strcmp95). Letters beyond the 64th are not looked at.
func JaroWinkler(a, b string) float64 {
	if a == b {
		if a == "" {
			return 0
		}
		return 1
	}
	a, b = a[:min(len(a), widest)], b[:min(len(b), widest)]
	likeness := jaro(a, b)
	if likeness <= 0.7 {
		return likeness
	}
	common := 0
	for common < 4 && common < len(a) && common < len(b) && a[common] == b[common] {
		common++
	}
	return likeness + float64(common)*0.1*(1-likeness)
}

func jaro(a, b string) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	reach := max(len(b)/2-1, 0)
	var inA, inB uint64 // letters that found their like on the other side
	for i := 0; i < len(a); i++ {
		for j := max(i-reach, 0); j < len(b) && j <= i+reach; j++ {
			if a[i] == b[j] && inB&(1<<j) == 0 {
				inA |= 1 << i
				inB |= 1 << j
				break
			}
		}
	}
	found := bits.OnesCount64(inA)
	if found == 0 {
		return 0
	}
	m := float64(found)
	half := float64(outOfOrder(a, b, inA, inB) / 2)
	return (m/float64(len(a)) + m/float64(len(b)) + (m-half)/m) / 3
}

func outOfOrder(a, b string, inA, inB uint64) int {
	n := 0
	for inA != 0 {
		if a[bits.TrailingZeros64(inA)] != b[bits.TrailingZeros64(inB)] {
			n++
		}
		inA &= inA - 1
		inB &= inB - 1
	}
	return n
}

// OneEdit says whether one insertion, deletion, substitution or swap of two
// neighbours makes one name the other. The same name twice is no edit.
func OneEdit(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if a[i+1:] == b[i+1:] {
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
