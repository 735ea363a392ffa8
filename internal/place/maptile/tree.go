package maptile

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// A tree is packed: its leaves lie in the order of the Z-curve, each node of
// the level above covers the next sixteen of the level below, and there are no
// pointers. It is read where it lies in the file.
const (
	fanOut   = 16
	boxBytes = 16
	rowBytes = boxBytes + 4
)

// row is a leaf: where a feature is, and where its record begins.
type row struct {
	around box
	record uint32
}

func appendTree(to []byte, rows []row) []byte {
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(a.around.order(), b.around.order()) })
	to = binary.LittleEndian.AppendUint32(to, uint32(len(rows)))
	level := make([]box, len(rows))
	for i, r := range rows {
		level[i] = r.around
		to = binary.LittleEndian.AppendUint32(appendBox(to, r.around), r.record)
	}
	for len(level) > 1 {
		level = above(level)
		for _, b := range level {
			to = appendBox(to, b)
		}
	}
	return to
}

func above(level []box) []box {
	var up []box
	for group := range slices.Chunk(level, fanOut) {
		b := nowhere
		for _, o := range group {
			b = b.and(o)
		}
		up = append(up, b)
	}
	return up
}

func appendBox(to []byte, b box) []byte {
	for _, v := range [4]uint32{b.minX, b.minY, b.maxX, b.maxY} {
		to = binary.LittleEndian.AppendUint32(to, v)
	}
	return to
}

func boxAt(from []byte) box {
	u := binary.LittleEndian.Uint32
	return box{u(from), u(from[4:]), u(from[8:]), u(from[12:])}
}

// tree holds the levels from the leaves up, as slices of the store's bytes.
type tree struct {
	leaves []byte
	upper  [][]byte
}

// treeFrom cuts a tree off the front of the bytes.
func treeFrom(from []byte) (tree, []byte, error) {
	if len(from) < 4 {
		return tree{}, nil, ErrDamaged
	}
	n := int(binary.LittleEndian.Uint32(from))
	var t tree
	var ok bool
	if t.leaves, from, ok = cut(from[4:], n*rowBytes); !ok {
		return tree{}, nil, ErrDamaged
	}
	for n > 1 {
		n = (n + fanOut - 1) / fanOut
		var level []byte
		if level, from, ok = cut(from, n*boxBytes); !ok {
			return tree{}, nil, ErrDamaged
		}
		t.upper = append(t.upper, level)
	}
	return t, from, nil
}

func cut(from []byte, n int) (head, rest []byte, ok bool) {
	if n < 0 || n > len(from) {
		return nil, nil, false
	}
	return from[:n:n], from[n:], true
}

// search visits the records whose box meets b until visit says false.
func (t tree) search(b box, visit func(around box, record uint32) bool) bool {
	if len(t.upper) == 0 {
		return t.leavesOf(0, b, visit)
	}
	return t.descend(len(t.upper)-1, 0, b, visit)
}

func (t tree) descend(level, node int, b box, visit func(box, uint32) bool) bool {
	if !boxAt(t.upper[level][node*boxBytes:]).meets(b) {
		return true
	}
	if level == 0 {
		return t.leavesOf(node, b, visit)
	}
	last := min((node+1)*fanOut, len(t.upper[level-1])/boxBytes)
	for child := node * fanOut; child < last; child++ {
		if !t.descend(level-1, child, b, visit) {
			return false
		}
	}
	return true
}

func (t tree) leavesOf(node int, b box, visit func(box, uint32) bool) bool {
	last := min((node+1)*fanOut, len(t.leaves)/rowBytes)
	for i := node * fanOut; i < last; i++ {
		leaf := t.leaves[i*rowBytes:]
		around := boxAt(leaf)
		if around.meets(b) && !visit(around, binary.LittleEndian.Uint32(leaf[boxBytes:])) {
			return false
		}
	}
	return true
}
