package queueviews_test

import (
	"testing"

	"bluelamp/internal/queue/queueviews"
	"bluelamp/internal/statistics/statisticstest"
)

func TestCaughtUpEqualsRebuilt(t *testing.T) {
	statisticstest.CaughtUpEqualsRebuilt(t, queueviews.New())
}
