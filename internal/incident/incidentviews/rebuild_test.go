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
	statisticstest.SchemaIsOf(t, incidentviews.New(), 6, "923e4f100b2d6a0dedfb5cc5b6b8e1fec3a1f372bbd54c416cbc5e92eaa5b6b2")
}
