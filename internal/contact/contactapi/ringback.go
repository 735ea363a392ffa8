package contactapi

import (
	"context"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/records"
)

type ringBackIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Outcome string `json:"outcome" enum:"reached,not-reached,not-possible"`
		Note    string `json:"note,omitempty" maxLength:"2000" doc:"What was said; required when it was not possible"`
	}
}

func (d door) ringBack(ctx context.Context, c *httpserver.Call, in *ringBackIn) (*contactOut, error) {
	return d.write(ctx, c, in.ID, func(s contact.State) ([]any, error) {
		return contact.RingBack(s, asker(c), contact.RungBack{Outcome: in.Body.Outcome, Note: in.Body.Note, At: c.Now()})
	})
}

// owedFor is how far back the list of calls back that are owed goes. Who has not
// rung again for a week is found by their number, not in a list.
const owedFor = 7 * 24 * time.Hour

// owed lists whom nobody has rung back, the longest waiting first.
func (d door) owed(ctx context.Context, c *httpserver.Call, _ *struct{}) (*contactsOut, error) {
	rows, err := contactviews.Owed(ctx, c.View(contactviews.Name), c.Now().Add(-owedFor))
	if err != nil {
		return nil, err
	}
	e, out := eyesOf(c), &contactsOut{}
	out.Body.Contacts = e.summaries(rows)
	return out, c.Consulted(ctx, personal, records.Shown("calls back owed", e.callers(rows)...))
}

func rungBackOf(r *contactviews.RungBack) *ContactRungBack {
	if r == nil {
		return nil
	}
	return &ContactRungBack{Outcome: r.Outcome, Note: r.Note, By: StaffName{ID: r.By, Name: r.ByName}, At: r.At}
}
