package contact_test

import (
	"testing"

	"bluelamp/internal/contact"
	"bluelamp/internal/journal/frozenpage"
)

func TestFrozenPages(t *testing.T) { frozenpage.Check(t, contact.Catalogue()) }
