package contactviews_test

import (
	"testing"

	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/statistics/statisticstest"
)

func TestCaughtUpEqualsRebuilt(t *testing.T) {
	statisticstest.CaughtUpEqualsRebuilt(t, contactviews.New())
}
