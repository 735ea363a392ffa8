package victimviews_test

import (
	"testing"

	"bluelamp/internal/statistics/statisticstest"
	"bluelamp/internal/victim"
	"bluelamp/internal/victim/victimviews"
)

func TestCaughtUpEqualsRebuilt(t *testing.T) {
	s := story(t)
	s.Tell(victim.Room, "i1", victim.Updated{ID: "u1", Method: "telephone", Note: "A man is in custody.", By: "ann", At: after(9)},
		victim.UpdateCancelled{ID: "u2", Reason: "Moved away.", By: "ann", At: after(9)})
	s.EqualsRebuilt()
}

func TestASchemaThatChangesHasAnotherVersion(t *testing.T) {
	statisticstest.SchemaIsOf(t, victimviews.New(), 1, "b4f6fa83908d39f5153e8fbb100c140b89fe2d78896dcb2199cd4271fcb9a1e8")
}
