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
	statisticstest.SchemaIsOf(t, contactviews.New(), 3, "fbf3c1301b1060ac032c4b87020e63b8493060789600be100b14e0485d3683be")
}
