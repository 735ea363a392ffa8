package victim

import (
	"strings"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// MaxPromises bounds what is promised about one incident.
const MaxPromises = 500

// Promise promises somebody an update. The day by whose end they are told follows
// from the pack; at is in the force's own time zone, in which working days begin
// and end.
func Promise(s State, pack *policy.Pack, e UpdatePromised, at time.Time) ([]any, error) {
	if len(s.Promises) >= MaxPromises {
		return nil, PromisesFull.With(MaxPromises)
	}
	occasion, err := pack.UpdateEvent(e.Event)
	if err != nil {
		return nil, about(err, "event")
	}
	if _, err := pack.UpdateMethod(e.Method); err != nil {
		return nil, about(err, "method")
	}
	e.WorkingDays = occasion.Days
	if e.Enhanced != "" {
		if _, err := pack.EnhancedReason(e.Enhanced); err != nil {
			return nil, about(err, "enhanced")
		}
		e.WorkingDays = min(occasion.Days, occasion.EnhancedDays)
	}
	if err := whom(&e); err != nil {
		return nil, err
	}
	e.DueAt, e.At = pack.AddWorkingDays(at, e.WorkingDays).UTC(), at.UTC()
	return []any{e}, nil
}

// whom refuses a promise to nobody, and one that does not say how it is safe to
// keep it.
func whom(e *UpdatePromised) error {
	e.Name, e.SafeWay = strings.TrimSpace(e.Name), strings.TrimSpace(e.SafeWay)
	switch {
	case e.Name == "" && e.Person == "":
		return NobodyNamed.About("name")
	case !text.OneLine(e.Name, MaxName):
		return NameUnfit.With(MaxName).About("name")
	case e.SafeWay == "" || !text.OneLine(e.SafeWay, MaxSafeWay):
		return SafeWayMissing.With(MaxSafeWay).About("safeWay")
	}
	return nil
}

// within names the part of the request in which the field of a refusal stands.
func within(err error, part string) error {
	if f, is := fault.As(err); is && f.Field != "" {
		return f.About(part + "." + f.Field)
	}
	return err
}

// about names the field in a refusal of the pack.
func about(err error, field string) error {
	if f, is := fault.As(err); is {
		return f.About(field)
	}
	return err
}
