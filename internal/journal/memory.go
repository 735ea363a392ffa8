package journal

import (
	"bytes"
	"context"
	"sync"
)

// Memory is a journal that lives as long as the process: for tests of rules and
// for trying things out. It passes the same contract as the journals on disk,
// but for durability.
type Memory struct {
	bell    Bell
	mu      sync.RWMutex
	closed  bool
	genesis Hash
	pages   []Page             // index = position - 1
	streams map[Stream][]int   // indexes into pages
	used    map[string]Receipt // by key
}

// NewMemory returns an empty journal.
func NewMemory() *Memory {
	return &Memory{
		genesis: GenesisHash(NewSalt()),
		streams: make(map[Stream][]int),
		used:    make(map[string]Receipt),
	}
}

// Append implements Journal.
func (m *Memory) Append(ctx context.Context, b Batch) (Receipt, error) {
	if err := b.Check(); err != nil {
		return Receipt{}, err
	}
	if err := ctx.Err(); err != nil {
		return Receipt{}, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.closed {
		return Receipt{}, ErrClosed
	}
	if first, ok := m.used[b.Key]; ok {
		first.Duplicate = true
		return first, nil
	}
	version := Version(len(m.streams[b.Stream]))
	if b.Expected != AnyVersion && b.Expected != version {
		return Receipt{}, ErrVersion
	}
	head := m.head()
	for _, p := range b.Pages(head, version) {
		p.Data = bytes.Clone(p.Data)
		m.streams[b.Stream] = append(m.streams[b.Stream], len(m.pages))
		m.pages = append(m.pages, p)
	}
	r := Receipt{
		First: head.Position + 1, Last: head.Position + Position(len(b.Drafts)),
		Version: version + Version(len(b.Drafts)),
	}
	m.used[b.Key] = r
	m.bell.Ring()
	return r, nil
}

// ReadStream implements Journal.
func (m *Memory) ReadStream(ctx context.Context, s Stream, after Version) ([]Page, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if err := m.open(ctx); err != nil {
		return nil, err
	}
	var pages []Page
	for _, i := range m.streams[s] {
		if m.pages[i].Version > after {
			pages = append(pages, m.pages[i].clone())
		}
	}
	return pages, nil
}

// Read implements Journal.
func (m *Memory) Read(ctx context.Context, after Position, limit int) ([]Page, error) {
	if err := CheckLimit(limit); err != nil {
		return nil, err
	}
	m.mu.RLock()
	defer m.mu.RUnlock()
	if err := m.open(ctx); err != nil {
		return nil, err
	}
	from := min(max(int(after), 0), len(m.pages))
	upTo := min(from+limit, len(m.pages))
	pages := make([]Page, 0, upTo-from)
	for _, p := range m.pages[from:upTo] {
		pages = append(pages, p.clone())
	}
	return pages, nil
}

// Used implements Journal.
func (m *Memory) Used(ctx context.Context, key string) (Receipt, bool, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if err := m.open(ctx); err != nil {
		return Receipt{}, false, err
	}
	r, ok := m.used[key]
	r.Duplicate = ok
	return r, ok, nil
}

// Head implements Journal.
func (m *Memory) Head(ctx context.Context) (Head, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if err := m.open(ctx); err != nil {
		return Head{}, err
	}
	return m.head(), nil
}

// Genesis implements Journal.
func (m *Memory) Genesis(context.Context) (Hash, error) { return m.genesis, nil }

// Watch implements Journal.
func (m *Memory) Watch() (tokens <-chan struct{}, stop func()) { return m.bell.Watch() }

// Close implements Journal; what was in the journal is gone.
func (m *Memory) Close() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.closed = true
	m.bell.Ring()
	return nil
}

func (m *Memory) open(ctx context.Context) error {
	if m.closed {
		return ErrClosed
	}
	return ctx.Err()
}

func (m *Memory) head() Head {
	if len(m.pages) == 0 {
		return Head{Hash: m.genesis}
	}
	last := m.pages[len(m.pages)-1]
	return Head{Position: last.Position, Hash: last.Hash}
}

// clone keeps a reader's hands off the journal's own bytes.
func (p Page) clone() Page {
	p.Data, p.Salt = bytes.Clone(p.Data), bytes.Clone(p.Salt)
	return p
}
