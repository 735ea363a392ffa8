package callerlocation

import (
	"context"
	"slices"
	"strings"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/geo"
	"bluelamp/internal/place"
	"bluelamp/internal/place/callerdata"
)

// ask asks the network about a caller while asking lives, and once more when the
// call is over: where somebody was cut off is where to look for them.
func (l *Locator) ask(asking context.Context, one *call) {
	var last contact.Located
	heard := func(a callerdata.Answer, err error) {
		if err != nil {
			l.Log.Warn("caller data not had", "contact", one.id, "err", err)
		}
		if e := l.answered(one.force, a, err); isNews(last, e) {
			l.keepAside(one, e)
			last = e
		}
	}
	err := l.CallerData.Poll(asking, one.number, l.Every, heard)
	switch {
	case l.ctx.Err() != nil:
	case asking.Err() != nil:
		if a, err := l.CallerData.Lookup(l.ctx, one.number); err == nil {
			heard(a, nil)
		}
	case err != nil: // asking again cannot help
		heard(callerdata.Answer{}, err)
	}
}

// stillThere is how often it is put on record that a caller has not moved.
const stillThere = time.Minute

func isNews(last, e contact.Located) bool {
	same := last.Lat == e.Lat && last.Lon == e.Lon && last.RadiusM == e.RadiusM && last.Text == e.Text &&
		slices.Equal(last.Warnings, e.Warnings)
	return last.Location == "" || !same || e.At.Sub(last.At) >= stillThere
}

// answered is what the network said in the words of the contact room. That it has
// nothing, or does not answer, is said too: the handler need not wait for it.
func (l *Locator) answered(force string, a callerdata.Answer, err error) contact.Located {
	heard := l.Now().UTC()
	if err != nil {
		return l.located(force, place.Location{
			Source: place.SourceCallerData, Method: place.MethodNone, HeardAt: heard, Raw: "no answer: " + sentence(err),
			Warnings: []string{sentence(err)},
		})
	}
	location := place.Location{
		Point: a.Point, RadiusM: max(a.SemiMajorM, a.SemiMinorM), SemiMajorM: a.SemiMajorM, SemiMinorM: a.SemiMinorM,
		OrientationDeg: a.OrientationDeg, ConfidencePercent: a.ConfidencePercent, Source: place.SourceCallerData,
		At: a.PositionAt, HeardAt: heard, Address: addressOf(a), Raw: a.Raw, Warnings: warningsOf(a.LineType),
	}
	spot, found := Spot{}, false
	if a.Point == nil && len(a.AddressLines) > 0 {
		location.Method = place.MethodManual
		if spot, found = l.Find(l.ctx, force, strings.Join(append(a.AddressLines, a.Postcode), ", ")); found {
			location.Point, location.RadiusM = &geo.Point{Lat: spot.Lat, Lon: spot.Lon}, aroundAddress
		}
	}
	e := l.located(force, location)
	e.Entry, e.UPRN = spot.Entry, spot.UPRN
	return e
}

// aroundAddress is how far from the gazetteer's point of an address somebody at
// that address may stand, in metres. The figure is ours.
const aroundAddress = 50

// addressOf is the subscriber and the address on one line.
func addressOf(a callerdata.Answer) string {
	parts := make([]string, 0, len(a.AddressLines)+2)
	for _, part := range append(append([]string{a.Subscriber}, a.AddressLines...), a.Postcode) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

func warningsOf(line callerdata.LineType) []string {
	switch line {
	case callerdata.LineVoIP:
		return []string{"An internet telephone: the address is where it was registered, and the caller may be anywhere."}
	case callerdata.LinePayphone:
		return []string{"A public telephone: the caller does not live here."}
	case callerdata.LineFixed:
		return []string{"The address is where the line ends; the subscriber may be somebody else than the caller."}
	}
	return nil
}

var _ CallerData = (*callerdata.Provider)(nil)
