package personapi

import (
	"context"
	"time"

	"github.com/google/uuid"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/staff"
)

type flagIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Code     string     `json:"code" maxLength:"60" doc:"A flag of the policy pack"`
		Note     string     `json:"note" maxLength:"2000"`
		Source   string     `json:"source" maxLength:"200" doc:"Where it was learned: a contact's id, or a few words"`
		ReviewAt *time.Time `json:"reviewAt,omitempty"`
		Reason   string     `json:"reason,omitempty" maxLength:"500" doc:"Why the record is opened; needed when it is protected"`
	}
}

func (d door) flag(ctx context.Context, c *httpserver.Call, in *flagIn) (*personOut, error) {
	flag := person.Flagged{
		Flag: uuid.NewSHA1(uuid.NameSpaceOID, []byte(c.Ask().Key+in.ID)).String(), Code: in.Body.Code, Note: in.Body.Note,
		Source: in.Body.Source, By: c.Staff(), At: c.Now(),
	}
	if in.Body.ReviewAt != nil {
		flag.ReviewAt = in.Body.ReviewAt.UTC()
	}
	return d.write(ctx, c, in.ID, in.Body.Reason, func(s person.State) ([]any, error) { return person.Flag(s, c.Policy(), flag) })
}

type endFlagIn struct {
	ID   string `path:"id" maxLength:"100"`
	Flag string `path:"flag" maxLength:"100"`
	Body struct {
		Reason string `json:"reason" maxLength:"500" doc:"Why it no longer holds"`
	}
}

func (d door) endFlag(ctx context.Context, c *httpserver.Call, in *endFlagIn) (*personOut, error) {
	return d.write(ctx, c, in.ID, in.Body.Reason, func(s person.State) ([]any, error) {
		return person.TakeOff(s, c.Policy(), staff.AskerOf(c.Staff(), c.Roles()), person.FlagEnded{Flag: in.Flag, Reason: in.Body.Reason, At: c.Now()})
	})
}

type reviewFlagIn struct {
	ID   string `path:"id" maxLength:"100"`
	Flag string `path:"flag" maxLength:"100"`
	Body struct {
		Reason   string     `json:"reason" maxLength:"500" doc:"Why it still holds"`
		ReviewAt *time.Time `json:"reviewAt,omitempty" doc:"When to look again; without it nobody is reminded"`
	}
}

func (d door) reviewFlag(ctx context.Context, c *httpserver.Call, in *reviewFlagIn) (*personOut, error) {
	next := person.FlagReviewed{Flag: in.Flag, Reason: in.Body.Reason, By: c.Staff(), At: c.Now()}
	if in.Body.ReviewAt != nil {
		next.ReviewAt = in.Body.ReviewAt.UTC()
	}
	return d.write(ctx, c, in.ID, in.Body.Reason, func(s person.State) ([]any, error) { return person.ReviewFlag(s, next) })
}

type safeIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		SafeContact
		Reason string `json:"reason,omitempty" maxLength:"500" doc:"Why the record is opened; needed when it is protected"`
	}
}

func (d door) safeContact(ctx context.Context, c *httpserver.Call, in *safeIn) (*personOut, error) {
	b := in.Body
	return d.write(ctx, c, in.ID, b.Reason, func(s person.State) ([]any, error) {
		return person.SetSafeContact(s, person.SafeContactSet{Method: b.Method, Number: b.Number, Times: b.Times, Note: b.Note, By: c.Staff(), At: c.Now()})
	})
}

type withdrawIn struct {
	ID     string `path:"id" maxLength:"100"`
	Record string `path:"record" maxLength:"300" doc:"The description's record, with / written as %2F"`
	Body   struct {
		Reason string `json:"reason" maxLength:"500"`
	}
}

func (d door) withdraw(ctx context.Context, c *httpserver.Call, in *withdrawIn) (*personOut, error) {
	return d.write(ctx, c, in.ID, in.Body.Reason, func(s person.State) ([]any, error) {
		return person.Withdraw(s, person.Withdrawn{Record: in.Record, Reason: in.Body.Reason, By: c.Staff(), At: c.Now()})
	})
}

type restrictIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Reason string `json:"reason" maxLength:"500"`
	}
}

func (d door) restrict(ctx context.Context, c *httpserver.Call, in *restrictIn) (*personOut, error) {
	return d.write(ctx, c, in.ID, in.Body.Reason, func(s person.State) ([]any, error) {
		return person.Restrict(s, person.Restricted{Reason: in.Body.Reason, By: c.Staff(), At: c.Now()})
	})
}

func (d door) unrestrict(ctx context.Context, c *httpserver.Call, in *restrictIn) (*personOut, error) {
	return d.write(ctx, c, in.ID, in.Body.Reason, func(s person.State) ([]any, error) {
		return person.Unrestrict(s, person.Unrestricted{Reason: in.Body.Reason, By: c.Staff(), At: c.Now()})
	})
}

// write lets the asker in, writes on a person's record and shows it.
func (d door) write(
	ctx context.Context, c *httpserver.Call, id, reason string, decide func(person.State) ([]any, error),
) (*personOut, error) {
	if _, err := admit(ctx, c, id, reason); err != nil {
		return nil, err
	}
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), person.Room, id, person.Fold, decide)
	if err != nil {
		return nil, err
	}
	return d.shown(ctx, c, receipt, id)
}

func (d door) shown(ctx context.Context, c *httpserver.Call, r journal.Receipt, id string) (*personOut, error) {
	if err := c.Wait(ctx, r); err != nil {
		return nil, err
	}
	return d.show(ctx, c, id)
}
