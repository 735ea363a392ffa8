package callstream

import (
	"math/rand/v2"
	"strings"
)

// sounds are spellings of one sound: any of a row may be written for another.
// They are what people write who hear a name and were not told how it is spelt.
func sounds() [][]string {
	return [][]string{
		{"ph", "f", "ff"}, {"ck", "k", "c"}, {"c", "k"}, {"s", "ss", "c"}, {"ie", "y", "ey", "ee"}, {"ea", "ee", "e"},
		{"ai", "ay", "ei", "a"}, {"ou", "ow", "oo"}, {"au", "aw", "or", "ore"}, {"ght", "t", "tt"}, {"sch", "sh", "sk"},
		{"ks", "x", "cks"}, {"kn", "n"}, {"wr", "r"}, {"wh", "w"}, {"gh", "g", ""}, {"mb", "m"}, {"th", "t", "f"},
		{"er", "ar", "a", "ur"}, {"son", "sen", "sun"}, {"man", "mann", "men"}, {"ley", "ly", "lee", "leigh"},
		{"in", "en", "an"}, {"ll", "l"}, {"tt", "t"}, {"nn", "n"}, {"rr", "r"}, {"pp", "p"}, {"mm", "m"}, {"dd", "d"},
		{"z", "s"}, {"v", "f", "w"}, {"j", "g"}, {"d", "t"}, {"b", "p"}, {"n", "m"}, {"o", "oe", "oa"}, {"u", "oo"},
		{"i", "e"}, {"a", "e"}, {"e", ""}, {"h", ""}, {"mac", "mc", "mack"}, {"cz", "ch", "tch"}, {"w", "v"}, {"sz", "sh"},
	}
}

// byEar writes a name as another hears it: one or two sounds spelt otherwise.
func byEar(r *rand.Rand, name string) string {
	rows := sounds()
	for times := 1 + r.IntN(2); times > 0; times-- {
		for range 40 { // most rows do not occur in a short name
			row := rows[r.IntN(len(rows))]
			from, to := r.IntN(len(row)), r.IntN(len(row))
			if next, ok := respell(r, name, row[from], row[to]); ok {
				name = next
				break
			}
		}
	}
	return name
}

// respell writes one of the places where a sound occurs in another way, but
// never the first letter away.
func respell(r *rand.Rand, name, from, to string) (string, bool) {
	if from == "" || from == to {
		if from == "" && r.IntN(3) == 0 {
			return name + "e", true
		}
		return name, false
	}
	n := strings.Count(name, from)
	if n == 0 {
		return name, false
	}
	at := 0
	for range r.IntN(n) {
		at += strings.Index(name[at:], from) + len(from)
	}
	at += strings.Index(name[at:], from)
	if at == 0 && to == "" {
		return name, false
	}
	return name[:at] + to + name[at+len(from):], true
}

// typed writes a name with one slip of the keys.
func typed(r *rand.Rand, name string) string {
	if len(name) < 2 {
		return name
	}
	at := r.IntN(len(name) - 1)
	switch among(r, 30, 30, 15, 25) {
	case 0:
		return name[:at] + name[at+1:at+2] + name[at:at+1] + name[at+2:]
	case 1:
		return name[:at+1] + name[at+2:]
	case 2:
		return name[:at+1] + name[at:]
	}
	return name[:at+1] + beside(r, name[at+1]) + name[at+2:]
}

// beside is a key next to the one meant.
func beside(r *rand.Rand, key byte) string {
	for _, row := range []string{"qwertyuiop", "asdfghjkl", "zxcvbnm"} {
		if i := strings.IndexByte(row, key); i >= 0 {
			return string(row[max(0, min(len(row)-1, i+2*r.IntN(2)-1))])
		}
	}
	return string(rune('a' + r.IntN(26)))
}
