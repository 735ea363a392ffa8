package journal

import (
	"crypto/aes"
	"crypto/cipher"
	"errors"
	"fmt"
)

const boxLabel = "bluelamp journal box 1"

// bound is what a box is tied to beside its key: moved to another stream, type,
// schema or subject it does not open. Position and version are not in it, for
// the box is sealed before the page has them; the chain holds those.
func bound(s Stream, n name, subject string) []byte {
	b := frame(nil, boxLabel)
	b = frame(b, string(s))
	b = frame(b, n.typ)
	b = number(b, int64(n.schema))
	return frame(b, subject)
}

// seal returns nonce and ciphertext. Nonces are random: a key seals the events
// of one subject, far fewer than the 2³² that NIST SP 800-38D §8.3 allows.
func seal(key, text, bound []byte) ([]byte, error) {
	gcm, err := gcmOf(key)
	if err != nil {
		return nil, err
	}
	return gcm.Seal(nil, nil, text, bound), nil
}

func open(key, box, bound []byte) ([]byte, error) {
	gcm, err := gcmOf(key)
	if err != nil {
		return nil, err
	}
	text, err := gcm.Open(nil, nil, box, bound)
	if err != nil {
		return nil, errors.New("the box of personal fields does not open: it was altered, or the keys belong to another journal")
	}
	return text, nil
}

func gcmOf(key []byte) (cipher.AEAD, error) {
	if len(key) != KeyLen {
		return nil, fmt.Errorf("key has %d bytes, not %d", len(key), KeyLen)
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	return cipher.NewGCMWithRandomNonce(block)
}
