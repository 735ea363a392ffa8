package placeapi

import (
	"context"
	"fmt"

	"bluelamp/internal/geo"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/place"
	"bluelamp/internal/place/callerdata"
)

type wordsIn struct {
	Words string  `query:"words" minLength:"1" maxLength:"200" required:"true" example:"///filled.count.soap"`
	Lat   float64 `query:"lat" minimum:"-90" maximum:"90" doc:"With lon: where the caller's telephone was found, to compare with"`
	Lon   float64 `query:"lon" minimum:"-180" maximum:"180"`
}

type wordsOut struct{ Body ThreeWords }

// words looks a three-word address up. Words misheard by a letter lie anywhere on
// earth, so what the boundary and the telephone's own position say stands beside.
func (d door) words(ctx context.Context, c *httpserver.Call, in *wordsIn) (*wordsOut, error) {
	if _, err := callerdata.ReadWords(in.Words); err != nil {
		return nil, err
	}
	if d.Words == nil {
		return nil, wordsNotConfigured
	}
	found, err := d.Words.Find(ctx, in.Words)
	if err != nil {
		return nil, err
	}
	out := &wordsOut{ThreeWords{
		Words: found.Words, Country: found.Country, Near: found.Nearest, Cautions: append([]string{}, found.Cautions...),
		Where: d.Ground(c.Force()).where(found.Point, found.RadiusM),
	}}
	telephone, given := pointOf(in.Lat, in.Lon)
	out.Body.Cautions = append(out.Body.Cautions, doubts(out.Body.Where, found.Point, telephone, given)...)
	return out, nil
}

// farFromTelephone is from where three words and the position of the caller's own
// telephone cannot both be right, in metres: a mast in the country reaches this
// far. The figure is ours.
const farFromTelephone = 5000

func doubts(w Where, at, telephone geo.Point, given bool) []string {
	var all []string
	if w.Verdict == string(place.CertainlyElse) || w.Verdict == string(place.PossiblyOther) {
		all = append(all, fmt.Sprintf("These words name a square %s. Check each word with the caller before handing over.", w.Words))
	}
	if far := geo.Distance(at, telephone); given && far > farFromTelephone {
		all = append(all, fmt.Sprintf("The square is %.0f km from where the caller's telephone was found. A word may be misheard, or the caller speaks of another place.", far/1000))
	}
	return all
}
