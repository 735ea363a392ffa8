package telephonybench

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"bluelamp/internal/telephony"
)

// request is what the load asks of the edge's process; exactly one part is set.
type request struct {
	Agent  string `json:",omitempty"` // with Offer: connect this agent
	Offer  string `json:",omitempty"`
	Answer string `json:",omitempty"` // this agent takes the call that rings
	Talk   bool   `json:",omitempty"` // everybody talks now
	Quiet  bool   `json:",omitempty"` // and now nobody any more
	Result *heard `json:",omitempty"` // the end
}

// reply is the answer to a request.
type reply struct {
	Answer string `json:",omitempty"`
	Error  string `json:",omitempty"`
}

// heard counts frames at the far ends.
type heard struct{ Sent, Heard int }

// serve obeys the load until it reports its result.
func serve(ctx context.Context, edge *telephony.Edge, in *json.Decoder, out *json.Encoder) (r result, err error) {
	var began time.Time
	var used time.Duration
	var dropped int64
	taken := map[telephony.CallID]bool{}
	for {
		var q request
		if err := in.Decode(&q); err != nil {
			return r, fmt.Errorf("the load stopped: %w", err)
		}
		var answered reply
		err = nil
		switch {
		case q.Result != nil:
			r.heard = *q.Result
			return r, nil
		case q.Agent != "":
			answered.Answer, err = edge.ConnectAgent(ctx, telephony.AgentID(q.Agent), q.Offer)
		case q.Answer != "":
			err = answer(ctx, edge, telephony.AgentID(q.Answer), taken)
		case q.Talk:
			began, used, dropped = time.Now(), processor(), edge.Dropped()
		case q.Quiet:
			r.percent = 100 * float64(processor()-used) / float64(time.Since(began))
			r.dropped = edge.Dropped() - dropped
		}
		if err != nil {
			answered.Error = err.Error()
		}
		if err := out.Encode(answered); err != nil {
			return r, fmt.Errorf("answer the load: %w", err)
		}
	}
}

// answer gives the agent the call that nobody has; the load rings one at a time.
func answer(ctx context.Context, edge *telephony.Edge, a telephony.AgentID, taken map[telephony.CallID]bool) error {
	for _, id := range edge.Calls() {
		if !taken[id] {
			err := edge.Answer(ctx, id, a)
			taken[id] = err == nil
			return err
		}
	}
	return telephony.ErrNoCall
}
