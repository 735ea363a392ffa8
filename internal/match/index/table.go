package index

// table is distinct values with the number of their users. A value that loses
// its last user leaves the table, and its place is given to the next. Id 0 is
// the zero value, which nobody needs to release.
type table[T comparable] struct {
	ids    map[T]uint32
	values []T
	uses   []uint32
	free   []uint32
}

func (t *table[T]) add(v T) uint32 {
	var zero T
	if v == zero {
		return 0
	}
	if t.ids == nil {
		t.ids = map[T]uint32{}
		t.values, t.uses = make([]T, 1), make([]uint32, 1)
	}
	id, ok := t.ids[v]
	if !ok {
		id = t.place(v)
		t.ids[v] = id
	}
	t.uses[id]++
	return id
}

func (t *table[T]) place(v T) uint32 {
	if n := len(t.free); n > 0 {
		id := t.free[n-1]
		t.free = t.free[:n-1]
		t.values[id] = v
		return id
	}
	t.values, t.uses = append(t.values, v), append(t.uses, 0)
	return uint32(len(t.values) - 1)
}

// release takes one user away and says whether it was the last.
func (t *table[T]) release(id uint32) bool {
	if id == 0 {
		return false
	}
	t.uses[id]--
	if t.uses[id] > 0 {
		return false
	}
	var zero T
	delete(t.ids, t.values[id])
	t.values[id] = zero
	t.free = append(t.free, id)
	return true
}

func (t *table[T]) value(id uint32) (v T) {
	if id == 0 {
		return v
	}
	return t.values[id]
}

func (t *table[T]) used(id uint32) uint32 {
	if id == 0 {
		return 0
	}
	return t.uses[id]
}

func (t *table[T]) find(v T) (uint32, bool) {
	id, ok := t.ids[v]
	return id, ok
}
