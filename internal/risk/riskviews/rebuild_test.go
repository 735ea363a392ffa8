package riskviews_test

import (
	"testing"

	"bluelamp/internal/risk/riskviews"
	"bluelamp/internal/statistics/statisticstest"
)

func TestCaughtUpEqualsRebuilt(t *testing.T) {
	statisticstest.CaughtUpEqualsRebuilt(t, riskviews.New())
}
