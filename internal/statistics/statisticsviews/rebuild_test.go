package statisticsviews_test

import (
	"testing"

	"bluelamp/internal/statistics/statisticstest"
	"bluelamp/internal/statistics/statisticsviews"
)

func TestCaughtUpEqualsRebuilt(t *testing.T) {
	statisticstest.CaughtUpEqualsRebuilt(t, statisticsviews.New())
}
