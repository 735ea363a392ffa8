package incidentviews_test

import (
	"testing"

	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/statistics/statisticstest"
)

func TestCaughtUpEqualsRebuilt(t *testing.T) {
	statisticstest.CaughtUpEqualsRebuilt(t, incidentviews.New())
}
