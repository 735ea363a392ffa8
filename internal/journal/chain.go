package journal

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"time"
)

// Labels keep the three digests apart: no input of one can pass for another's.
const (
	genesisLabel = "bluelamp journal genesis 1"
	dataLabel    = "bluelamp journal data 1"
	pageLabel    = "bluelamp journal page 1"
)

// saltLen is 128 bits: the digest of a name or a date of birth must not be
// open to guessing once the data itself has been blanked.
const saltLen = 16

// GenesisHash returns the hash that a journal with this random id starts from.
func GenesisHash(id []byte) Hash {
	return sha256.Sum256(frame(frame(nil, genesisLabel), string(id)))
}

// NewSalt draws a salt for one page's data.
func NewSalt() []byte {
	salt := make([]byte, saltLen)
	rand.Read(salt) // never fails since Go 1.24: the process ends instead
	return salt
}

// DataSum is the salted digest of a page's data.
func DataSum(salt, data []byte) Hash {
	h := sha256.New()
	h.Write(frame(frame(nil, dataLabel), string(salt)))
	h.Write(data)
	return Hash(h.Sum(nil))
}

// Link is the page's hash: over the previous page's hash, every field of the
// page but Data, Salt and Hash, and Sum, which stands for Data and Salt. Texts
// are framed by their length, so no two different pages have the same input.
func Link(previous Hash, p Page) Hash {
	b := make([]byte, 0, 512)
	b = frame(b, pageLabel)
	b = append(b, previous[:]...)
	b = number(b, int64(p.Position))
	b = frame(b, string(p.Stream))
	b = number(b, int64(p.Version))
	b = frame(b, p.Type)
	b = number(b, int64(p.Schema))
	b = number(b, p.At.UnixMicro())
	b = frame(b, p.Actor)
	b = frame(b, p.Cause)
	b = frame(b, p.Key)
	b = append(b, p.Sum[:]...)
	return sha256.Sum256(b)
}

// Pages gives a batch its place after head and after the stream's version:
// salts, digests and links. It is the one way in which pages come into being.
func (b Batch) Pages(head Head, version Version) []Page {
	pages := make([]Page, len(b.Drafts))
	at := b.At.UTC().Truncate(time.Microsecond) // what every store can keep
	for i, d := range b.Drafts {
		p := Page{
			Position: head.Position + 1, Stream: b.Stream, Version: version + Version(i) + 1,
			Type: d.Type, Schema: d.Schema, At: at, Actor: b.Actor, Cause: b.Cause, Key: b.Key,
			Data: d.Data, Salt: NewSalt(),
		}
		p.Sum = DataSum(p.Salt, p.Data)
		p.Hash = Link(head.Hash, p)
		head = Head{Position: p.Position, Hash: p.Hash}
		pages[i] = p
	}
	return pages
}

func frame(b []byte, text string) []byte {
	return append(binary.BigEndian.AppendUint32(b, uint32(len(text))), text...)
}

func number(b []byte, n int64) []byte { return binary.BigEndian.AppendUint64(b, uint64(n)) }
