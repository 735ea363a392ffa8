package index

import (
	"strconv"

	"bluelamp/internal/match"
)

// RecordID is the number of a record, from 1 in the order of Add. It is never
// given twice.
type RecordID uint32

// PersonID is the caller's number of a person, from 1. Numbers should be given
// in order: the index holds four bytes for each up to the highest.
type PersonID uint32

// record is one description in 44 bytes.
type record struct {
	person      PersonID // 0: erased, or never there
	next        RecordID // of the same person, added before; 0 for none
	first, last uint32   // ids in the dictionaries, +1; 0 is not known
	birth       match.Birth
	place, door uint32
	phone       [2]uint32 // 50 bits of number, 2 bits of sex
	extra       uint32
	heard       int16 // weeks since 1 January 1970
}

const (
	phoneBits = 50 // E.164 has at most 15 digits
	phoneMask = 1<<phoneBits - 1
)

func (r *record) number() uint64 { return r.packed() & phoneMask }
func (r *record) packed() uint64 { return uint64(r.phone[1])<<32 | uint64(r.phone[0]) }

func (r *record) sex() string { return sexes[r.packed()>>phoneBits&3] }

var sexes = [4]string{"", "f", "m", ""}

func (r *record) setPhone(number uint64, sex string) {
	packed := number & phoneMask
	for i, s := range sexes {
		if s == sex {
			packed |= uint64(i) << phoneBits
			break
		}
	}
	r.phone = [2]uint32{uint32(packed), uint32(packed >> 32)}
}

// readPhone reads digits of E.164; what has none or too many is no number.
func readPhone(digits string) uint64 {
	if len(digits) < 3 || len(digits) > 15 {
		return 0
	}
	n, err := strconv.ParseUint(digits, 10, 64)
	if err != nil {
		return 0
	}
	return n
}

// heard is kept in weeks: good enough for an age and half the room of days.
func weeks(days int64) int16 { return int16(max(-32768, min(32767, days/7))) }

// records are kept in chunks, so that a growing file is never copied.
type records struct {
	chunks [][]record
	n      int
}

const chunkBits = 14

func (s *records) at(id RecordID) *record { return &s.chunks[id>>chunkBits][id&(1<<chunkBits-1)] }

// add returns the new record's id and where to write it. Id 0 is nobody's.
func (s *records) add() (RecordID, *record) {
	if s.n == 0 {
		s.n = 1
	}
	if s.n>>chunkBits >= len(s.chunks) {
		s.chunks = append(s.chunks, make([]record, 1<<chunkBits))
	}
	id := RecordID(s.n)
	s.n++
	return id, s.at(id)
}

// digits appends a number as it is written.
func digits(to []byte, number uint64) []byte { return strconv.AppendUint(to, number, 10) }
