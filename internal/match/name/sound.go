package name

// sound is what a name sounds like, each key as a number of 16 bits. That two keys
// share a number without being the same happens once in 65,536 pairs, and then a
// name is thought to sound alike that would be found by its spelling or not at all.
type sound struct {
	primary, alternate, skeleton uint16
}

func soundOf(folded string) sound {
	e := listen(folded, metaphoneLength)
	var key [skeletonLength]byte
	return sound{
		primary:   narrow(hashBytes(e.primary.codes())),
		alternate: narrow(hashBytes(e.alternate.codes())),
		skeleton:  narrow(hashBytes(appendSkeleton(key[:0], folded))),
	}
}

// alike says how well two sounds agree: 3 on the Double Metaphone and the
// skeleton, 2 on the primary key alone, 1 on an alternate or the skeleton alone.
func (s sound) alike(t sound) int {
	skeleton := s.skeleton == t.skeleton
	switch {
	case s.primary == t.primary && skeleton:
		return 3
	case s.primary == t.primary:
		return 2
	case skeleton, s.primary == t.alternate, s.alternate == t.primary:
		return 1
	}
	return 0
}

// hashBytes is FNV-1a (Fowler, Noll, Vo; RFC 9923) with a last stir, so that every
// bit depends on every letter.
func hashBytes[T string | []byte](s T) uint32 {
	h := uint32(fnvStart)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * fnvPrime
	}
	return stir(h)
}

const (
	fnvStart = 2166136261
	fnvPrime = 16777619
)

func stir(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	h *= 0xc2b2ae35
	return h ^ h>>16
}

func narrow(h uint32) uint16 { return uint16(h ^ h>>16) }

// letterMask marks which letters a name has; the bits in which two masks differ
// tell quickly that two names have little in common.
func letterMask(s string) uint32 {
	var mask uint32
	for i := range len(s) {
		mask |= 1 << (letterNumber(s[i]) & 31)
	}
	return mask
}
