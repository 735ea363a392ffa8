package name

import (
	"math/bits"
	"strings"
)

// hunt is the working room of one Expand, kept for the next.
type hunt struct {
	in      *Dictionary
	name    string
	sound   sound
	mask    uint32
	word    tried
	other   tried
	said    tried
	keys    [mostKeys]key
	sighted sighted
	bar     bar
	affixed [Longest + 8]byte
	found   []hit
}

// hit is a candidate with what it is worth.
type hit struct {
	id     int32
	why    Reason
	weight float64
	rank   float64
}

func (d *Dictionary) hunt(folded string) *hunt {
	h, ok := d.scratch.Get().(*hunt)
	if !ok {
		h = &hunt{}
	}
	h.in, h.name, h.sound, h.mask = d, folded, soundOf(folded), letterMask(folded)
	layOut(&h.word, folded)
	layOutSaid(&h.said, folded)
	h.sighted.clear()
	h.found = h.found[:0]
	return h
}

// release lets go of the name looked for and keeps the room for the next hunt.
func (h *hunt) release() {
	d := h.in
	h.in, h.name = nil, ""
	d.scratch.Put(h)
}

// direct takes in the names that no key is needed for.
func (h *hunt) direct() {
	if id, ok := h.in.Lookup(h.name); ok {
		h.take(id, Exact, 1)
		for _, p := range h.in.pairs[id] {
			h.take(p.id, Learned, min(weightLearned+0.01*float64(p.times-1), weightMost))
		}
	}
	book := nicknameTable()
	for _, formal := range book.formalsOf(h.name) {
		for _, form := range book.forms[formal] {
			if id, ok := h.in.Lookup(form); ok {
				h.take(id, Nickname, weightNickname)
			}
		}
	}
}

func (h *hunt) take(id int32, why Reason, weight float64) {
	s, fresh := h.sighted.at(id)
	if !fresh && s.points == out || h.in.counts[id] == 0 {
		return
	}
	s.points = out
	h.found = append(h.found, hit{id, why, weight, rank(weight, h.in.counts[id])})
}

// mostLettersApart is in how many letters two names may differ, swaps of one
// letter for another counted twice, before they are compared at all.
const mostLettersApart = 6

// sight gives a name points for a key that it shares. At first sight it also gets
// some for being common and loses some for every letter that the two do not share.
func (h *hunt) sight(id int32, points int32) {
	s, fresh := h.sighted.at(id)
	if !fresh {
		if s.points != out {
			s.points += points
		}
		return
	}
	count := h.in.counts[id]
	apart := bits.OnesCount32(h.in.masks[id] ^ h.mask)
	if apart > mostLettersApart || count == 0 {
		s.points = out
		return
	}
	s.points = points + pointsStart + int32(bits.Len32(count)) - pointsApart*int32(apart)
}

// consider weighs a name by its spelling and sound, as far as it takes to see that
// it cannot be among the best.
func (h *hunt) consider(id int32) {
	d := h.in
	other := d.Name(id)
	alike := h.sound.alike(d.sounds[id])
	credit, begins := h.credit(other, alike)
	winkler := JaroWinkler(h.name, other)
	least := max(weightLeast, h.bar.least()-rank(0, d.counts[id]))
	letters := h.letters(other, 2*(least-credit)-winkler)
	weight := min((letters+winkler)/2+credit, weightMost)
	if weight < least {
		return
	}
	r := rank(weight, d.counts[id])
	h.bar.pass(r)
	h.found = append(h.found, hit{id, reason(alike, begins), weight, r})
}

// wellWritten is a share of right letters from which on it does not matter how the
// two are said.
const wellWritten = 0.75

// letters is how many of the letters are right, as written or as said, or 0 if it
// is less than least.
func (h *hunt) letters(other string, least float64) float64 {
	if least > 1 {
		return 0
	}
	layOut(&h.other, other)
	written := likeness(&h.word, &h.other, least)
	if written >= wellWritten {
		return written
	}
	layOutSaid(&h.other, other)
	return max(written, likeness(&h.said, &h.other, max(least, written)))
}

// credit is what sound, a common beginning and a single slip add to a weight.
func (h *hunt) credit(other string, alike int) (credit float64, begins bool) {
	credit = creditSound[alike]
	short, long := h.name, other
	if len(short) > len(long) {
		short, long = long, short
	}
	begins = len(short) >= 3 && strings.HasPrefix(long, short)
	if begins {
		credit += creditBeginning
	}
	if OneEdit(h.name, other) {
		credit += creditOneEdit
	}
	return credit, begins
}

func reason(alike int, begins bool) Reason {
	switch {
	case alike >= 2:
		return Sound
	case begins:
		return Beginning
	case alike == 1:
		return Sound
	}
	return Keying
}
