package sheet

import "strings"

// Guarded is a cell that a spreadsheet shows as text and never runs: one that
// begins like a formula gets an apostrophe in front (OWASP, CSV Injection).
func Guarded(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
