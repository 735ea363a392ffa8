package mailout

import (
	"context"
	"errors"
	"fmt"

	"github.com/emersion/go-smtp"
)

// Lasting says whether sending the same message again would fail in the same way:
// the server refused it for good (a 5xx reply, RFC 5321 section 4.2.1), or the
// message itself cannot be sent. Anything else may pass: a busy server, a network.
func Lasting(err error) bool {
	var reply *smtp.SMTPError
	if errors.As(err, &reply) {
		return reply.Code/100 == 5
	}
	return errors.Is(err, ErrMessage)
}

// said wraps an error with what was being done. A connection that was closed
// because time was up says so instead of how the network put it.
func said(ctx context.Context, doing string, err error) error {
	if ctx.Err() != nil {
		return fmt.Errorf("%s: no answer in time: %w", doing, context.Cause(ctx))
	}
	var reply *smtp.SMTPError
	if errors.As(err, &reply) {
		return fmt.Errorf("%s: it answered %d: %w", doing, reply.Code, err)
	}
	return fmt.Errorf("%s: %w", doing, err)
}
