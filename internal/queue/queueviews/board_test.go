package queueviews_test

import (
	"slices"
	"testing"
	"time"

	"bluelamp/internal/queue"
	"bluelamp/internal/queue/queueviews"
	story "bluelamp/internal/statistics/statisticstest"
)

// The board and the desk that routes are computed from the same pages in two
// ways; they must say the same after each.
func TestTheBoardSaysWhatTheDeskKnows(t *testing.T) {
	s := story.Begin(t, queueviews.New())
	var desk queue.State
	for i, step := range append(withFailedConnection(story.Story()), goneAndBack()...) {
		s.Tell(story.Force, step)
		if step.Room != queue.Room {
			continue
		}
		desk = queue.Fold(desk, step.Event)
		compare(t, i, s, desk)
	}
	if len(desk.Waiting()) != 1 || desk.Handler(story.Priya).Status != queue.Idle {
		t.Errorf("the story ends with %+v", desk)
	}
}

// withFailedConnection lets one call be taken that could not be put through: it
// goes back to its place.
func withFailedConnection(steps []story.Step) []story.Step {
	i := slices.IndexFunc(steps, func(s story.Step) bool { _, is := s.Event.(queue.Accepted); return is })
	taken := steps[i].Event.(queue.Accepted)
	again := func(event any) story.Step { return story.Step{Room: queue.Room, ID: "2026-11-21", Event: event} }
	return slices.Insert(slices.Clone(steps), i,
		again(taken),
		again(queue.OfferWithdrawn{Contact: taken.Contact, Handler: taken.Handler, Why: queue.NotConnected, At: taken.At}),
		again(queue.BecameNotReady{Handler: taken.Handler, Reason: "missed-offer", At: taken.At}),
		again(queue.BecameReady{Handler: taken.Handler, At: taken.At}),
		again(queue.Offered{Contact: taken.Contact, Service: taken.Service, Handler: taken.Handler, Until: taken.At, At: taken.At}),
	)
}

// goneAndBack is a handler whose browser was lost and who went off duty and came
// back, and who then says twice that they are ready.
func goneAndBack() []story.Step {
	var steps []story.Step
	at := story.After(2 * time.Hour)
	for _, event := range []any{
		queue.OfferWithdrawn{Contact: story.Ringing, Handler: story.Priya, Why: queue.HandlerGone, At: at},
		queue.WentMissing{Handler: story.Priya, At: at}, queue.WentOff{Handler: story.Priya, At: at},
		queue.BecameReady{Handler: story.Priya, Skills: []string{"101"}, At: at.Add(time.Minute)},
		queue.BecameReady{Handler: story.Priya, Skills: []string{"999"}, At: at.Add(2 * time.Minute)},
	} {
		steps = append(steps, story.Step{Room: queue.Room, ID: "2026-11-21", Event: event})
	}
	return steps
}

func compare(t *testing.T, step int, s *story.Told, desk queue.State) {
	t.Helper()
	db, err := s.Views.Reader(story.Force, queueviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := queueviews.Lines(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	waiting := 0
	for _, line := range lines {
		waiting += line.Count
	}
	if waiting != len(desk.Waiting()) {
		t.Errorf("step %d: the board says %d wait, the desk %d", step, waiting, len(desk.Waiting()))
	}
	board, err := queueviews.Handlers(t.Context(), db)
	onDuty := slices.DeleteFunc(slices.Clone(desk.Handlers), func(h queue.Handler) bool { return h.Status == queue.OffDuty })
	if err != nil || len(board) != len(onDuty) {
		t.Fatalf("step %d: %d handlers on the board, %d on duty at the desk, %v", step, len(board), len(onDuty), err)
	}
	for _, h := range board {
		want := desk.Handler(h.ID)
		if h.State != string(want.Status) || h.Reason != want.Reason || h.Contact != want.Contact ||
			h.Present == want.Missing || !h.Since.Equal(want.Since) {
			t.Errorf("step %d: board %+v, desk %+v", step, h, want)
		}
		if h.Name != "Priya Shah" {
			t.Errorf("step %d: the handler is called %q", step, h.Name)
		}
	}
}
