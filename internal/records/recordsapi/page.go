package recordsapi

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/records"
	"bluelamp/internal/records/recordsviews"
)

// PageUnfit: before is nothing that a page of the list gave.
var PageUnfit = fault.New(fault.Invalid, "records.page-unfit",
	"The next page cannot be found. Load the audit again.")

// older is from where the list goes on after an entry.
func older(e recordsviews.Entry) string { return fmt.Sprintf("%d-%d", e.At.UnixMicro(), e.Position) }

// placeOf reads what older wrote; nothing is the beginning of the list.
func placeOf(before string) (*recordsviews.Place, *fault.Fault) {
	if before == "" {
		return nil, nil
	}
	at, position, _ := strings.Cut(before, "-")
	micros, err1 := strconv.ParseInt(at, 10, 64)
	n, err2 := strconv.ParseInt(position, 10, 64)
	if err1 != nil || err2 != nil {
		return nil, PageUnfit
	}
	return &recordsviews.Place{At: time.UnixMicro(micros), Position: n}, nil
}

// marked puts the mark of a telephone number where the number was asked for: the
// audit does not hold numbers, nor does the page about this look.
func (d Deps) marked(ctx context.Context, c *httpserver.Call, in *auditIn) error {
	if strings.Trim(in.Record, "+0123456789 ()-") != "" {
		return nil // an id may have a number in it
	}
	e164, ok := d.ReadNumber(in.Record)
	if !ok {
		return nil
	}
	mark, err := d.Mark(ctx, c.Force(), e164)
	if err != nil {
		return err
	}
	in.Record = records.NumberSubject(mark)
	return nil
}
