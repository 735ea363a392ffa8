package referral_test

import (
	"testing"

	"bluelamp/internal/journal/frozenpage"
	"bluelamp/internal/referral"
)

func TestFrozenPages(t *testing.T) { frozenpage.Check(t, referral.Catalogue()) }
