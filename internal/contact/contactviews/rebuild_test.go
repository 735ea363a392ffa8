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
	statisticstest.SchemaIsOf(t, contactviews.New(), 3, "760e1aa0a9babf535217b4a04ca13baf6489bd7e1688d85ef5b59bc1f608ce09")
}
