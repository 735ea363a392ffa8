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
	statisticstest.SchemaIsOf(t, incidentviews.New(), 5, "62ae322caf57c369283d741a3593c49539f5521cd556e8d8a6a6efdef7b39501")
}
