package personlearn

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"bluelamp/internal/match"
)

func (b *book) read() error {
	files, err := filepath.Glob(filepath.Join(b.dir, "[0-9][0-9][0-9][0-9]*.json"))
	if err != nil {
		return err
	}
	for _, path := range files {
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		e, err := readEntry(text)
		number, _ := strconv.Atoi(strings.TrimSuffix(filepath.Base(path), ".json"))
		if err == nil && e.Number != number {
			err = errors.New("it holds another model than its name says")
		}
		if err != nil {
			return fmt.Errorf("read %s: %w; take the file from a backup, or move it away and know that decisions made with it cannot be computed again", path, err)
		}
		b.entries = append(b.entries, e)
	}
	slices.SortFunc(b.entries, func(x, y Entry) int { return x.Number - y.Number })
	return nil
}

// readEntry reads weights only where they are for the levels of this program.
func readEntry(text []byte) (Entry, error) {
	type plain Entry
	var file struct {
		plain
		Model json.RawMessage `json:"model"`
	}
	if err := json.Unmarshal(text, &file); err != nil {
		return Entry{}, err
	}
	e := Entry(file.plain)
	if e.Levels != levels() {
		return e, nil
	}
	e.Model = &match.Model{}
	return e, json.Unmarshal(file.Model, e.Model)
}

// levels tells apart the levels of agreement that programs compare by: the same
// number means something else to another one.
func levels() string {
	h := sha256.New()
	for f := range match.NumFields {
		fmt.Fprintf(h, "%s: %s\n", f, strings.Join(f.Levels(), "; "))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// write makes a draft, which takes the file's name when it is on the disk.
func (b *book) write(e Entry) error {
	text, err := json.MarshalIndent(e, "", " ")
	if err != nil {
		return err
	}
	draft, err := os.CreateTemp(b.dir, "new-*")
	if err != nil {
		return err
	}
	defer os.Remove(draft.Name()) // gone already once it has been renamed
	_, err = draft.Write(append(text, '\n'))
	if err == nil {
		err = draft.Sync()
	}
	if err = errors.Join(err, draft.Close()); err == nil {
		err = os.Rename(draft.Name(), b.path(e.Number))
	}
	return errors.Join(err, syncFolder(b.dir))
}

func syncFolder(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// digestOf tells weights apart whatever they are called.
func digestOf(m *match.Model) (string, error) {
	tables := m.Tables()
	tables.Version = ""
	text, err := json.Marshal(tables)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), nil
}
