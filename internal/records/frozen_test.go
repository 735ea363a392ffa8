package records_test

import (
	"testing"

	"bluelamp/internal/journal/frozenpage"
	"bluelamp/internal/records"
)

func TestFrozenPages(t *testing.T) { frozenpage.Check(t, records.Catalogue()) }
