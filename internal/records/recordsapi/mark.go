package recordsapi

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// markLen is how many bytes of a mark are kept: enough that two numbers of one
// force never share one.
const markLen = 16

// Mark is what stands in the audit for a telephone number. The audit shall say who
// searched for a number without holding it, and the numbers of a country are few
// enough to try them all, so the mark is made under a key (RFC 2104).
func (b *Book) Mark(ctx context.Context, force, number string) (string, error) {
	key, err := b.keys.Make(ctx, force+"/audit/numbers")
	if err != nil {
		return "", fmt.Errorf("read the key of the audit's numbers: %w", err)
	}
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(number))
	return hex.EncodeToString(mac.Sum(nil)[:markLen]), nil
}
