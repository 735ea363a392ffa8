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
	statisticstest.SchemaIsOf(t, victimviews.New(), 2, "40e08895c062d49382367f2bd9780369fc506cc9f970d709544e977aa2f1cb94")
}
