package recording

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"bluelamp/internal/telephony/media"
)

// partial ends the name of a recording that is not sealed.
const partial = ".part"

// seal writes the true lengths into the header, puts the file on the disk under
// its final name and returns what is to be known of it. It closes the file.
func seal(dir, path string, file *os.File) (Result, error) {
	defer func() { _ = file.Close() }()
	info, err := file.Stat()
	if err != nil {
		return Result{}, fmt.Errorf("measure: %w", err)
	}
	const sample = 2 * channels
	data := max(0, info.Size()-media.WAVHeaderSize) / sample * sample
	if err := file.Truncate(media.WAVHeaderSize + data); err != nil {
		return Result{}, fmt.Errorf("cut to whole samples: %w", err)
	}
	if _, err := file.WriteAt(media.WAVHeader(channels, uint32(data)), 0); err != nil {
		return Result{}, fmt.Errorf("write header: %w", err)
	}
	if err := file.Sync(); err != nil {
		return Result{}, fmt.Errorf("sync: %w", err)
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, io.NewSectionReader(file, 0, media.WAVHeaderSize+data)); err != nil {
		return Result{}, fmt.Errorf("read back: %w", err)
	}
	full := filepath.Join(dir, path)
	if err := os.Rename(full+partial, full); err != nil {
		return Result{}, fmt.Errorf("rename: %w", err)
	}
	if err := syncFolder(filepath.Dir(full)); err != nil {
		return Result{}, err
	}
	return Result{
		File: filepath.ToSlash(path), SHA256: hex.EncodeToString(sum.Sum(nil)),
		Bytes: media.WAVHeaderSize + data, Duration: time.Duration(data/sample) * time.Second / media.Rate,
	}, nil
}

// syncFolder makes a rename last.
func syncFolder(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("open recording folder: %w", err)
	}
	defer func() { _ = d.Close() }()
	if err := d.Sync(); err != nil {
		return fmt.Errorf("sync recording folder: %w", err)
	}
	return nil
}

// Recover makes recordings of the files that a process which died has left. A
// file that cannot be repaired is reported with its error and left where it is.
func Recover(dir string) ([]Result, error) {
	var found []Result
	err := filepath.WalkDir(dir, func(full string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(full, ".wav"+partial) {
			return err
		}
		path, err := filepath.Rel(dir, strings.TrimSuffix(full, partial))
		if err != nil {
			return err
		}
		r, err := repair(dir, path)
		r.Call, r.Err = strings.TrimSuffix(filepath.Base(path), ".wav"), err
		found = append(found, r)
		return nil
	})
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return found, fmt.Errorf("look for unfinished recordings: %w", err)
	}
	return found, nil
}

func repair(dir, path string) (Result, error) {
	f, err := os.OpenFile(filepath.Join(dir, path)+partial, os.O_RDWR, 0)
	if err != nil {
		return Result{}, fmt.Errorf("open unfinished recording: %w", err)
	}
	return seal(dir, path, f)
}
