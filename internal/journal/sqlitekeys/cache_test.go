package sqlitekeys

import (
	"fmt"
	"sync"
	"testing"
)

// A key that was looked up before its destruction and arrives after it must not
// stay in memory.
func TestTheCacheTakesNoKeyAcrossADestruction(t *testing.T) {
	c := newCache(10)
	began := c.generation()
	c.forget([]*request{{subject: ada, destroy: true}})
	c.put(ada, []byte{1}, began)
	if key, ok := c.get(ada); ok {
		t.Errorf("it holds %x", key)
	}
	c.put(ada, []byte{2}, c.generation())
	if _, ok := c.get(ada); !ok {
		t.Error("it takes no key at all")
	}
}

func TestTheCacheIsBounded(t *testing.T) {
	c := newCache(10)
	var users sync.WaitGroup
	for u := range 4 {
		users.Go(func() {
			for i := range 500 {
				c.put(fmt.Sprintf("%d/%d", u, i), []byte{1}, 0)
				c.get(fmt.Sprintf("%d/%d", u, i/2))
			}
		})
	}
	users.Wait()
	if n := len(c.young) + len(c.old); n > 10 {
		t.Errorf("%d keys are cached", n)
	}
}
