package queue_test

import (
	"testing"

	"bluelamp/internal/journal/frozenpage"
	"bluelamp/internal/queue"
)

func TestFrozenPages(t *testing.T) { frozenpage.Check(t, queue.Catalogue()) }
