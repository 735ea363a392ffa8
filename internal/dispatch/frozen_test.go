package dispatch_test

import (
	"testing"

	"bluelamp/internal/dispatch"
	"bluelamp/internal/journal/frozenpage"
)

func TestFrozenPages(t *testing.T) { frozenpage.Check(t, dispatch.Catalogue()) }
