package risk_test

import (
	"testing"

	"bluelamp/internal/journal/frozenpage"
	"bluelamp/internal/risk"
)

func TestFrozenPages(t *testing.T) { frozenpage.Check(t, risk.Catalogue()) }
