package view

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// forcesFile lists the forces whose tables are in the folder. It is written
// before a force's first file is, so a force in the journal that is not in the
// list has no page at or before the house's position.
const forcesFile = "forces.json"

// forceName is the shape of a stream's first segment. It also keeps a force
// from naming a folder outside the house.
var forceName = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`)

func (h *House) folder(force string) string { return filepath.Join(h.dir, force) }

func (h *House) path(force string, v View) string {
	return filepath.Join(h.folder(force), fmt.Sprintf("%s-v%d.db", v.Name(), v.Version()))
}

// readForces reads the list; known is false if there is none.
func readForces(dir string) (forces []string, known bool, err error) {
	text, err := os.ReadFile(filepath.Join(dir, forcesFile))
	if errors.Is(err, os.ErrNotExist) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, fmt.Errorf("read list of forces: %w", err)
	}
	if json.Unmarshal(text, &forces) != nil || slices.ContainsFunc(forces, notForce) {
		return nil, false, nil // not a list: everything is built again
	}
	return forces, true, nil
}

func notForce(name string) bool { return !forceName.MatchString(name) }

// writeForces replaces the list, durably.
func writeForces(dir string, forces []string) error {
	text, err := json.Marshal(forces)
	if err != nil {
		return fmt.Errorf("write list of forces: %w", err)
	}
	path := filepath.Join(dir, forcesFile)
	if err := os.WriteFile(path+".new", append(text, '\n'), 0o600); err != nil {
		return fmt.Errorf("write list of forces: %w", err)
	}
	if err := durable(path + ".new"); err != nil {
		return fmt.Errorf("write list of forces: %w", err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		return fmt.Errorf("write list of forces: %w", err)
	}
	if err := durable(dir); err != nil {
		return fmt.Errorf("write list of forces: %w", err)
	}
	return nil
}

// durable returns when a file or a folder's names are on the disk.
func durable(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// putInPlace makes a complete, closed database durable and gives it its name,
// in place of whatever stood there. The folder is left to the caller.
func putInPlace(from, to string) error {
	if err := durable(from); err != nil {
		return err
	}
	if err := removeFile(to); err != nil {
		return err
	}
	return os.Rename(from, to)
}

// removeFile removes a database with what SQLite keeps beside it. The database
// goes first: a new one must never meet the old one's log.
func removeFile(path string) error {
	for _, beside := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Remove(path + beside); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return nil
}

// ours matches what a house puts into a force's folder, whatever the view.
var ours = regexp.MustCompile(`^[a-z][a-z0-9-]*-v[0-9]+\.db(-wal|-shm|-journal)?(\.building.*)?$`)

// tidy removes other versions, views that are no more and unfinished work. They
// hold personal data in the clear, so they are not left about.
func tidy(folder string, views []View) error {
	present, err := os.ReadDir(folder)
	if err != nil {
		return fmt.Errorf("clear away old views: %w", err)
	}
	for _, entry := range present {
		name, _, _ := strings.Cut(entry.Name(), ".db")
		wanted := slices.ContainsFunc(views, func(v View) bool {
			return name == fmt.Sprintf("%s-v%d", v.Name(), v.Version())
		})
		if !ours.MatchString(entry.Name()) || wanted && !strings.Contains(entry.Name(), buildingSuffix) {
			continue
		}
		if err := os.Remove(filepath.Join(folder, entry.Name())); err != nil {
			return fmt.Errorf("clear away old views: %w", err)
		}
	}
	return nil
}
