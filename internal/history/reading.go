package history

import (
	"strings"
	"time"

	"bluelamp/internal/match"
	"bluelamp/internal/person"
	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// Reading is what rows are read with.
type Reading struct {
	Columns Columns
	Pack    *policy.Pack
	Zone    *time.Location
	Now     time.Time
	// Number reads any spelling of a telephone number.
	Number func(raw string) (e164 string, ok bool)
	// Address parts one line of address into flat, house, street, town and postcode.
	Address func(line string) person.Details
}

// MaxKey bounds a key of another system, in characters.
const MaxKey = 200

// row collects the flaws of one row while it is read.
type row struct {
	Reading
	cells []string
	flaws []Flaw
}

func (r *row) get(field string) string { return r.Columns.Get(r.cells, field) }

func (r *row) flaw(f Flaw) { r.flaws = append(r.flaws, f) }

// key reads a key, which one row cannot do without where needed.
func (r *row) key(field string, needed bool) string {
	key := r.get(field)
	switch {
	case key == "" && needed:
		r.flaw(missing(field))
	case !text.OneLine(key, MaxKey):
		r.flaw(keyUnfit(field))
		return ""
	}
	return key
}

// words reads a text and leaves it out where it cannot be kept.
func (r *row) words(field string, longest int) string {
	s := r.get(field)
	if s == "" {
		return ""
	}
	if text.Length(s) > longest {
		r.flaw(leftOut(field, "The text is too long and was cut.", "Shorten it, or keep the old system at hand for the rest."))
		s = string([]rune(s)[:longest])
	}
	if !text.Readable(s) {
		r.flaw(leftOut(field, "Signs that cannot be shown were left out.", "Nothing needs to be done if the text makes sense without them."))
		s = readable(s)
	}
	return s
}

// line is words on one line.
func (r *row) line(field string, longest int) string {
	return strings.Join(strings.Fields(r.words(field, longest)), " ")
}

func readable(s string) string {
	return strings.Map(func(c rune) rune {
		if text.Readable(string(c)) {
			return c
		}
		return -1
	}, s)
}

// number reads a telephone number. One that cannot be read is kept as it stands.
func (r *row) number(field string) string {
	raw := r.line(field, person.MaxNumber)
	if raw == "" {
		return ""
	}
	if e164, ok := r.Number(raw); ok {
		return e164
	}
	r.flaw(leftOut(field, "This is no telephone number that can be rung. It is kept as it stands and does not find the person.", "Correct it, or leave the cell empty."))
	return raw
}

// birth reads a date of birth, which is left out where it cannot be.
func (r *row) birth() string {
	s := r.line("birth", person.MaxField)
	if s == "" {
		return ""
	}
	if _, err := match.ReadBirth(s, r.Now.Year()); err != nil {
		r.flaw(leftOut("birth", "There is no such date of birth, or it cannot be read. It was left out.", "Write it as 25/05/1985, 1985-05-25, May 1985 or 1985."))
		return ""
	}
	return s
}

// sex reads a sex as systems write it; nothing is guessed from numbers, which
// mean different things in different systems.
func (r *row) sex() string {
	switch strings.ToLower(r.get("sex")) {
	case "", "u", "x", "unknown", "not known", "not stated", "n/k", "-":
		return ""
	case "f", "female", "woman", "girl", "w":
		return "f"
	case "m", "male", "man", "boy":
		return "m"
	}
	r.flaw(leftOut("sex", "This cannot be kept as sex. It was left out.", "Write f or m, or leave the cell empty."))
	return ""
}

// at reads when something happened: needed, and not ahead.
func (r *row) at(date, clock string) time.Time {
	day := r.get(date)
	if day == "" {
		r.flaw(missing(date))
		return time.Time{}
	}
	at, ok := readTime(day, r.get(clock), r.Zone)
	switch {
	case !ok:
		r.flaw(Flaw{Field: date, Refuses: true, Problem: "There is no such date and time, or it cannot be read.", Cure: "Write it as 21/11/2026 14:05, 2026-11-21 14:05 or 2026-11-21T14:05:00Z."})
	case at.After(r.Now):
		r.flaw(Flaw{Field: date, Refuses: true, Problem: "The date lies in the future.", Cure: "Correct it. Dates are read day before month."})
	}
	return at
}
