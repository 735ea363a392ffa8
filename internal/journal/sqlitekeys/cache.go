package sqlitekeys

import (
	"bytes"
	"sync"
)

// cache keeps the keys of subjects lately in use, in two halves: a full young
// half becomes the old one, and what was not asked for since goes with the old
// old one. Keys that leave are overwritten.
type cache struct {
	mu         sync.Mutex
	half       int
	young, old map[string][]byte
	destroyed  uint64 // counts forget, see put
}

func newCache(size int) *cache {
	return &cache{half: max(size/2, 1), young: make(map[string][]byte), old: make(map[string][]byte)}
}

func (c *cache) get(subject string) ([]byte, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	key, ok := c.young[subject]
	if !ok {
		if key, ok = c.old[subject]; !ok {
			return nil, false
		}
		delete(c.old, subject)
		c.keep(subject, key)
	}
	return bytes.Clone(key), true
}

// generation is to be read before a key is looked up and handed to put.
func (c *cache) generation() uint64 {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.destroyed
}

// put keeps a copy of key, unless any key was destroyed since the look-up
// began: it might have been this one, read just before.
func (c *cache) put(subject string, key []byte, began uint64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if began == c.destroyed {
		c.keep(subject, bytes.Clone(key))
	}
}

func (c *cache) keep(subject string, key []byte) {
	if len(c.young) >= c.half {
		overwrite(c.old)
		c.young, c.old = make(map[string][]byte), c.young
	}
	c.young[subject] = key
}

// forget drops the keys of the subjects that a group destroys.
func (c *cache) forget(group []*request) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.destroyed++
	for _, r := range group {
		if !r.destroy {
			continue
		}
		for _, half := range []map[string][]byte{c.young, c.old} {
			clear(half[r.subject])
			delete(half, r.subject)
		}
	}
}

func (c *cache) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, half := range []map[string][]byte{c.young, c.old} {
		overwrite(half)
	}
}

func overwrite(half map[string][]byte) {
	for _, key := range half {
		clear(key)
	}
	clear(half)
}
