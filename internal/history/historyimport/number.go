package historyimport

import "strings"

// british reads the spellings that nearly every row has, 07700 900123 and
// +44 7700 900123, and leaves all others to a reader of every country's plan, which
// takes a hundred times as long.
func british(other func(raw string) (e164 string, ok bool)) func(string) (string, bool) {
	return func(raw string) (string, bool) {
		national := strings.ReplaceAll(raw, " ", "")
		if rest, abroad := strings.CutPrefix(national, "+44"); abroad {
			national = "0" + rest
		}
		if len(national) != 11 || national[0] != '0' || !strings.ContainsRune("1237", rune(national[1])) {
			return other(raw)
		}
		for i := range len(national) {
			if national[i] < '0' || national[i] > '9' {
				return other(raw)
			}
		}
		return "+44" + national[1:], true
	}
}
