package incident

import (
	"fmt"
	"time"
)

// References is one day's book of reference numbers. It is a chain so that each
// fold costs the same on a day with thousands of incidents and none can change
// another's book.
type References struct {
	Last   int // highest number taken, 0 at the start of the day
	latest *taken
}

type taken struct {
	number   int
	incident string
	earlier  *taken
}

// Number returns the number that an incident took.
func (s References) Number(incident string) (int, bool) {
	for t := s.latest; t != nil; t = t.earlier {
		if t.incident == incident {
			return t.number, true
		}
	}
	return 0, false
}

// FoldReferences returns the day's book after one more event.
func FoldReferences(s References, event any) References {
	if e, ok := event.(ReferenceTaken); ok {
		s.Last = max(s.Last, e.Number)
		s.latest = &taken{number: e.Number, incident: e.Incident, earlier: s.latest}
	}
	return s
}

// TakeReference gives the next number of the day to an incident; one that has a
// number keeps it.
func TakeReference(s References, incident string, at time.Time) ([]any, error) {
	if _, has := s.Number(incident); has {
		return nil, nil
	}
	return []any{ReferenceTaken{Number: s.Last + 1, Incident: incident, At: at.UTC()}}, nil
}

// Day is the id of the stream that holds a day's numbers, "2026-11-21"; at is in
// the force's own time zone, because the date in a reference is what people see
// on the wall.
func Day(at time.Time) string { return at.Format(time.DateOnly) }

// Reference is how people name an incident: "NS-20261121-0042". More than 9,999
// in a day take more digits.
func Reference(initials string, day time.Time, number int) string {
	return fmt.Sprintf("%s-%s-%04d", initials, day.Format("20060102"), number)
}
