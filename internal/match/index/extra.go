package index

import "bluelamp/internal/match"

// extra is what few records have. Ids are of Index.texts; former is one of last
// names.
type extra struct {
	former                      uint32
	email, identifier, dwelling uint32
	other                       [match.OtherColumns]uint32
}

func (x *Index) addExtra(r *match.Record) uint32 {
	e := extra{
		former: x.last.add(r.Former), email: x.texts.add(r.Email),
		identifier: x.texts.add(r.Identifier), dwelling: x.texts.add(r.Dwelling),
	}
	for i, value := range r.Other {
		e.other[i] = x.texts.add(value)
	}
	if e == (extra{}) {
		return 0
	}
	if n := len(x.freeExtras); n > 0 {
		id := x.freeExtras[n-1]
		x.freeExtras = x.freeExtras[:n-1]
		x.extras[id] = e
		return id
	}
	if len(x.extras) == 0 {
		x.extras = make([]extra, 1)
	}
	x.extras = append(x.extras, e)
	return uint32(len(x.extras) - 1)
}

func (x *Index) releaseExtra(id uint32) {
	if id == 0 {
		return
	}
	e := x.extras[id]
	x.last.release(e.former)
	for _, text := range append(e.other[:], e.email, e.identifier, e.dwelling) {
		x.texts.release(text)
	}
	x.extras[id] = extra{}
	x.freeExtras = append(x.freeExtras, id)
}

func (x *Index) fillExtra(r *match.Record, id uint32) {
	if id == 0 {
		return
	}
	e := &x.extras[id]
	r.Former, r.Email = x.last.text(e.former), x.texts.value(e.email)
	r.Identifier, r.Dwelling = x.texts.value(e.identifier), x.texts.value(e.dwelling)
	for i, text := range e.other {
		r.Other[i] = x.texts.value(text)
	}
}

// extraKeys files an extra, and appends the former name to the last names.
func (x *Index) extraKeys(k *keys, lasts []uint32, e *extra) []uint32 {
	for i, text := range [...]uint32{e.email, e.identifier, e.dwelling} {
		if text != 0 {
			k.file([...]kind{byEmail, byIdentifier, byDwelling}[i], uint64(text), 0, 0)
		}
	}
	return x.last.codesOf(lasts, e.former)
}
