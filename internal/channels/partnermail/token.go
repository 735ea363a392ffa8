package partnermail

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// keySize is that of the key and of what it makes, in bytes.
const keySize = sha256.Size

// Tokens makes and reads the tokens in the links to partners. A token names force
// and referral and proves, by a code made with the key, that this Bluelamp wrote
// it; nothing is stored for it. It is of use until the referral is over.
type Tokens struct{ key [keySize]byte }

// OpenTokens reads the key from a file, or makes file and key when there is none.
// Without the file, links that were sent are dead; a new referral or a reminder
// brings a new one.
func OpenTokens(file string) (Tokens, error) {
	key, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		if err := makeKey(file); err != nil {
			return Tokens{}, fmt.Errorf("make key for partners' links: %w", err)
		}
		key, err = os.ReadFile(file)
	}
	if err != nil {
		return Tokens{}, fmt.Errorf("read key for partners' links: %w", err)
	}
	if len(key) != keySize {
		return Tokens{}, fmt.Errorf("%s has %d bytes where a key has %d: restore it from a backup, or delete it for a new one, which ends the links that were sent", file, len(key), keySize)
	}
	return Tokens{key: [keySize]byte(key)}, nil
}

// makeKey writes the whole key under another name first: a second process that
// starts at the same time sees all of it or nothing, and the first one wins.
func makeKey(file string) error {
	made, err := os.CreateTemp(filepath.Dir(file), "partner-*.new") // mode 0600
	if err != nil {
		return err
	}
	defer os.Remove(made.Name())
	key := make([]byte, keySize)
	_, _ = rand.Read(key) // never fails
	_, err = made.Write(key)
	if err := errors.Join(err, made.Sync(), made.Close()); err != nil {
		return err
	}
	if err := os.Link(made.Name(), file); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return nil
}

// Of returns the token of a referral, fit for an address.
func (t Tokens) Of(force, id string) string {
	return force + "." + id + "." + base64.RawURLEncoding.EncodeToString(t.code(force, id))
}

// Read returns what a token names; false when this key did not make it.
func (t Tokens) Read(token string) (force, id string, ok bool) {
	parts := strings.Split(token, ".")
	if len(parts) != 3 {
		return "", "", false
	}
	code, err := base64.RawURLEncoding.Strict().DecodeString(parts[2])
	if err != nil || !hmac.Equal(code, t.code(parts[0], parts[1])) {
		return "", "", false
	}
	return parts[0], parts[1], true
}

func (t Tokens) code(force, id string) []byte {
	mac := hmac.New(sha256.New, t.key[:])
	mac.Write([]byte("partner/" + force + "/" + id))
	return mac.Sum(nil)
}
