package dispatchviews_test

import (
	"testing"

	"bluelamp/internal/dispatch/dispatchviews"
	"bluelamp/internal/statistics/statisticstest"
)

func TestCaughtUpEqualsRebuilt(t *testing.T) {
	statisticstest.CaughtUpEqualsRebuilt(t, dispatchviews.New())
}

func TestASchemaThatChangesHasAnotherVersion(t *testing.T) {
	statisticstest.SchemaIsOf(t, dispatchviews.New(), 1, "eba4555ee3c19606b74ffdb5dc46f1dbc154551b0bab97a3e663ec18e3d673cf")
}
