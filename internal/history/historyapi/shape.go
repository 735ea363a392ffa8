package historyapi

import (
	"time"

	"bluelamp/internal/history"
	"bluelamp/internal/history/historyimport"
	"bluelamp/internal/history/historyviews"
)

// Import is one import.
type Import struct {
	ID          string            `json:"id"`
	Kind        string            `json:"kind" enum:"people,contacts,incidents,flags"`
	Source      string            `json:"source" doc:"The system that it comes from"`
	File        string            `json:"file"`
	SHA256      string            `json:"sha256"`
	Bytes       int64             `json:"bytes"`
	Phase       string            `json:"phase" enum:"uploaded,running,paused,finished,undoing,undone"`
	By          string            `json:"by" doc:"Who brought it"`
	UploadedAt  time.Time         `json:"uploadedAt"`
	StartedAt   *time.Time        `json:"startedAt,omitempty"`
	FinishedAt  *time.Time        `json:"finishedAt,omitempty"`
	PausedWhy   string            `json:"pausedWhy" doc:"Why Bluelamp itself paused it"`
	FileGone    bool              `json:"fileGone" doc:"The file is deleted"`
	UndoReason  string            `json:"undoReason"`
	UndoneAt    *time.Time        `json:"undoneAt,omitempty"`
	TakenBack   int               `json:"takenBack" doc:"Rows that the undoing took back"`
	Kept        int               `json:"kept" doc:"Rows that were changed since and stay"`
	Encoding    string            `json:"encoding"`
	Headings    []string          `json:"headings"`
	Mapping     map[string]string `json:"mapping" doc:"From field to the heading of its column"`
	Work        string            `json:"work" enum:",checking,taking-in,undoing" doc:"What is being done to it or waits its turn"`
	Progress    ImportProgress    `json:"progress"`
	Failure     string            `json:"failure" doc:"Why the last work stopped"`
	Checked     *ImportChecked    `json:"checked" doc:"Result of the last check"`
	Ready       bool              `json:"ready" doc:"Checked with these columns"`
	Done        ImportCounts      `json:"done"`
	HasReport   bool              `json:"hasReport"`
	AllowedActs []string          `json:"allowedActs" doc:"Of check, run, pause, undo, discard and map those that make sense now"`
}

// ImportCounts says what became of rows.
type ImportCounts struct {
	Read    int `json:"read"`
	Taken   int `json:"taken"`
	Refused int `json:"refused" doc:"Not taken in: see the report"`
	Doubled int `json:"doubled" doc:"Said nothing that is not on record"`
	Warned  int `json:"warned" doc:"Taken in without, or in spite of, something"`
}

// ImportChecked is the result of a check.
type ImportChecked struct {
	ImportCounts
	Known int       `json:"known" doc:"Keys that are on record from an earlier import"`
	At    time.Time `json:"at"`
}

// ImportProgress is how far a work has come.
type ImportProgress struct {
	Rows        int     `json:"rows"`
	Of          int     `json:"of" doc:"0 while it is not known"`
	PerSecond   float64 `json:"perSecond"`
	SecondsLeft float64 `json:"secondsLeft" doc:"0 while it is not known"`
}

// ImportField is what a column can be mapped to.
type ImportField struct {
	Name   string `json:"name"`
	Label  string `json:"label"`
	Needed bool   `json:"needed"`
}

// ImportSample is the beginning of a file.
type ImportSample struct {
	Headings []string      `json:"headings"`
	Rows     [][]string    `json:"rows" doc:"Cells as they stand in the file"`
	Fields   []ImportField `json:"fields"`
}

// shown joins what the record says with what the engine knows of the file; the
// latter is nil where the folder of imports was lost.
func shown(row historyviews.Import, live *historyimport.Import) Import {
	i := Import{
		ID: row.ID, Kind: row.Kind, Source: row.Source, File: row.File, SHA256: row.SHA256, Bytes: row.Bytes, Phase: row.Phase,
		By: row.UploadedBy, UploadedAt: row.UploadedAt, StartedAt: given(row.StartedAt), FinishedAt: given(row.FinishedAt),
		PausedWhy: row.PausedWhy, FileGone: !row.FileDeletedAt.IsZero(), UndoReason: row.UndoReason, UndoneAt: given(row.UndoneAt),
		TakenBack: row.TakenBack, Kept: row.Kept, Mapping: map[string]string{},
		Done: ImportCounts{Read: row.Read, Taken: row.Taken, Refused: row.Refused, Doubled: row.Doubled},
	}
	if live == nil {
		return i
	}
	i.Encoding, i.Headings, i.Mapping = live.Encoding, live.Headings, live.Mapping
	i.Phase, i.FileGone = string(live.Phase), live.FileGone
	i.Work, i.Failure, i.Ready, i.Done = string(live.Work), live.Failure, live.Ready, ImportCounts(live.Done)
	i.TakenBack, i.Kept = live.TakenBack, live.Kept
	p := live.Progress
	i.Progress = ImportProgress{Rows: p.Rows, Of: p.Of, PerSecond: p.PerSecond, SecondsLeft: p.Left.Seconds()}
	if c := live.Checked; c != nil {
		i.Checked = &ImportChecked{ImportCounts: ImportCounts(c.Counts), Known: c.Known, At: c.At}
	}
	i.HasReport = i.Checked != nil && i.Work != string(historyimport.Checking)
	i.AllowedActs = allowed(i)
	return i
}

func given(at time.Time) *time.Time {
	if at.IsZero() {
		return nil
	}
	return &at
}

// allowed says which acts make sense now; the room refuses the others.
func allowed(i Import) []string {
	idle := i.Work == ""
	switch history.Phase(i.Phase) {
	case history.Brought:
		if !idle || i.FileGone {
			return nil
		}
		if i.Ready && i.Checked.Taken > 0 {
			return []string{"map", "check", "run", "discard"}
		}
		return []string{"map", "check", "discard"}
	case history.Running:
		return []string{"pause"}
	case history.Stopped:
		if i.FileGone {
			return []string{"undo"}
		}
		return []string{"run", "undo"}
	case history.Ended:
		return []string{"undo"}
	}
	return nil
}

// fields is what the columns of a file can be mapped to.
func fields(kind string) []ImportField {
	var all []ImportField
	for _, f := range history.Fields(history.Kind(kind)) {
		all = append(all, ImportField{Name: f.Name, Label: f.Label, Needed: f.Needed})
	}
	return all
}
