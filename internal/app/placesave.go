package app

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"bluelamp/internal/place"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/maptile"
	"bluelamp/internal/place/placeapi"
)

// built is a force's places, ready to be kept. What is nil was not built and stays
// as it is on the disk.
type built struct {
	book  *gazetteer.Book
	tiles *maptile.Store
	areas []place.Area
}

// save keeps what was built. Each file is whole or as it was before.
func (b built) save(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("make the folder of places: %w", err)
	}
	if b.areas != nil {
		if err := saveAreas(filepath.Join(dir, placeapi.AreasFile), b.areas); err != nil {
			return err
		}
	}
	if b.tiles != nil {
		if err := b.tiles.Save(filepath.Join(dir, placeapi.MapFile)); err != nil {
			return err
		}
	}
	if b.book != nil {
		if err := b.book.Save(dir); err != nil {
			return fmt.Errorf("save the gazetteer: %w", err)
		}
	}
	return nil
}

// saveAreas writes a draft beside the file, which then takes its name.
func saveAreas(path string, areas []place.Area) error {
	draft, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".new-*")
	if err != nil {
		return fmt.Errorf("save areas: %w", err)
	}
	defer os.Remove(draft.Name()) // gone already once it has been renamed
	err = placeapi.WriteAreas(draft, areas)
	if err == nil {
		err = draft.Sync()
	}
	if err = errors.Join(err, draft.Close()); err == nil {
		err = os.Rename(draft.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("save areas: %w", err)
	}
	return nil
}
