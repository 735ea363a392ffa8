package safeguarding_test

import (
	"testing"

	"bluelamp/internal/journal/frozenpage"
	"bluelamp/internal/safeguarding"
)

func TestFrozenPages(t *testing.T) { frozenpage.Check(t, safeguarding.Catalogue()) }
