package callstream

import "fmt"

// Numbers are national ones without the leading 0: 4 and nine digits for a
// mobile, 6 and nine digits for a landline (see the package's comment).
const (
	mobiles   = 4_000_000_000
	landlines = 6_000_000_000
	space     = 1_000_000_000
	step      = 387_420_489 // has no factor in common with 10, so no two meet
)

// mobile is a person's own number; era 0 is today's, others are earlier ones.
func mobile(person, era uint64) uint64 { return mobiles + (person*8+era)*step%space }

func landline(household uint64) uint64 { return landlines + (household+1)*step%space }

// written is how a handler types a number.
func written(number uint64) string {
	if number == 0 {
		return ""
	}
	return fmt.Sprintf("0%d", number)
}
