package column_test

import (
	"testing"
	"time"

	"bluelamp/internal/view/column"
)

func TestATimeComesBackToTheMillisecondInUTC(t *testing.T) {
	london := time.FixedZone("BST", 3600)
	given := time.Date(2026, 7, 1, 12, 0, 0, 123_456_789, london)
	var got time.Time
	if err := column.Time(&got).Scan(column.Ms(given)); err != nil {
		t.Fatal(err)
	}
	if want := time.Date(2026, 7, 1, 11, 0, 0, 123_000_000, time.UTC); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestAnInstantIsNeverNull(t *testing.T) {
	got := time.Now()
	if err := column.Time(&got).Scan(column.Instant(time.Time{})); err != nil || !got.IsZero() {
		t.Errorf("the zero time came back as %v, %v", got, err)
	}
}

func TestWhatIsNotKnownIsNull(t *testing.T) {
	if column.Ms(time.Time{}) != nil || column.Text("") != nil {
		t.Error("the zero time and the empty text must be NULL")
	}
	var got *time.Time
	if err := column.TimeOrNil(&got).Scan(nil); err != nil || got != nil {
		t.Errorf("NULL gave %v, %v", got, err)
	}
	if err := column.TimeOrNil(&got).Scan("yesterday"); err == nil {
		t.Error("a text was taken for a time")
	}
}
