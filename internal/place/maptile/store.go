package maptile

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"runtime"
	"strings"
)

// magic begins a file; its number goes up when the layout below changes.
const magic = "BLMAP001"

const headBytes = len(magic) + sha256.Size

// Store is a map ready to be cut into tiles. It is safe for use by many at once.
type Store struct {
	raw     []byte
	version string
	around  box
	credits []string
	words   words
	trees   [MaxZoom + 1]tree
	records []byte

	kept    *kept
	drawing chan struct{} // at most this many tiles are cut at once
}

// Bounds is a rectangle in WGS 84 degrees; all noughts for an empty map.
type Bounds struct {
	West  float64 `json:"west"`
	South float64 `json:"south"`
	East  float64 `json:"east"`
	North float64 `json:"north"`
}

// Bounds is the rectangle around everything on the map.
func (s *Store) Bounds() Bounds {
	if s.around == nowhere {
		return Bounds{}
	}
	var b Bounds
	b.West, b.North = spot{s.around.minX, s.around.minY}.degrees()
	b.East, b.South = spot{s.around.maxX, s.around.maxY}.degrees()
	return b
}

// Attribution is the credits of the sources, to be shown with every map.
func (s *Store) Attribution() []string { return s.credits }

// Version changes with anything that is drawn; 16 hexadecimal digits.
func (s *Store) Version() string { return s.version }

// Features is how many single shapes the map holds.
func (s *Store) Features() int {
	n := 0
	for _, t := range s.trees {
		n += len(t.leaves) / rowBytes
	}
	return n
}

// bytes lays the map out: magic, SHA-256 of the rest, box, credits, words,
// a tree for each zoom, records.
func (b *builder) bytes(credits []string) []byte {
	out := append([]byte(magic), make([]byte, sha256.Size)...)
	out = appendBox(out, b.around)
	out = appendWords(out, credits)
	out = appendWords(out, b.words)
	for zoom := MinZoom; zoom <= MaxZoom; zoom++ {
		out = appendTree(out, b.rows[zoom])
	}
	out = append(out, b.records...)
	sum := sha256.Sum256(out[headBytes:])
	copy(out[len(magic):], sum[:])
	return out
}

// storeFrom reads the layout; the bytes are kept and must not change.
func storeFrom(raw []byte) (*Store, error) {
	if len(raw) < headBytes+boxBytes || string(raw[:len(magic)]) != magic {
		return nil, ErrDamaged
	}
	sum := sha256.Sum256(raw[headBytes:])
	if !bytes.Equal(sum[:], raw[len(magic):headBytes]) {
		return nil, ErrDamaged
	}
	s := &Store{
		raw: raw, version: hex.EncodeToString(sum[:8]), around: boxAt(raw[headBytes:]),
		kept: newKept(cacheBytes), drawing: make(chan struct{}, runtime.GOMAXPROCS(0)),
	}
	rest := raw[headBytes+boxBytes:]
	credits, rest, err := wordsFrom(rest)
	if err != nil {
		return nil, err
	}
	s.credits = credits.all()
	if s.words, rest, err = wordsFrom(rest); err != nil {
		return nil, err
	}
	for zoom := MinZoom; zoom <= MaxZoom; zoom++ {
		if s.trees[zoom], rest, err = treeFrom(rest); err != nil {
			return nil, err
		}
	}
	s.records = rest
	return s, nil
}

// words is a list of texts that is read where it lies: n, n+1 offsets, letters.
type words struct{ offsets, letters []byte }

func appendWords(to []byte, list []string) []byte {
	to = binary.LittleEndian.AppendUint32(to, uint32(len(list)))
	end := uint32(0)
	for _, w := range list {
		to = binary.LittleEndian.AppendUint32(to, end)
		end += uint32(len(w))
	}
	to = binary.LittleEndian.AppendUint32(to, end)
	return append(to, strings.Join(list, "")...)
}

func wordsFrom(from []byte) (words, []byte, error) {
	if len(from) < 8 {
		return words{}, nil, ErrDamaged
	}
	n := int(binary.LittleEndian.Uint32(from))
	offsets, rest, ok := cut(from[4:], 4*(n+1))
	if !ok {
		return words{}, nil, ErrDamaged
	}
	letters, rest, ok := cut(rest, int(binary.LittleEndian.Uint32(offsets[4*n:])))
	if !ok {
		return words{}, nil, ErrDamaged
	}
	return words{offsets, letters}, rest, nil
}

func (w words) at(n uint64) string {
	u := binary.LittleEndian.Uint32
	return string(w.letters[u(w.offsets[4*n:]):u(w.offsets[4*n+4:])])
}

func (w words) all() []string {
	var list []string
	for n := range len(w.offsets)/4 - 1 {
		list = append(list, w.at(uint64(n)))
	}
	return list
}
