package history_test

import (
	"testing"

	"bluelamp/internal/history"
	"bluelamp/internal/journal/frozenpage"
)

func TestFrozenPages(t *testing.T) { frozenpage.Check(t, history.Catalogue()) }
