package resolution_test

import (
	"testing"

	"bluelamp/internal/journal/frozenpage"
	"bluelamp/internal/resolution"
)

func TestFrozenPages(t *testing.T) { frozenpage.Check(t, resolution.Catalogue()) }
