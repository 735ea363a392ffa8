package history

import (
	"crypto/sha1" // RFC 9562 §5.5 names it; nothing rests on its strength
	"fmt"
	"strings"
)

// namespace is the UUID under which the ids of imported records are computed. It
// must never change: records that come again would be doubled.
var namespace = [16]byte{0x6b, 0x1f, 0x0d, 0x52, 0x8c, 0x3e, 0x4f, 0x0a, 0x9d, 0x27, 0x51, 0xe4, 0xc0, 0xb3, 0x7a, 0x16}

// ID is the id for ever of a thing of another system: of a person, contact,
// incident or flag, by the key that it has there. Systems are told apart by their
// name without regard to capitals and spaces at the ends.
func ID(force, room, source, key string) string {
	name := strings.Join([]string{force, room, strings.ToLower(strings.TrimSpace(source)), strings.TrimSpace(key)}, "\x00")
	return uuid(name)
}

// uuid is a name-based UUID, version 5 (RFC 9562 §5.5).
func uuid(name string) string {
	sum := sha1.Sum(append(namespace[:], name...))
	u := sum[:16]
	u[6], u[8] = u[6]&0x0f|0x50, u[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", u[0:4], u[4:6], u[6:8], u[8:10], u[10:16])
}
