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
	statisticstest.SchemaIsOf(t, riskviews.New(), 4, "0b85db2ccc9e576421d522e56f4c78cb9e1a00faab985ba3fedb37cdaec01127")
}
