package queueapi

import (
	"context"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/queue/queueviews"
	"bluelamp/internal/text"
)

// Board is what the supervisor's screen shows of the queue, from the tables:
// how many wait in each queue of the pack, and what each handler is doing.
func Board(ctx context.Context, c *httpserver.Call) ([]Waiting, []HandlerOnBoard, error) {
	db := c.View(queueviews.Name)
	lines, err := queueviews.Lines(ctx, db)
	if err != nil {
		return nil, nil, err
	}
	onDuty, err := queueviews.Handlers(ctx, db)
	if err != nil {
		return nil, nil, err
	}
	waits := make([]Waiting, len(c.Policy().Queues))
	for i, q := range c.Policy().Queues {
		waits[i].Service = q.Service
		for _, line := range lines {
			if line.Service == q.Service {
				waits[i].Count, waits[i].LongestSince = line.Count, &line.LongestSince
			}
		}
	}
	rows := make([]HandlerOnBoard, len(onDuty))
	for i, h := range onDuty {
		rows[i] = HandlerOnBoard{
			ID: h.ID, Name: h.Name, State: h.State, Reason: h.Reason, Since: h.Since, Present: h.Present,
			Contact: text.OrNull(h.Contact), Service: text.OrNull(h.Service),
		}
	}
	return waits, rows, nil
}
