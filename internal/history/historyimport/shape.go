package historyimport

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"bluelamp/internal/history"
	"bluelamp/internal/journal"
)

// Import is one import as people see it.
type Import struct {
	ID, Force            string
	Kind                 history.Kind
	Source, File, SHA256 string
	Bytes                int64
	Encoding, Comma      string
	Headings             []string
	Mapping              history.Mapping
	Phase                history.Phase
	FileGone             bool
	Work                 Work // "" when nothing is being done
	Progress             Progress
	Failure              string // why the last work stopped, "" when it did not
	Checked              *Checked
	Ready                bool // checked with these columns: it can be started
	Done                 Counts
	TakenBack, Kept      int
	At                   time.Time
	Page                 journal.Position // that the last decision about it wrote
}

// shown is an entry as it is now.
func (e *Engine) shown(n *entry) Import {
	n.mu.Lock()
	defer n.mu.Unlock()
	k := n.notes
	return Import{
		ID: n.id, Force: n.force, Kind: k.Kind, Source: k.Source, File: k.File, SHA256: k.SHA256, Bytes: k.Bytes,
		Encoding: k.Encoding, Comma: k.Comma, Headings: k.Headings, Mapping: maps.Clone(k.Mapping),
		Phase: n.state.Phase, FileGone: n.state.FileGone, Work: n.what, Progress: n.progress, Failure: n.failure,
		Checked: k.Checked, Ready: k.ready(), Done: k.Done, TakenBack: k.Back, Kept: k.Kept, At: k.At, Page: n.page,
	}
}

// ready says whether the file was checked with the columns and encoding that hold.
func (n notes) ready() bool {
	return n.Checked != nil && n.Checked.Encoding == n.Encoding && maps.Equal(n.Checked.Mapping, n.Mapping)
}

// Import returns one import of a force.
func (e *Engine) Import(force, id string) (Import, error) {
	n, err := e.entry(force, id)
	if err != nil {
		return Import{}, err
	}
	return e.shown(n), nil
}

// Imports returns the imports of a force, the newest first.
func (e *Engine) Imports(force string) []Import {
	var all []Import
	for _, n := range e.entries() {
		if n.force == force {
			all = append(all, e.shown(n))
		}
	}
	slices.SortFunc(all, func(a, b Import) int { return cmp.Or(b.At.Compare(a.At), cmp.Compare(a.ID, b.ID)) })
	return all
}
