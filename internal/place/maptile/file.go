package maptile

import (
	"fmt"
	"os"
	"path/filepath"
)

// Save writes the map to a file, whole or not at all: a draft beside it is
// synced and then takes its name.
func (s *Store) Save(path string) error {
	draft, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".new-*")
	if err != nil {
		return fmt.Errorf("save map: %w", err)
	}
	defer os.Remove(draft.Name()) // gone already once it has been renamed
	if _, err = draft.Write(s.raw); err == nil {
		err = draft.Sync()
	}
	if closing := draft.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Rename(draft.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("save map: %w", err)
	}
	return nil
}

// Open reads a map that Save wrote. A file that is cut short or changed is
// refused with ErrDamaged.
func Open(path string) (*Store, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("open map: %w", err)
	}
	s, err := storeFrom(raw)
	if err != nil {
		return nil, fmt.Errorf("open map %s: %w", path, err)
	}
	return s, nil
}
