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
	statisticstest.SchemaIsOf(t, incidentviews.New(), 2, "98d2666898f47f2f39d04dcafd52fe5228cdce4daf968b300a4a9587ff879185")
}
