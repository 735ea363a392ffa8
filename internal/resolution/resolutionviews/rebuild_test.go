package resolutionviews_test

import (
	"testing"

	"bluelamp/internal/resolution"
	"bluelamp/internal/resolution/resolutionviews"
	"bluelamp/internal/statistics/statisticstest"
)

func TestCaughtUpEqualsRebuilt(t *testing.T) {
	s := story(t)
	s.Tell(resolution.Room, "i3", resolution.Checked{Good: true, Qualities: map[string]string{"told": "yes"}, Note: "Kind.", By: "sue", At: after(50)})
	s.Tell(resolution.Room, "i2", resolution.Returned{Why: "The caller knows who did it.", By: "ann", At: after(42)})
	s.EqualsRebuilt()
}

func TestASchemaThatChangesHasAnotherVersion(t *testing.T) {
	statisticstest.SchemaIsOf(t, resolutionviews.New(), 1, "ac0a0c85e538df7452006ae00a488eda4f47ce8d45b3d9afa70a5891158dc68d")
}
