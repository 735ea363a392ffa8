package historyimport

import (
	"context"
	"errors"
	"maps"
	"sync"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/history"
	"bluelamp/internal/journal"
)

// Counts says what became of rows.
type Counts struct {
	Read    int `json:"read"`
	Taken   int `json:"taken"`   // in a check: would be
	Refused int `json:"refused"` // not taken in: see the report
	Doubled int `json:"doubled"` // said nothing that is not on record
	Warned  int `json:"warned"`  // taken in without, or in spite of, something
}

// Checked is the result of a dry run.
type Checked struct {
	Counts
	Mapping  history.Mapping `json:"mapping"`
	Encoding string          `json:"encoding"`
	Known    int             `json:"known"` // keys that are on record from an earlier import
	At       time.Time       `json:"at"`
}

// notes is what the engine keeps of an import beside its file. There is nothing
// of persons in it but what the headings of the file say.
type notes struct {
	ID       string          `json:"id"`
	Force    string          `json:"force"`
	Path     string          `json:"path"`
	Named    bool            `json:"named"` // the file was named on this computer: it is not deleted
	Kind     history.Kind    `json:"kind"`
	Source   string          `json:"source"`
	File     string          `json:"file"`
	SHA256   string          `json:"sha256"`
	Bytes    int64           `json:"bytes"`
	Encoding string          `json:"encoding"`
	Comma    string          `json:"comma"`
	Headings []string        `json:"headings"`
	Mapping  history.Mapping `json:"mapping"`
	Checked  *Checked        `json:"checked"`
	Done     Counts          `json:"done"`
	Report   int64           `json:"report"` // bytes of the report that belong to Done
	Lines    int             `json:"lines"`  // of the report
	Undone   int64           `json:"undone"` // page up to which it was taken back
	Back     int             `json:"back"`
	Kept     int             `json:"kept"`
	At       time.Time       `json:"at"` // when the file was brought
}

// entry is one import in memory.
type entry struct {
	force, id string
	mu        sync.Mutex
	notes     notes
	state     history.State
	page      journal.Position // of the last decision
	what      Work             // claimed or going on
	began     time.Time
	cancel    context.CancelFunc
	dropped   bool // paused before it began
	progress  Progress
	failure   string
}

// Progress is how far a work has come. Of is 0 while it is not known.
type Progress struct {
	Rows      int // or pages, when an import is undone
	Of        int
	PerSecond float64
	Left      time.Duration
}

func (n *entry) phase() history.Phase {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.state.Phase
}

func (n *entry) counts() Counts {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.notes.Done
}

// copy is the notes as they are now.
func (n *entry) copy() notes {
	n.mu.Lock()
	defer n.mu.Unlock()
	own := n.notes
	own.Mapping = maps.Clone(own.Mapping)
	return own
}

// claim reserves the import for a work.
func (n *entry) claim(what Work) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.what != "" {
		return false
	}
	n.what, n.progress, n.failure, n.dropped = what, Progress{}, "", false
	return true
}

// begin starts the claimed work, unless it was dropped while it waited.
func (n *entry) begin(cancel context.CancelFunc, now time.Time) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.cancel, n.began = cancel, now
	return !n.dropped
}

func (n *entry) release() {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.what, n.cancel = "", nil
}

// drop ends the work at the next stretch, or before it has begun.
func (n *entry) drop() {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.dropped = true
	if n.cancel != nil {
		n.cancel()
	}
}

func (n *entry) fail(why string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.failure = why
}

// come notes how far a work has come; first is where it began.
func (n *entry) come(first, rows, of int, now time.Time) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.progress = Progress{Rows: rows, Of: of}
	took := now.Sub(n.began).Seconds()
	if took <= 0 || rows <= first {
		return
	}
	n.progress.PerSecond = float64(rows-first) / took
	if of > rows {
		n.progress.Left = time.Duration(float64(of-rows) / n.progress.PerSecond * float64(time.Second))
	}
}

// sentence is what a person is told of an error.
func sentence(err error) string {
	if f, is := fault.As(err); is {
		return f.Sentence
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return "The tables did not catch up. Look at the server's log."
	}
	return "Something went wrong inside Bluelamp. Look at the server's log, then go on."
}
