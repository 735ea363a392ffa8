package journal

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
)

// String returns 64 hexadecimal digits.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// String returns "position:hash", the form in which a head is printed, kept
// elsewhere and read back by ParseHead.
func (h Head) String() string { return fmt.Sprintf("%d:%v", h.Position, h.Hash) }

// ParseHead reads what Head.String wrote.
func ParseHead(text string) (Head, error) {
	position, hash, _ := strings.Cut(strings.TrimSpace(text), ":")
	n, err := strconv.ParseInt(position, 10, 64)
	if err != nil || n < 0 {
		return Head{}, fmt.Errorf("head %.80q does not start with a position: it must read 123:64 hexadecimal digits", text)
	}
	b, err := hex.DecodeString(hash)
	if err != nil || len(b) != len(Hash{}) {
		return Head{}, fmt.Errorf("head %.80q does not end with a hash: it must read 123:64 hexadecimal digits", text)
	}
	return Head{Position: Position(n), Hash: Hash(b)}, nil
}
