package contactviews_test

import (
	"testing"

	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/statistics/statisticstest"
)

func TestCaughtUpEqualsRebuilt(t *testing.T) {
	statisticstest.CaughtUpEqualsRebuilt(t, contactviews.New())
}

func TestASchemaThatChangesHasAnotherVersion(t *testing.T) {
	statisticstest.SchemaIsOf(t, contactviews.New(), 2, "24ac419f100b5580e26365e3618af10bd6859413ee83a57ba1bc2d09adf39b25")
}
