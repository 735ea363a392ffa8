package contactapi

import (
	"context"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
)

// key is an operation that presses one key of the handler's telephone.
func (d door) key(
	press func(context.Context, *httpserver.Call, string) (journal.Receipt, error),
) func(context.Context, *httpserver.Call, *one) (*contactOut, error) {
	return func(ctx context.Context, c *httpserver.Call, in *one) (*contactOut, error) {
		receipt, err := press(ctx, c, in.ID)
		if err != nil {
			return nil, err
		}
		return shown(ctx, c, receipt, in.ID)
	}
}
