package index

// Remove erases one record: no search finds it from the moment Remove returns.
// It says whether there was one.
func (x *Index) Remove(id RecordID) bool {
	x.lock.Lock()
	defer x.lock.Unlock()
	if id == 0 || int(id) >= x.records.n || x.records.at(id).person == 0 {
		return false
	}
	x.unlink(id)
	x.erase(id)
	return true
}

// RemovePerson erases all records of a person and says how many there were.
func (x *Index) RemovePerson(person PersonID) (removed int) {
	x.lock.Lock()
	defer x.lock.Unlock()
	var ids []RecordID
	x.eachOf(person, func(id RecordID, _ *record) { ids = append(ids, id) })
	for _, id := range ids {
		x.erase(id)
	}
	if len(ids) > 0 {
		x.heads[person] = 0
		x.people--
	}
	return len(ids)
}

// unlink takes a record out of the chain of its person.
func (x *Index) unlink(id RecordID) {
	r := x.records.at(id)
	if x.heads[r.person] == id {
		x.heads[r.person] = r.next
		if r.next == 0 {
			x.people--
		}
		return
	}
	x.eachOf(r.person, func(_ RecordID, before *record) {
		if before.next == id {
			before.next = r.next
		}
	})
}

// erase overwrites a record and gives back what it held of the tables.
func (x *Index) erase(id RecordID) {
	r := x.records.at(id)
	x.first.release(r.first)
	x.last.release(r.last)
	x.places.release(r.place, r.door)
	x.releaseExtra(r.extra)
	if r.birth != 0 {
		if x.births[r.birth]--; x.births[r.birth] == 0 {
			delete(x.births, r.birth)
		}
	}
	*r = record{}
	x.alive--
}
