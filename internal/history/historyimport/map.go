package historyimport

import (
	"maps"
	"slices"

	"bluelamp/internal/history"
	"bluelamp/internal/history/historyimport/sheet"
)

// sampled is how many rows a person is shown to see what the columns hold.
const sampled = 5

// Map says which columns hold what, and how the file is encoded ("" leaves that as
// it is). Another encoding is a new look at the headings.
func (e *Engine) Map(force, id string, mapping history.Mapping, encoding string) (Import, error) {
	n, err := e.entry(force, id)
	if err != nil {
		return Import{}, err
	}
	if !n.claim(Checking) {
		return Import{}, history.Busy
	}
	defer n.release()
	after := n.copy()
	switch {
	case n.phase() != history.Brought:
		return Import{}, history.AlreadyStarted
	case n.gone():
		return Import{}, history.FileIsGone
	case encoding != "" && !slices.Contains(sheet.Encodings(), sheet.Encoding(encoding)):
		return Import{}, history.EncodingUnknown.With(encoding).About("encoding")
	case encoding != "" && encoding != after.Encoding:
		after.Encoding = encoding
		if err := e.headings(&after); err != nil {
			return Import{}, err
		}
	}
	mapping = maps.Clone(mapping)
	maps.DeleteFunc(mapping, func(_, heading string) bool { return heading == "" })
	if _, err := mapping.Columns(after.Kind, after.Headings); err != nil {
		return Import{}, err
	}
	after.Mapping = mapping
	if err := e.change(n, func(k *notes) { *k = after }); err != nil {
		return Import{}, err
	}
	return e.shown(n), nil
}

// Sample returns the first rows of the file as they stand in it. It is personal
// data.
func (e *Engine) Sample(force, id string) ([][]string, error) {
	n, err := e.entry(force, id)
	if err != nil {
		return nil, err
	}
	if n.gone() {
		return nil, history.FileIsGone
	}
	r, err := open(n.copy())
	if err != nil {
		return nil, err
	}
	defer func() { _ = r.close() }() // only read
	first, err := r.stretch(sampled)
	if err != nil {
		return nil, err
	}
	cells := [][]string{}
	for _, one := range first {
		cells = append(cells, one.cells)
	}
	return cells, nil
}

func (n *entry) gone() bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.state.FileGone
}
