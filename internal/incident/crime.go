package incident

import (
	"strings"
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// The result codes that say how the crime-recording decision went. Every pack has
// them from the national core.
const (
	ResultCrime   = "crime-recorded"
	ResultNoCrime = "no-crime"
)

// Crime is the crime-recording decision and its clock.
type Crime struct {
	Expected bool
	DueAt    time.Time // within which it is to be decided
	FellDue  bool
	Decided  bool
	Newest   CrimeDecided
	NoCrimes []NoCrime // every request that there was none, the oldest first
}

// Outstanding says that the decision is expected and has not been made.
func (c Crime) Outstanding() bool { return c.Expected && !c.Decided }

func (c Crime) after(event any) Crime {
	switch e := event.(type) {
	case CrimeExpected:
		c.Expected, c.DueAt = true, e.DueAt
	case CrimeFellDue:
		c.FellDue = true
	case CrimeDecided:
		c.Decided, c.Newest = true, e
	default:
		c.NoCrimes = noCrimes(c.NoCrimes, event)
	}
	return c
}

// CrimeDeciding is a crime-recording decision. ID is the request's, where “no crime”
// takes a second person.
type CrimeDeciding struct {
	ID        string
	Crime     bool
	Reference string // the crime's
	Reason    string // of no crime: a code of the pack
	Note      string
}

// DecideCrime decides whether a crime is recorded. It is due within a time of the
// first report (Home Office Counting Rules: at the latest 24 hours); what comes
// later is marked late. A decision that changes an earlier one says why.
// Where “no crime” takes a second person it is asked for (DecideNoCrime).
func DecideCrime(s State, pack *policy.Pack, c CrimeDeciding, by string, at time.Time) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	c.Reference, c.Note = strings.TrimSpace(c.Reference), strings.TrimSpace(c.Note)
	if err := c.check(pack, s.Crime); err != nil {
		return nil, err
	}
	if before := s.Crime.Newest; s.Crime.Decided && before.Crime == c.Crime && before.Reference == c.Reference && before.Reason == c.Reason {
		return nil, SameCrimeDecision
	}
	if !c.Crime && s.seconded(pack, s.Type) {
		return s.askNoCrime(c, by, at)
	}
	return append(s.withdrawNoCrime(by, at), s.crimeDecided(pack, c, by, at)), nil
}

// crimeDecided is the decision as an event.
func (s State) crimeDecided(pack *policy.Pack, c CrimeDeciding, by string, at time.Time) CrimeDecided {
	e := CrimeDecided{Crime: c.Crime, Reference: c.Reference, Reason: c.Reason, Note: c.Note, By: by, At: at.UTC()}
	if within := s.crimeDue(pack); !s.Crime.Decided && !within.IsZero() {
		e.Late = at.After(within)
	}
	return e
}

func (c *CrimeDeciding) check(pack *policy.Pack, before Crime) error {
	if c.Crime {
		if c.Reference == "" || !text.OneLine(c.Reference, MaxReference) {
			return CrimeReferenceUnfit.With(MaxReference).About("reference")
		}
		c.Reason = ""
	} else {
		if _, err := pack.NoCrimeReason(c.Reason); err != nil {
			return about(err, "reason")
		}
		c.Reference = ""
	}
	if (!c.Crime || before.Decided) && text.Weight(c.Note) < MinJustification {
		return CrimeNoteMissing.With(MinJustification).About("note")
	}
	return checkText(c.Note, MaxNote, "note")
}

// crimeDue is when the decision is due: from the first report, whenever it became
// clear that it may be a crime.
func (s State) crimeDue(pack *policy.Pack) time.Time {
	if !s.Crime.DueAt.IsZero() {
		return s.Crime.DueAt
	}
	if pack.Crime.DecideWithinHours == 0 {
		return time.Time{}
	}
	return s.Received.Add(time.Duration(pack.Crime.DecideWithinHours) * time.Hour).UTC()
}

// expectCrime starts the clock of the decision where a type or a proposed action
// calls for it, once.
func (s State) expectCrime(pack *policy.Pack, typ string, actions []string, by string, at time.Time) []any {
	if s.Crime.Expected {
		return nil
	}
	because := ""
	for _, code := range actions {
		if a, err := pack.Action(code); err == nil && a.Does == policy.ActionCrime {
			because = "action/" + code
		}
	}
	if mayBeCrime(pack, typ) {
		because = "type/" + typ
	}
	if because == "" {
		return nil
	}
	return []any{CrimeExpected{Because: because, DueAt: s.crimeDue(pack), By: by, At: at.UTC()}}
}

func mayBeCrime(pack *policy.Pack, typ string) bool {
	t, err := pack.Type(typ)
	return err == nil && (t.Theme == policy.ThemeCrime || t.MayBeCrime)
}

// crimeClock strikes once, when nobody has decided in time.
func (s State) crimeClock() []clock {
	if !s.Open() || !s.Crime.Outstanding() || s.Crime.FellDue || s.Crime.DueAt.IsZero() {
		return nil
	}
	return []clock{{s.Crime.DueAt, func(s State, now time.Time) []any {
		return []any{CrimeFellDue{DueAt: s.Crime.DueAt, At: now}}
	}}}
}
