package incidentviews_test

import (
	"testing"

	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/statistics/statisticstest"
)

func TestCaughtUpEqualsRebuilt(t *testing.T) {
	statisticstest.CaughtUpEqualsRebuilt(t, incidentviews.New())
}

func TestASchemaThatChangesHasAnotherVersion(t *testing.T) {
	statisticstest.SchemaIsOf(t, incidentviews.New(), 1, "2e5d1308c48c305002ea9942e2e4c2542ece7a6e2721991eeacaf1ffe7f88d72")
}
