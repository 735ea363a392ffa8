package statisticsviews_test

import (
	"testing"

	"bluelamp/internal/statistics/statisticstest"
	"bluelamp/internal/statistics/statisticsviews"
)

func TestCaughtUpEqualsRebuilt(t *testing.T) {
	statisticstest.CaughtUpEqualsRebuilt(t, statisticsviews.New())
}

func TestASchemaThatChangesHasAnotherVersion(t *testing.T) {
	statisticstest.SchemaIsOf(t, statisticsviews.New(), 1, "1dfed92db8d7d986ed19e5c9005ba9aae9b8693e6831b4577fa6d0a5fb280c20")
}
