package callerlocation

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/fault"
	"bluelamp/internal/place"
	"bluelamp/internal/telephony"
)

// carried are the locations that came with a SIP call. What cannot be read is kept
// as a location without position, so that the handler sees that there was one.
func carried(a *telephony.Arrival, at time.Time) []place.Location {
	var all []place.Location
	if header := a.Headers["Geolocation"]; header != "" {
		read, err := place.ReadGeolocation(header, at)
		if err != nil {
			all = append(all, unreadable(place.SourceGeolocation, header, at, err))
		}
		all = append(all, read.Locations...)
	}
	if len(a.Body) > 0 {
		read, err := place.ReadPIDFLO(string(a.Body), at)
		if err != nil {
			all = append(all, unreadable(place.SourcePIDFLO, string(a.Body), at, err))
		}
		all = append(all, read...)
	}
	return all
}

func unreadable(source place.Source, raw string, at time.Time, err error) place.Location {
	return place.Location{Source: source, HeardAt: at.UTC(), Raw: raw, Warnings: []string{sentence(err)}}
}

// sentence is what a person is told of an error; a cause that names machines is not.
func sentence(err error) string {
	if f, ok := fault.As(err); ok {
		return f.Sentence
	}
	return "The location could not be read."
}

// keepingTakes bounds one writing; it is not ended by a stop of the program, so that
// what was heard is on record.
const keepingTakes = 10 * time.Second

// keep puts a location on record with a call. A call that is not on record was
// refused when it came, and is no error.
func (l *Locator) keep(one *call, e contact.Located) error {
	ctx, cancel := context.WithTimeout(context.Background(), keepingTakes)
	defer cancel()
	if err := l.Hear(ctx, one.force, one.id, e); err != nil && !errors.Is(err, contact.NotFound) {
		return fmt.Errorf("keep a caller's location: %w", err)
	}
	return nil
}

// keepAside is keep where nobody waits for the outcome.
func (l *Locator) keepAside(one *call, e contact.Located) {
	if err := l.keep(one, e); err != nil {
		l.Log.Error("a caller's location is not on record", "contact", one.id, "source", e.Source, "err", err)
	}
}

// located puts a location into the words of the contact room. An ellipse becomes
// the circle around it: the caller is in it all the more.
func (l *Locator) located(force string, from place.Location) contact.Located {
	e := contact.Located{
		Location: idOf(from), Source: string(from.Source), Of: contact.OfCaller, Text: from.Address,
		RadiusM: from.RadiusM, ConfidencePercent: from.ConfidencePercent, Method: string(from.Method),
		PositionAt: from.At, Raw: from.Raw, Warnings: append([]string{}, from.Warnings...), At: from.HeardAt,
	}
	if from.Point != nil {
		e.Lat, e.Lon = from.Point.Lat, from.Point.Lon
	}
	if doubt := l.Doubt(force, from); doubt != "" {
		e.Warnings = append(e.Warnings, doubt)
	}
	return e
}

// idOf names a message by its own words, so that one sent twice counts once.
func idOf(l place.Location) string {
	sum := sha256.Sum256([]byte(string(l.Source) + "\n" + l.Raw + "\n" + l.At.Format(time.RFC3339Nano)))
	return hex.EncodeToString(sum[:16])
}
