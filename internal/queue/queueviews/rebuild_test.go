package queueviews_test

import (
	"testing"

	"bluelamp/internal/queue/queueviews"
	"bluelamp/internal/statistics/statisticstest"
)

func TestCaughtUpEqualsRebuilt(t *testing.T) {
	statisticstest.CaughtUpEqualsRebuilt(t, queueviews.New())
}

func TestASchemaThatChangesHasAnotherVersion(t *testing.T) {
	statisticstest.SchemaIsOf(t, queueviews.New(), 1, "669d7b650c7fa7b419c336a99d2622d0b6dec5bd57cbf89de0402091d0764c60")
}
