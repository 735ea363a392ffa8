package victim_test

import (
	"testing"

	"bluelamp/internal/journal/frozenpage"
	"bluelamp/internal/victim"
)

func TestFrozenPages(t *testing.T) { frozenpage.Check(t, victim.Catalogue()) }
