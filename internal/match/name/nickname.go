package name

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed nicknames.txt
var nicknames string

// nicknameTable is read from nicknames.txt at its first use and never changes.
var nicknameTable = sync.OnceValue(func() *nicknameBook { return readNicknames(nicknames) })

// nicknameBook knows formal names by number and, for every form, the formal
// names that it may stand for.
type nicknameBook struct {
	formals []string            // by number
	forms   [][]string          // by number: every form of the name, itself first
	means   map[string][]uint16 // by form, ascending
	plain   map[string][]uint16 // by plainForm, ascending
}

// readNicknames reads lines of a formal name, a colon and its forms.
func readNicknames(text string) *nicknameBook {
	book := &nicknameBook{means: map[string][]uint16{}, plain: map[string][]uint16{}}
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "#")
		formal, forms, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		book.add(strings.TrimSpace(formal), strings.Fields(forms))
	}
	return book
}

func (b *nicknameBook) add(formal string, forms []string) {
	number := uint16(len(b.formals))
	b.formals = append(b.formals, formal)
	b.forms = append(b.forms, append([]string{formal}, forms...))
	var room [longestForm]byte
	for _, form := range b.forms[number] {
		addMeaning(b.means, form, number)
		addMeaning(b.plain, string(plainForm(room[:0], form)), number)
	}
}

func addMeaning(means map[string][]uint16, form string, number uint16) {
	if !slices.Contains(means[form], number) {
		means[form] = append(means[form], number)
	}
}

// formalsOf is the numbers of the formal names that a form may stand for: as the
// table spells it (Ellie is not Eli), else as it may have been meant.
func (b *nicknameBook) formalsOf(folded string) []uint16 {
	if formals, ok := b.means[folded]; ok {
		return formals
	}
	var room [longestForm]byte
	return b.plain[string(plainForm(room[:0], folded))]
}

// longestForm is more letters than any name of the table has.
const longestForm = 32

// plainForm is the one spelling under which a form is kept: pet forms are written
// as it pleases, with letters doubled or not and ending in y, ie, ey, ee or i.
// A name too long for the table is cut and so not found in it.
func plainForm(form []byte, folded string) []byte {
	for i := 0; i < len(folded) && len(form) < longestForm; i++ {
		if i == 0 || folded[i] != folded[i-1] {
			form = append(form, folded[i])
		}
	}
	n := len(form)
	switch {
	case n > 3 && (form[n-1] == 'e' && form[n-2] == 'i' || form[n-1] == 'y' && form[n-2] == 'e'):
		form[n-2] = 'i'
		return form[:n-1]
	case n > 2 && (form[n-1] == 'y' || form[n-1] == 'e' && strings.HasSuffix(folded, "ee")):
		form[n-1] = 'i'
	}
	return form
}

// Formals is the formal names for which a folded name may stand, in the order of
// the table: kath is katherine, kathleen and others. A name is among its own
// formal names only if it is a formal name too; a name that the table does not
// know has none.
func Formals(folded string) []string {
	book := nicknameTable()
	var formals []string
	for _, number := range book.formalsOf(folded) {
		formals = append(formals, book.formals[number])
	}
	return formals
}

// SameNickname says whether two folded names are forms of one name: kath and
// katherine, kath and kathy, mohammed and md. A name is always a form of itself.
func SameNickname(a, b string) bool {
	if a == b {
		return a != ""
	}
	book := nicknameTable()
	of, or := book.formalsOf(a), book.formalsOf(b)
	for i, j := 0, 0; i < len(of) && j < len(or); {
		switch {
		case of[i] == or[j]:
			return true
		case of[i] < or[j]:
			i++
		default:
			j++
		}
	}
	return false
}
