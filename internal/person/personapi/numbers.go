package personapi

import (
	"context"

	"github.com/google/uuid"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
)

type numberIn struct {
	Body struct {
		Number     string `json:"number" minLength:"1" maxLength:"64" doc:"In any spelling"`
		Kind       string `json:"kind" maxLength:"60" doc:"A kind of number of the policy pack"`
		NoCallBack bool   `json:"noCallBack" doc:"Must not be called back"`
		Note       string `json:"note,omitempty" maxLength:"2000"`
	}
}

type numberOut struct{ Body NumberFact }

// markNumber says what kind of telephone a number is. A number that nobody
// marked before gets a stream whose id says nothing of it.
func (d door) markNumber(ctx context.Context, c *httpserver.Call, in *numberIn) (*numberOut, error) {
	number := in.Body.Number
	if e164, ok := d.ReadNumber(number); ok {
		number = e164
	}
	if err := c.ConsultedNumber(ctx, "number", "mark as "+in.Body.Kind, "", number); err != nil {
		return nil, err
	}
	known, _, err := personviews.NumberOf(ctx, c.View(personviews.Name), number)
	if err != nil {
		return nil, err
	}
	if kind, err := c.Policy().NumberKind(known.Kind); err == nil && kind.Evidence == policy.EvidenceNone && in.Body.Kind != known.Kind && !sees(c) {
		return nil, protectedNumber.About("kind") // or whoever may not see its history would open it to themselves
	}
	id := known.ID
	if id == "" {
		id = uuid.NewSHA1(uuid.NameSpaceOID, []byte(c.Force()+"/"+c.Ask().Key)).String()
	}
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), person.NumberRoom, id, person.FoldNumber, func(s person.NumberState) ([]any, error) {
		return person.MarkNumber(s, c.Policy(), person.NumberMarked{
			Number: number, Kind: in.Body.Kind, NoCallBack: in.Body.NoCallBack, Note: in.Body.Note, By: c.Staff(), At: c.Now(),
		})
	})
	if err != nil {
		return nil, err
	}
	if err := c.Wait(ctx, receipt); err != nil {
		return nil, err
	}
	fact, err := d.numberFact(ctx, c, number)
	if err != nil {
		return nil, err
	}
	return &numberOut{*fact}, nil
}
