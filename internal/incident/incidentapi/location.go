package incidentapi

import (
	"context"
	"strings"

	"bluelamp/internal/contact"
	"bluelamp/internal/fault"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
)

type incidentLocationIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Text    string  `json:"text,omitempty" maxLength:"500" doc:"An address or words"`
		Lat     float64 `json:"lat,omitempty" doc:"WGS84 degrees; left out, with lon, where there is no point"`
		Lon     float64 `json:"lon,omitempty"`
		RadiusM float64 `json:"radiusM,omitempty" doc:"Accuracy in metres; 0 when not known"`
		UPRN    string  `json:"uprn,omitempty" maxLength:"12"`
		Entry   string  `json:"entry,omitempty" maxLength:"200" doc:"Id in the gazetteer"`
		Source  string  `json:"source" enum:"gazetteer,handler,what3words"`
		Reason  string  `json:"reason,omitempty" maxLength:"4000" doc:"Why it is another place than was said before; stands in the log"`
	}
}

func (d door) locate(ctx context.Context, c *httpserver.Call, in *incidentLocationIn) (*incidentOut, error) {
	b := in.Body
	return d.write(ctx, c, in.ID, func(s incident.State) ([]any, error) {
		events, err := incident.Locate(s, d.onGround(c.Force(), incident.Located{
			Text: b.Text, Lat: b.Lat, Lon: b.Lon, RadiusM: b.RadiusM, UPRN: b.UPRN, Entry: b.Entry, Source: b.Source,
			By: c.Staff(), At: c.Now(),
		}))
		if err != nil || len(events) == 0 || strings.TrimSpace(b.Reason) == "" {
			return events, err
		}
		why, err := incident.AddLine(s, "The place is another: "+strings.TrimSpace(b.Reason), c.Staff(), c.Now())
		if err != nil {
			return nil, renamed(err, "reason")
		}
		return append(events, why...), nil
	})
}

// renamed says which field of this body a refusal is about.
func renamed(err error, field string) error {
	if f, is := fault.As(err); is {
		return f.About(field)
	}
	return err
}

// where is the place of the incident as the contact has it, nil when the contact
// has none: where the caller is, is not where it happened.
func (d door) where(c *httpserver.Call, from contact.State) *incident.Located {
	e, is := from.IncidentLocation()
	if !is {
		return nil
	}
	located := d.onGround(c.Force(), incident.Located{
		Text: e.Text, Lat: e.Lat, Lon: e.Lon, RadiusM: e.RadiusM, UPRN: e.UPRN, Entry: e.Entry, Source: e.Source,
	})
	return &located
}

// onGround adds beat, area and force to a location that has a point.
func (d door) onGround(force string, e incident.Located) incident.Located {
	if d.Ground == nil || !e.HasPoint() {
		return e
	}
	g := d.Ground(force, e.Lat, e.Lon, e.RadiusM)
	e.Beat, e.Area, e.Force = g.Beat, g.Area, g.Force
	return e
}
