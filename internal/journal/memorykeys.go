package journal

import (
	"bytes"
	"context"
	"crypto/rand"
	"sync"
)

// MemoryKeys keeps keys as long as the process lives: for tests.
type MemoryKeys struct {
	mu   sync.Mutex
	keys map[string][]byte // nil = destroyed
}

// NewMemoryKeys returns a store without keys.
func NewMemoryKeys() *MemoryKeys { return &MemoryKeys{keys: make(map[string][]byte)} }

// Key implements Keys.
func (m *MemoryKeys) Key(ctx context.Context, subject string) ([]byte, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	key, ok := m.keys[subject]
	switch {
	case !ok:
		return nil, ErrNoKey
	case key == nil:
		return nil, ErrErased
	}
	return bytes.Clone(key), ctx.Err()
}

// Make implements Keys.
func (m *MemoryKeys) Make(ctx context.Context, subject string) ([]byte, error) {
	m.mu.Lock()
	if _, ok := m.keys[subject]; !ok {
		key := make([]byte, KeyLen)
		rand.Read(key)
		m.keys[subject] = key
	}
	m.mu.Unlock()
	return m.Key(ctx, subject)
}

// Destroy implements Keys.
func (m *MemoryKeys) Destroy(_ context.Context, subject string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	clear(m.keys[subject])
	m.keys[subject] = nil
	return nil
}
