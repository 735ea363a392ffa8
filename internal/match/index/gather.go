package index

import (
	"cmp"
	"slices"
)

// gather asks the keys, the most promising first, until so many records are found.
func (h *hunt) gather(most int) {
	h.measure()
	for i := range h.probes {
		p := &h.probes[i]
		if p.kind == byPhone {
			h.gatherPhone(p)
			continue
		}
		if len(h.finds) >= most {
			break
		}
		h.x.eachUnder(p.key, h.note)
	}
	h.probes = h.probes[:0]
}

// measure counts the records under each key, drops keys without any, and puts
// those first under which a record is likeliest the caller's.
func (h *hunt) measure() {
	kept := h.probes[:0]
	for _, p := range h.probes {
		length := h.x.lengthUnder(&p)
		if length == 0 {
			continue
		}
		if length > h.x.options.Hub && p.kind != byPhone {
			if p.weight == 1 {
				h.crowded |= p.parts
			}
			continue
		}
		p.cost = float32(length) / (p.weight * p.weight * p.weight * p.weight * p.kind.yield())
		kept = append(kept, p)
	}
	h.probes = kept
	slices.SortFunc(h.probes, func(a, b probe) int { return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(a.key, b.key)) })
}

// yield is about how often, of a hundred callers on file, the key brings back
// the caller, taken from the shares of calls in matching.md 2.2.
func (k kind) yield() float32 {
	switch k {
	case byPhone, byDwelling, byEmail, byIdentifier:
		return 1000 // asked first: one value is one person's or a family's
	case byPostcode, byStreet:
		return 70
	case byLastTown, byNames:
		return 60
	case byHouse, byFirstStreet, byLastStreet:
		return 40
	case byBirthLast, byBirthFirst, byBirth:
		return 20
	case byBirthTown, byFirstTown:
		return 15
	}
	return 5
}

// lengthUnder is how many records stand under the key of a probe, counted to just
// above a hub where they are not filed for being so many, and in the delta.
func (x *Index) lengthUnder(p *probe) (n int) {
	for _, s := range x.segments {
		n += len(s.under(p.key))
		if _, hub := s.hubs[p.key]; hub && p.kind.broad() {
			n += x.options.Hub + 1
		}
	}
	for _, d := range [...]*delta{x.merging, x.delta} {
		if d != nil {
			n += d.length(p.key, x.options.Hub+1)
		}
	}
	return n
}

// eachUnder visits the records under a key, the erased ones too.
func (x *Index) eachUnder(key uint32, visit func(RecordID)) {
	for _, s := range x.segments {
		for _, id := range s.under(key) {
			visit(id)
		}
	}
	for _, d := range [...]*delta{x.merging, x.delta} {
		if d != nil {
			d.each(key, visit)
		}
	}
}

func (h *hunt) note(id RecordID) {
	if _, known := h.found.at(uint64(id)); !known {
		h.finds = append(h.finds, find{record: id})
	}
}

// mostPhoneUsers bounds how many records of one number are read through.
const mostPhoneUsers = 5000

// gatherPhone counts who uses the number. Records of other numbers that share
// the bucket are passed over, so a bucket is never taken for a busy number.
func (h *hunt) gatherPhone(p *probe) {
	users := h.x.users(p.key, h.phone, &h.phoneUse, h.x.options.Hub)
	if h.phoneUse.Records > h.x.options.Hub {
		return
	}
	for _, id := range users {
		h.note(id)
	}
}

// users lists the records of a number, most of them at most, and counts them all.
func (x *Index) users(key uint32, number uint64, use *Use, most int) (ids []RecordID) {
	var people memo
	people.clear()
	read := 0
	x.eachUnder(key, func(id RecordID) {
		if read++; read > mostPhoneUsers {
			return
		}
		r := x.records.at(id)
		if r.person == 0 || r.number() != number {
			return
		}
		use.Records++
		if _, known := people.at(uint64(r.person)); !known {
			use.People++
		}
		if len(ids) < most {
			ids = append(ids, id)
		}
	})
	return ids
}
