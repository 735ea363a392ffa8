package index

import (
	"fmt"
	"slices"

	"bluelamp/internal/match/name"
)

// forget makes a dictionary anew in which names that nobody bears are written
// over. Ids stay, since records hold them: a forgotten one keeps its number and
// stands for a text that no folded name can be. The old dictionary is read in
// slices beside searches and goes to the collector with all that was in it.
func (x *Index) forget(n *names) {
	x.lock.RLock()
	dead := n.dead()
	x.lock.RUnlock()
	if !dead {
		return
	}
	fresh := &name.Dictionary{}
	for more := true; more; {
		x.lock.RLock()
		bearers := n.bearers(fresh.Len(), slice)
		more = fresh.Len()+len(bearers) < n.dictionary.Len()
		x.lock.RUnlock()
		copyInto(fresh, bearers)
	}
	fresh.Settle()

	x.lock.Lock()
	defer x.lock.Unlock()
	copyInto(fresh, n.bearers(fresh.Len(), n.dictionary.Len()))
	for id := range int32(fresh.Len()) {
		setCount(fresh, id, n.dictionary.Count(id))
	}
	n.learned = slices.DeleteFunc(n.learned, func(pair [2]uint32) bool {
		return fresh.Count(int32(pair[0]-1)) == 0 || fresh.Count(int32(pair[1]-1)) == 0
	})
	for _, pair := range n.learned {
		fresh.Learn(fresh.Name(int32(pair[0]-1)), fresh.Name(int32(pair[1]-1)))
	}
	n.dictionary = fresh
	n.echoes.drop()
}

// dead says that there is a name that nobody bears and that still can be read.
func (n *names) dead() bool {
	for id := range int32(n.dictionary.Len()) {
		if n.dictionary.Count(id) == 0 && n.dictionary.Name(id) != overwritten(id) {
			return true
		}
	}
	return false
}

// bearer is a name with how many bear it.
type bearer struct {
	name  string
	count int
}

// bearers lists the names from an id on, at most so many of them.
func (n *names) bearers(from, most int) (list []bearer) {
	for id := int32(from); int(id) < min(from+most, n.dictionary.Len()); id++ {
		b := bearer{n.dictionary.Name(id), n.dictionary.Count(id)}
		if b.count == 0 {
			b.name = overwritten(id)
		}
		list = append(list, b)
	}
	return list
}

func copyInto(fresh *name.Dictionary, list []bearer) {
	for _, b := range list {
		setCount(fresh, fresh.Add(b.name), b.count)
	}
}

func setCount(d *name.Dictionary, id int32, count int) {
	for d.Count(id) > count {
		d.Forget(id)
	}
	text := d.Name(id)
	for d.Count(id) < count {
		d.Add(text)
	}
}

// overwritten stands for a forgotten name. It begins with a space, which folded
// text never does.
func overwritten(id int32) string { return fmt.Sprintf(" %d", id) }
