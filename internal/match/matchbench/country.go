package matchbench

import (
	"iter"

	"bluelamp/internal/match"
	"bluelamp/internal/match/callstream"
	"bluelamp/internal/match/index"
)

// entries are the rows of a country as the index takes them.
func entries(w *callstream.World) iter.Seq[index.Entry] {
	return func(yield func(index.Entry) bool) {
		for row := range w.Rows() {
			if !yield(index.Entry{Person: index.PersonID(row.Person), Heard: row.Heard, Record: row.Record()}) {
				return
			}
		}
	}
}

// call is one call as the index is asked about it.
type call struct {
	match.Record
	truth  index.PersonID // 0: not on file
	origin string         // of the caller's name, if on file
}

func calls(w *callstream.World, series uint64, n int) []call {
	list := make([]call, 0, n)
	for c := range w.Calls(series, n) {
		list = append(list, call{Record: c.Record(), truth: index.PersonID(c.Truth), origin: c.Origin})
	}
	return list
}
