package person_test

import (
	"testing"

	"bluelamp/internal/journal/frozenpage"
	"bluelamp/internal/person"
)

func TestFrozenPages(t *testing.T) { frozenpage.Check(t, person.Catalogue()) }
