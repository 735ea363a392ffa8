package staff_test

import (
	"testing"

	"bluelamp/internal/journal/frozenpage"
	"bluelamp/internal/staff"
)

func TestFrozenPages(t *testing.T) { frozenpage.Check(t, staff.Catalogue()) }
