package httpserver

import (
	"context"
	"errors"
	"fmt"
)

// errNotConsulted is a defect in an operation: it would have shown personal
// data without an audit page (Data Protection Act 2018 s62).
var errNotConsulted = errors.New("the operation shows personal data and wrote no audit page: call Consulted")

// Consulted writes the audit page: this person read this record. What is the
// kind of record, record its id; for a list, record says how it was asked
// without repeating personal data. Call it before the data is shown; an error
// must be returned, the data is then withheld.
func (c *Call) Consulted(ctx context.Context, what, record string) error {
	return c.ConsultedBecause(ctx, what, record, "")
}

// ConsultedBecause is Consulted with the reason that the person gave.
func (c *Call) ConsultedBecause(ctx context.Context, what, record, reason string) error {
	return c.ConsultedNumber(ctx, what, record, reason, "")
}

// ConsultedNumber is ConsultedBecause for a question by a telephone number, given
// as it stands in the tables. Who asked for which number can be found again by
// whoever names the number, and by nobody else; "" leaves it out.
func (c *Call) ConsultedNumber(ctx context.Context, what, record, reason, number string) error {
	c.mustBeSomebody()
	err := c.server.Audit.Consulted(ctx, Look{
		Force: c.bearer.Force, Staff: c.bearer.Staff, Number: number,
		What: what, Record: record, Operation: c.operation, Reason: reason, At: c.server.Now(),
	})
	if err != nil {
		return fmt.Errorf("write audit page: %w", err)
	}
	c.consulted = true
	return nil
}
