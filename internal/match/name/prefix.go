package name

import (
	"cmp"
	"slices"
	"strings"
)

// Prefix is the names that begin with what has been typed so far, the most frequent
// first, at most limit of them. Their weight is their share of the bearers of all
// names that begin so.
func (d *Dictionary) Prefix(folded string, limit int) []Alternative {
	if limit <= 0 || d.Len() == 0 {
		return nil
	}
	segments, loose := d.filed()
	top := commonest{in: d, limit: limit}
	for _, s := range segments {
		for _, id := range s.beginning(d, folded) {
			top.offer(id)
		}
	}
	for id := loose; id < int32(d.Len()); id++ {
		if strings.HasPrefix(d.Name(id), folded) {
			top.offer(id)
		}
	}
	found := make([]Alternative, 0, len(top.ids))
	for _, id := range top.ids {
		why := Beginning
		if d.Name(id) == folded {
			why = Exact
		}
		found = append(found, Alternative{
			ID: id, Name: d.Name(id), Weight: float64(d.counts[id]) / float64(top.bearers), Why: why,
		})
	}
	return found
}

// commonest keeps the ids with the highest counts, highest first.
type commonest struct {
	in      *Dictionary
	limit   int
	ids     []int32
	bearers uint64
}

func (c *commonest) offer(id int32) {
	count := c.in.counts[id]
	c.bearers += uint64(count)
	full := len(c.ids) == c.limit
	if count == 0 || full && c.order(c.ids[c.limit-1], id) < 0 {
		return
	}
	if full {
		c.ids = c.ids[:c.limit-1]
	}
	at, _ := slices.BinarySearchFunc(c.ids, id, c.order)
	c.ids = slices.Insert(c.ids, at, id)
}

func (c *commonest) order(a, b int32) int {
	return cmp.Or(cmp.Compare(c.in.counts[b], c.in.counts[a]), cmp.Compare(a, b))
}
