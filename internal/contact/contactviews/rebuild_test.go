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
	statisticstest.SchemaIsOf(t, contactviews.New(), 4, "4da72d6e630b956206255823d1bcf226dadf38485fac610c612d06c0bce35210")
}
