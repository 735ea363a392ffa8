package risk

import (
	"crypto/sha256"
	"encoding/binary"
)

// Sampled says whether a record belongs to the share that somebody looks at a
// second time. It follows from the id alone, so that nobody can choose, and a
// rebuild or a retry draws the same. percent is 0 to 100; over many ids that share
// is drawn. The id must not come from who is looked at.
func Sampled(id string, percent int) bool {
	sum := sha256.Sum256([]byte("sample:" + id))
	// The remainder of 64 bits by 100 is even to within one part in 10^17.
	return int(binary.BigEndian.Uint64(sum[:8])%100) < percent
}
