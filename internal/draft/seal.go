package draft

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"errors"
	"fmt"
)

// seal encrypts under the key of the owner's account; force, person and form
// are bound to the box, so that none can be moved under another name.
func (s *Store) seal(ctx context.Context, o Owner, form string, content []byte) ([]byte, error) {
	key, err := s.keys.Make(ctx, o.subject())
	if err != nil {
		return nil, fmt.Errorf("key of %s: %w", o.Staff, err)
	}
	gcm, err := sealer(key)
	if err != nil {
		return nil, err
	}
	return gcm.Seal(nil, nil, content, o.bound(form)), nil
}

func (s *Store) open(ctx context.Context, o Owner, form string, box []byte) ([]byte, error) {
	key, err := s.keys.Key(ctx, o.subject())
	if err != nil {
		return nil, fmt.Errorf("key of %s: %w", o.Staff, err)
	}
	gcm, err := sealer(key)
	if err != nil {
		return nil, err
	}
	content, err := gcm.Open(nil, nil, box, o.bound(form))
	if err != nil {
		return nil, errors.New("the box was altered or belongs to another form")
	}
	return content, nil
}

// sealer draws a fresh nonce for each box and puts it in front.
func sealer(key []byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	return cipher.NewGCMWithRandomNonce(block)
}

func (o Owner) subject() string { return o.Force + "/staff/" + o.Staff }

func (o Owner) bound(form string) []byte {
	return []byte("draft\x00" + o.Force + "\x00" + o.Staff + "\x00" + form)
}
