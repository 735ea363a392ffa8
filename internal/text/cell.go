package text

import "strings"

// formulas is what a spreadsheet takes for the beginning of a formula, in the wide
// letters of East Asian keyboards too (OWASP, CSV Injection).
var formulas = []string{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}

// Cell is a text as a spreadsheet shows and never runs it: one that begins as a
// formula, also after blanks, gets an apostrophe in front.
func Cell(s string) string {
	for _, sign := range formulas {
		if strings.HasPrefix(s, sign) || strings.HasPrefix(strings.TrimLeft(s, " \u00a0"), sign) {
			return "'" + s
		}
	}
	return s
}
