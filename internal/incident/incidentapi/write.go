package incidentapi

import (
	"context"
	"time"

	"github.com/google/uuid"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/journal"
	"bluelamp/internal/resolution"
	"bluelamp/internal/risk"
)

type lineIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Text string `json:"text" maxLength:"8000"`
	}
}

func (d door) line(ctx context.Context, c *httpserver.Call, in *lineIn) (*incidentOut, error) {
	return d.write(ctx, c, in.ID, func(s incident.State) ([]any, error) {
		return incident.AddLine(s, in.Body.Text, c.Staff(), c.Now())
	})
}

type resolveIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Reason  string `json:"reason" maxLength:"60" doc:"A resolution reason of the pack"`
		Outcome string `json:"outcome" maxLength:"60" doc:"A resolution outcome of the pack"`
		Note    string `json:"note" maxLength:"4000"`

		Agreed      string            `json:"agreed" enum:"yes,no,not-asked" doc:"What the caller says to it; a no takes a supervisor"`
		AgreedNote  string            `json:"agreedNote,omitempty" maxLength:"4000" doc:"Their words; why they could not be asked"`
		Solvability map[string]string `json:"solvability,omitempty" doc:"Factor of the pack to yes or no"`
		CallBackBy  *time.Time        `json:"callBackBy,omitempty" doc:"By when they are rung back; needed for a call-back"`

		CallBackNumber  string     `json:"callBackNumber,omitempty" maxLength:"60" doc:"Needed where they are rung back"`
		CallBackSafeWay string     `json:"callBackSafeWay,omitempty" maxLength:"500" doc:"When and how it is safe to ring; needed where they are rung back"`
		Advice          string     `json:"advice,omitempty" maxLength:"4000" doc:"What is written to the caller; needed for written advice"`
		AdviceWay       string     `json:"adviceWay,omitempty" enum:"email,text-message,letter," doc:"An e-mail is sent by Bluelamp; the others are noted as sent"`
		AdviceTo        string     `json:"adviceTo,omitempty" maxLength:"200" doc:"The address, or the number"`
		Enquiries       string     `json:"enquiries,omitempty" maxLength:"4000" doc:"What the desk finds out; needed for an investigation from a desk"`
		EnquiriesBy     *time.Time `json:"enquiriesBy,omitempty" doc:"When the desk's enquiries end at the latest"`
	}
}

// resolve adds what the risk room knows of Right Care, Right Person, and whether a
// supervisor looks at it, which nobody can choose: the incident's own id follows
// from a key that the client makes, so it is drawn. A retry finds the first draw.
func (d door) resolve(ctx context.Context, c *httpserver.Call, in *resolveIn) (*incidentOut, error) {
	before, _, err := command.Load(ctx, d.Desk, c.Force(), incident.Room, in.ID, incident.Fold)
	if err != nil {
		return nil, err
	}
	looked, err := d.riskOf(ctx, c, before.Contact)
	if err != nil {
		return nil, err
	}
	decision, made := looked.RightCareFor(in.ID)
	referred, err := d.referred(ctx, c, in.ID, before.Contact)
	if err != nil {
		return nil, err
	}
	b, sampled := in.Body, risk.Sampled(uuid.NewString(), c.Policy().Resolution.SamplePercent)
	return d.write(ctx, c, in.ID, func(s incident.State) ([]any, error) {
		return incident.Resolve(s, c.Policy(), asker(c), incident.Resolving{
			RightCare: made, RightCareMeets: made && decision.Meets, Referred: referred,
			RightCareAsked: looked.AsksRightCare(c.Policy(), in.ID),
			ResolvedWithoutDeployment: incident.ResolvedWithoutDeployment{
				Reason: b.Reason, Outcome: b.Outcome, Note: b.Note, Agreed: b.Agreed, AgreedNote: b.AgreedNote,
				Solvability: b.Solvability, CallBackBy: timeOf(b.CallBackBy),
				CallBackNumber: b.CallBackNumber, CallBackSafeWay: b.CallBackSafeWay, Advice: b.Advice, AdviceWay: b.AdviceWay, AdviceTo: b.AdviceTo,
				Enquiries: b.Enquiries, EnquiriesBy: timeOf(b.EnquiriesBy),
				Sampled: sampled, At: d.now(c),
			},
		})
	})
}

// referred says whether a referral of the incident stands.
func (d door) referred(ctx context.Context, c *httpserver.Call, id, contact string) (bool, error) {
	if d.Referred == nil {
		return false, nil
	}
	return d.Referred(ctx, c, id, contact)
}

type closeIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Result      string `json:"result" maxLength:"60" doc:"A result code of the pack"`
		ClosingType string `json:"closingType,omitempty" maxLength:"60" doc:"An incident type of the pack; empty keeps the opening type"`
		Note        string `json:"note" maxLength:"4000"`

		CrimeReference string `json:"crimeReference,omitempty" maxLength:"100" doc:"Records the crime in the same act"`
		NoCrimeReason  string `json:"noCrimeReason,omitempty" maxLength:"60" doc:"Decides in the same act that there was no crime"`
	}
}

// close looks at dispatch's own record as well as at the log: a unit may have
// been sent in this moment.
func (d door) close(ctx context.Context, c *httpserver.Call, in *closeIn) (*incidentOut, error) {
	if err := c.Wait(ctx, journal.Receipt{}); err != nil {
		return nil, err
	}
	out, err := incidentviews.UnitsOut(ctx, c.View(incidentviews.Name), in.ID)
	if err != nil {
		return nil, err
	}
	before, _, err := command.Load(ctx, d.Desk, c.Force(), incident.Room, in.ID, incident.Fold)
	if err != nil {
		return nil, err
	}
	looked, err := d.riskOf(ctx, c, before.Contact)
	if err != nil {
		return nil, err
	}
	decision, made := looked.RightCareFor(in.ID)
	owed, _, err := command.Load(ctx, d.Desk, c.Force(), resolution.Room, in.ID, resolution.Fold)
	if err != nil {
		return nil, err
	}
	return d.write(ctx, c, in.ID, func(s incident.State) ([]any, error) {
		return incident.Close(s, c.Policy(), asker(c), incident.Closing{
			Result: in.Body.Result, ClosingType: in.Body.ClosingType, Note: in.Body.Note, UnitsOut: out, At: c.Now(),
			CrimeReference: in.Body.CrimeReference, NoCrimeReason: in.Body.NoCrimeReason,
			RightCare: made, RightCareMeets: made && decision.Meets,
			RightCareAsked:   looked.AsksRightCare(c.Policy(), in.ID),
			CallBackPromised: owed.CallBack.Open, EnquiriesOpen: owed.Enquiry.Open,
		})
	})
}
