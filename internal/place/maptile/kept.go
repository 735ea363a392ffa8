package maptile

import (
	"container/list"
	"sync"
)

// cacheBytes bounds the tiles kept in memory: some thousand, more than a room
// full of people looks at.
const cacheBytes = 32 << 20

// kept holds the tiles asked for last, up to a number of bytes.
type kept struct {
	mu    sync.Mutex
	limit int
	size  int
	order *list.List // the latest in front; values are *keptTile
	tiles map[tileID]*list.Element
}

type keptTile struct {
	id tileID
	gz []byte
}

// perTile is what an entry costs beside its bytes, roughly.
const perTile = 200

func newKept(limit int) *kept {
	return &kept{limit: limit, order: list.New(), tiles: map[tileID]*list.Element{}}
}

func (k *kept) get(id tileID) ([]byte, bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	e, there := k.tiles[id]
	if !there {
		return nil, false
	}
	k.order.MoveToFront(e)
	return e.Value.(*keptTile).gz, true
}

func (k *kept) put(id tileID, gz []byte) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if _, there := k.tiles[id]; there {
		return
	}
	k.tiles[id] = k.order.PushFront(&keptTile{id, gz})
	k.size += len(gz) + perTile
	for k.size > k.limit && k.order.Len() > 1 {
		old := k.order.Remove(k.order.Back()).(*keptTile)
		delete(k.tiles, old.id)
		k.size -= len(old.gz) + perTile
	}
}
