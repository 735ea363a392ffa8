package dispatchviews_test

import (
	"testing"
	"time"

	"bluelamp/internal/dispatch"
	"bluelamp/internal/dispatch/dispatchviews"
	story "bluelamp/internal/statistics/statisticstest"
)

func TestTheBoardOfUnits(t *testing.T) {
	s := story.Begin(t, dispatchviews.New())
	for _, step := range story.Story() {
		s.Tell(story.Force, step)
		db, err := s.Views.Reader(story.Force, dispatchviews.Name)
		if err != nil {
			t.Fatal(err)
		}
		var want string
		switch step.Event.(type) {
		case dispatch.Assigned:
			want = "assigned"
		case dispatch.WentEnRoute:
			want = "en-route"
		case dispatch.ArrivedAtScene:
			want = "at-scene"
		case dispatch.Cleared:
			want = "available"
		default:
			continue
		}
		unit, there, err := dispatchviews.Get(t.Context(), db, "NS21")
		if err != nil || !there || unit.Status != want {
			t.Fatalf("%+v, %v, %v, want %s", unit, there, err, want)
		}
		if sent := unit.Incident != nil; sent != (want != "available") {
			t.Errorf("%s with incident %+v", want, unit.Incident)
		}
		if i := unit.Incident; i != nil && (i.Reference != story.Reference || i.Grade != "immediate" || i.Number != 1) {
			t.Errorf("incident %+v", i)
		}
	}
	db, _ := s.Views.Reader(story.Force, dispatchviews.Name)
	board, err := dispatchviews.Board(t.Context(), db)
	if err != nil || len(board) != 2 || board[0].Callsign != "NS21" || !board[0].Since.Equal(story.After(40*time.Minute)) || board[0].Version != 5 {
		t.Errorf("board %+v, %v", board, err)
	}
}
