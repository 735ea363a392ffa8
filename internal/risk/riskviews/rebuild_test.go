package riskviews_test

import (
	"testing"

	"bluelamp/internal/risk/riskviews"
	"bluelamp/internal/statistics/statisticstest"
)

func TestCaughtUpEqualsRebuilt(t *testing.T) {
	statisticstest.CaughtUpEqualsRebuilt(t, riskviews.New())
}

func TestASchemaThatChangesHasAnotherVersion(t *testing.T) {
	statisticstest.SchemaIsOf(t, riskviews.New(), 2, "88cf4276efefd855e3018056b9ef6a2b4163db4403fe9b30b737566ba6bd971d")
}
