package journal

import "context"

// KeyLen is the length of a subject's key in bytes: AES-256.
const KeyLen = 32

// Keys keeps one key per subject, where a subject is whose data a sealed field
// is: "force/room/id", for example "northshire/person/0199…". Keys stand apart
// from the journal because they can be destroyed and pages cannot.
//
// Every method is safe for concurrent use. The codec asks for a key each time it
// opens or seals a box and keeps none itself, so that a destroyed key is gone at
// once; implementations therefore answer from memory where they can.
type Keys interface {
	// Key returns the subject's key, ErrNoKey if none was ever made or
	// ErrErased if it has been destroyed.
	Key(ctx context.Context, subject string) ([]byte, error)
	// Make returns the subject's key and makes one first if there is none; it
	// is durable before Make returns, because a page sealed under a key that
	// a power cut took away could never be read again. ErrErased if destroyed.
	Make(ctx context.Context, subject string) ([]byte, error)
	// Destroy makes the subject's data unreadable for good. It is durable
	// before it returns, may be repeated, and also bars a subject that never
	// had a key from getting one.
	Destroy(ctx context.Context, subject string) error
}
