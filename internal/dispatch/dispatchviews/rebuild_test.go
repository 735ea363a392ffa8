package dispatchviews_test

import (
	"testing"

	"bluelamp/internal/dispatch/dispatchviews"
	"bluelamp/internal/statistics/statisticstest"
)

func TestCaughtUpEqualsRebuilt(t *testing.T) {
	statisticstest.CaughtUpEqualsRebuilt(t, dispatchviews.New())
}
