package contactapi

import (
	"slices"
	"time"

	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/policy"
)

// keepers may see what stands on restricted persons.
var keepers = []string{"supervisor", "administrator"}

// eyes is who looks, and by which policy and when: what of a record is shown
// depends on it.
type eyes struct {
	staff string
	all   bool // restricted records too
	pack  *policy.Pack
	now   time.Time
}

func eyesOf(c *httpserver.Call) eyes {
	return eyes{staff: c.Staff(), all: slices.ContainsFunc(keepers, c.Has), pack: c.Policy(), now: c.Now()}
}

// closed says that a person's record is not for these eyes: by decision, or by a
// flag that closes records.
func (e eyes) closed(s contactviews.Standing) bool {
	return !e.all && (s.Closed || slices.ContainsFunc(s.Flags, func(f contactviews.Flag) bool {
		flag, err := e.pack.Flag(f.Code)
		return err == nil && flag.Restricts
	}))
}

// hidden says that what leads to the caller of a contact is not for these eyes.
// The handler who spoke with the caller knows them already.
func (e eyes) hidden(r contactviews.Row) bool { return e.closed(r.Standing) && r.HandlerID != e.staff }

// flags is flags as the pack words them. One that the pack no longer has is
// shown by its code: a warning is never dropped.
func (e eyes) flags(flags []contactviews.Flag) []personapi.PersonFlag {
	shown := make([]personapi.PersonFlag, len(flags))
	for i, f := range flags {
		shown[i] = personapi.PersonFlag{
			ID: f.ID, Code: f.Code, Label: f.Code, Mark: "!", Tone: string(policy.ToneWarning), Kind: string(policy.FlagRisk),
			Note: f.Note, Source: f.Source, Since: f.Since, ReviewAt: f.ReviewAt,
		}
		if known, err := e.pack.Flag(f.Code); err == nil {
			shown[i].Label, shown[i].Mark, shown[i].Tone, shown[i].Kind = known.Label, known.Mark, string(known.Tone), string(known.Kind)
		}
	}
	return shown
}

// secret says that a number's history is for nobody but keepers: that of a
// refuge, which proves nothing and would lead to those who hide there.
func (e eyes) secret(m *contactviews.Mark) bool {
	if m == nil || e.all {
		return false
	}
	kind, err := e.pack.NumberKind(m.Kind)
	return err == nil && kind.Evidence == policy.EvidenceNone
}
