package index

// Confirm teaches the index that two records were found to be one person's: what
// was heard for a name once will be thought of again. A name that loses its last
// bearer takes what was learned of it along.
func (x *Index) Confirm(a, b RecordID) {
	x.lock.Lock()
	defer x.lock.Unlock()
	if a == 0 || b == 0 || int(a) >= x.records.n || int(b) >= x.records.n {
		return
	}
	one, other := x.records.at(a), x.records.at(b)
	x.first.confirm(one.first, other.first)
	x.last.confirm(one.last, other.last)
}

func (n *names) confirm(a, b uint32) {
	if a == 0 || b == 0 || a == b {
		return
	}
	n.learned = append(n.learned, [2]uint32{a, b})
	n.dictionary.Learn(n.text(a), n.text(b))
	n.change++
}
