package incident_test

import (
	"testing"

	"bluelamp/internal/incident"
	"bluelamp/internal/journal/frozenpage"
)

func TestFrozenPages(t *testing.T) { frozenpage.Check(t, incident.Catalogue()) }
