package personapi

import (
	"context"

	"bluelamp/internal/httpserver"
)

// Admit lets the asker in to what another room keeps of a person, on the same terms
// as to the person's own record, and returns the ids of the records that are one
// with it. The look is on record with its reason.
func Admit(ctx context.Context, c *httpserver.Call, id, reason string) ([]string, error) {
	e, err := admit(ctx, c, id, reason)
	if err != nil {
		return nil, err
	}
	return e.clusters[id], nil
}

// Hidden says which of some people are not for the asker's eyes, wherever they are
// named.
func Hidden(ctx context.Context, c *httpserver.Call, ids ...string) (map[string]bool, error) {
	e := eyesOf(c)
	if err := e.meet(ctx, ids...); err != nil {
		return nil, err
	}
	hidden := map[string]bool{}
	for _, id := range ids {
		if id != "" && e.hidden(id) {
			hidden[id] = true
		}
	}
	return hidden, nil
}
