package historyimport

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"bluelamp/internal/command"
	"bluelamp/internal/history"
)

// Endings of the files in a force's folder.
const (
	tableEnding  = ".csv"
	notesEnding  = ".json"
	reportEnding = ".report.csv"
)

func (e *Engine) path(force, id, ending string) string {
	return filepath.Join(e.Dir, force, id+ending)
}

// load reads the notes of every import, and from the journal how far each has come.
func (e *Engine) load(ctx context.Context) error {
	found, err := filepath.Glob(filepath.Join(e.Dir, "*", "*"+notesEnding))
	if err != nil {
		return err
	}
	for _, path := range found {
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		n := &entry{}
		if err := json.Unmarshal(text, &n.notes); err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
		n.force, n.id = n.notes.Force, n.notes.ID
		if n.state, _, err = command.Load(ctx, e.desk, n.force, history.Room, n.id, history.Fold); err != nil {
			return err
		}
		e.all[n.force+"/"+n.id] = n
	}
	return e.removeStrays()
}

// removeStrays deletes files whose bringing was cut off before they were noted.
func (e *Engine) removeStrays() error {
	found, err := filepath.Glob(filepath.Join(e.Dir, "*", "*"+tableEnding))
	if err != nil {
		return err
	}
	for _, path := range found {
		force, file := filepath.Base(filepath.Dir(path)), filepath.Base(path)
		id := strings.TrimSuffix(strings.TrimSuffix(file, reportEnding), tableEnding)
		if e.all[force+"/"+id] != nil {
			continue
		}
		if err := remove(path); err != nil {
			return err
		}
	}
	return nil
}

// change alters the notes and keeps them on the disk.
func (e *Engine) change(n *entry, alter func(*notes)) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	after := n.notes
	alter(&after)
	if err := e.save(after); err != nil {
		return err
	}
	n.notes = after
	return nil
}

// save writes the notes beside themselves and then in their place, so that a
// crash leaves the old ones or the new ones.
func (e *Engine) save(n notes) error {
	text, err := json.Marshal(n)
	if err != nil {
		return fmt.Errorf("keep notes of import %s: %w", n.ID, err)
	}
	path := e.path(n.Force, n.ID, notesEnding)
	if err := writeDurably(path+".new", text); err != nil {
		return fmt.Errorf("keep notes of import %s: %w", n.ID, err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		return fmt.Errorf("keep notes of import %s: %w", n.ID, err)
	}
	return nil
}

func writeDurably(path string, text []byte) (err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if _, err := f.Write(text); err != nil {
		return err
	}
	return f.Sync()
}

// remove deletes a file; one that is gone already is no error.
func remove(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("delete %s: %w", filepath.Base(path), err)
	}
	return nil
}

// named is the last part of a path, whichever system wrote it.
func named(path string) string {
	return path[strings.LastIndexAny(path, `/\`)+1:]
}
