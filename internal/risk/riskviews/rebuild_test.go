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
	statisticstest.SchemaIsOf(t, riskviews.New(), 3, "74e0b0a7d2717381d0eae7d16f051ec36d4744413136d4f2bdd98e98f22b5178")
}
