package sqlitekeys

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitefile"
)

// proofText is what the proof of the master key seals.
const proofText = "bluelamp keys 1"

// masterOf reads the master key's file, or makes it where fresh says that no
// key was ever wrapped. It holds 64 hexadecimal digits, so that it can be
// printed and kept in a safe.
func masterOf(path string, fresh bool) ([]byte, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		if fresh {
			return makeMaster(path)
		}
		return nil, fmt.Errorf("master key %s is missing, and without it no personal data can be read: put it back from its safe copy", path)
	}
	if err != nil {
		return nil, err
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("master key %s can be read by others (mode %v): run `chmod 600 %s`", path, info.Mode().Perm(), path)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	key, err := hex.DecodeString(strings.TrimSpace(string(text)))
	if err != nil || len(key) != journal.KeyLen {
		return nil, fmt.Errorf("master key %s is not 64 hexadecimal digits: put it back from its safe copy", path)
	}
	return key, nil
}

// makeMaster writes a new master key so that a power cut leaves either all of
// it or none: under another name first, flushed, then renamed.
func makeMaster(path string) ([]byte, error) {
	key := newKey()
	draft := path + ".new"
	f, err := os.OpenFile(draft, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return nil, err
	}
	_, err = fmt.Fprintln(f, hex.EncodeToString(key))
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return nil, err
	}
	if err := os.Rename(draft, path); err != nil {
		return nil, err
	}
	return key, sqlitefile.SyncDir(filepath.Dir(path))
}

// wrapper seals keys under the master key, each bound to its subject's name, so
// that one row's key cannot be passed off as another's.
type wrapper struct{ gcm cipher.AEAD }

func newWrapper(master []byte) (wrapper, error) {
	if len(master) != journal.KeyLen {
		return wrapper{}, fmt.Errorf("the master key has %d bytes, not %d", len(master), journal.KeyLen)
	}
	block, err := aes.NewCipher(master)
	if err != nil {
		return wrapper{}, err
	}
	gcm, err := cipher.NewGCMWithRandomNonce(block)
	return wrapper{gcm}, err
}

func (w wrapper) wrap(subject string, key []byte) []byte {
	return w.gcm.Seal(nil, nil, key, []byte(subject))
}

func (w wrapper) unwrap(subject string, wrapped []byte) ([]byte, error) {
	key, err := w.gcm.Open(nil, nil, wrapped, []byte(subject))
	if err != nil {
		return nil, fmt.Errorf("key of %s does not open under the master key", subject)
	}
	return key, nil
}

func newKey() []byte {
	key := make([]byte, journal.KeyLen)
	rand.Read(key) // never fails since Go 1.24: the process ends instead
	return key
}
