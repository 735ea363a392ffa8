package maptile

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The tree finds exactly what looking at every box finds.
func TestTheTreeMissesNothingAndInventsNothing(t *testing.T) {
	anyBox := rapid.Custom(func(t *rapid.T) box {
		b := nowhere.with(spot{rapid.Uint32().Draw(t, "x"), rapid.Uint32().Draw(t, "y")})
		wide := rapid.SampledFrom([]uint32{0, 1 << 10, 1 << 28, 1 << 31}).Draw(t, "wide")
		b.maxX, b.maxY = max(b.maxX, b.maxX+wide), max(b.maxY, b.maxY+wide)
		return b
	})
	rapid.Check(t, func(t *rapid.T) {
		var rows []row
		for i, b := range rapid.SliceOfN(anyBox, 0, 700).Draw(t, "boxes") {
			rows = append(rows, row{b, uint32(i)})
		}
		asked := anyBox.Draw(t, "asked")
		var want, got []uint32
		for _, r := range rows {
			if r.around.meets(asked) {
				want = append(want, r.record)
			}
		}
		tree, rest, err := treeFrom(appendTree(nil, rows))
		if err != nil || len(rest) != 0 {
			t.Fatalf("%d bytes left, %v", len(rest), err)
		}
		tree.search(asked, func(_ box, record uint32) bool { got = append(got, record); return true })
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("found %v, want %v", got, want)
		}
	})
}

func TestTheTilesKeptAreBoundedAndTheLatestStay(t *testing.T) {
	k := newKept(10 * (1000 + perTile))
	for i := range 50 {
		k.put(tileID{16, i, 0}, make([]byte, 1000))
		k.get(tileID{16, 0, 0}) // asked for all the time
	}
	if len(k.tiles) != 10 || k.order.Len() != 10 || k.size > k.limit {
		t.Errorf("%d tiles of %d bytes are kept, want 10", len(k.tiles), k.size)
	}
	for _, id := range []tileID{{16, 0, 0}, {16, 49, 0}} {
		if _, there := k.get(id); !there {
			t.Errorf("%v was thrown away", id)
		}
	}
}
