package journal_test

import (
	"testing"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/journaltest"
)

func TestMemoryKeepsTheContract(t *testing.T) {
	journaltest.Contract(t, journaltest.Maker{
		Open: func(*testing.T) journal.Journal { return journal.NewMemory() },
	})
}

func TestMemoryKeysKeepTheContract(t *testing.T) {
	journaltest.KeysContract(t, func(*testing.T) journal.Keys { return journal.NewMemoryKeys() })
}
