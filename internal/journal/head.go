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

// headForm tells the person who typed a head what to type.
const headForm = "write what an earlier `bluelamp journal verify` printed after the word head: page, colon, 64 hexadecimal digits, such as 4711:9f86d081…"

// ParseHead reads what Head.String wrote.
func ParseHead(text string) (Head, error) {
	position, hash, _ := strings.Cut(strings.TrimSpace(text), ":")
	n, err := strconv.ParseInt(position, 10, 64)
	if err != nil || n < 0 {
		return Head{}, fmt.Errorf("%.80q is no head: it does not begin with the number of a page; %s", text, headForm)
	}
	b, err := hex.DecodeString(hash)
	if err != nil || len(b) != len(Hash{}) {
		return Head{}, fmt.Errorf("%.80q is no head: it does not end with a hash of %d digits; %s", text, 2*len(Hash{}), headForm)
	}
	return Head{Position: Position(n), Hash: Hash(b)}, nil
}
