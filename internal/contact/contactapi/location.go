package contactapi

import (
	"context"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
)

type contactLocationIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Text    string  `json:"text,omitempty" maxLength:"500" doc:"An address or words"`
		Lat     float64 `json:"lat,omitempty" doc:"WGS84 degrees; left out, with lon, where there is no point"`
		Lon     float64 `json:"lon,omitempty"`
		RadiusM float64 `json:"radiusM,omitempty" doc:"Accuracy in metres; 0 when not known"`
		UPRN    string  `json:"uprn,omitempty" maxLength:"12"`
		Entry   string  `json:"entry,omitempty" maxLength:"200" doc:"Id in the gazetteer"`
		Source  string  `json:"source" enum:"gazetteer,handler,what3words"`
		Of      string  `json:"of" enum:"caller,incident" doc:"Whose place it is: an incident opened from the contact takes over the incident's"`
	}
}

func (d door) locate(ctx context.Context, c *httpserver.Call, in *contactLocationIn) (*contactOut, error) {
	id, err := fresh("location")
	if err != nil {
		return nil, err
	}
	b := in.Body
	return d.write(ctx, c, in.ID, func(s contact.State) ([]any, error) {
		return contact.Locate(s, asker(c), contact.Located{
			Location: id, Source: b.Source, Of: b.Of, Text: b.Text, Lat: b.Lat, Lon: b.Lon, RadiusM: b.RadiusM,
			Method: "manual", PositionAt: c.Now().UTC(), UPRN: b.UPRN, Entry: b.Entry, Warnings: []string{}, At: c.Now(),
		})
	})
}

// HearLocation keeps what a machine says of where a caller is: a handset's
// message, the network's caller data, a document that came with the SIP call. It
// may come at any time of the contact's life, late, twice or unreadable, and
// fails only when the journal does or there is no such contact. A location
// without an id gets one.
func HearLocation(ctx context.Context, desk *command.Desk, force, id string, e contact.Located) (journal.Receipt, error) {
	if e.Location == "" {
		var err error
		if e.Location, err = fresh("location"); err != nil {
			return journal.Receipt{}, err
		}
	}
	ask := command.Ask{Force: force, Actor: "system/location", Cause: "location/" + e.Location}
	return command.Do(ctx, desk, ask, contact.Room, id, contact.Fold, func(s contact.State) ([]any, error) {
		return contact.HearLocation(s, e)
	})
}
