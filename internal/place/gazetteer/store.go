package gazetteer

import "math"

// store keeps strings one after another; a string is its number. Number 0 is
// always the empty string.
type store struct {
	ends []uint32
	blob []byte
}

func (s *store) at(n uint32) string {
	if n == 0 || int(n) >= len(s.ends) {
		return ""
	}
	return string(s.blob[s.ends[n-1]:s.ends[n]])
}

func (s *store) put(text string) (uint32, error) {
	if len(s.ends) == 0 {
		s.ends = append(s.ends, 0)
	}
	if text == "" {
		return 0, nil
	}
	if uint64(len(s.blob))+uint64(len(text)) > math.MaxUint32 {
		return 0, TooMuchText
	}
	s.blob = append(s.blob, text...)
	s.ends = append(s.ends, uint32(len(s.blob)))
	return uint32(len(s.ends) - 1), nil
}

// interned is a store that keeps each string once, for as long as a book is built.
type interned struct {
	store
	numbers map[string]uint32
}

func newInterned() *interned { return &interned{numbers: map[string]uint32{}} }

func (s *interned) intern(text string) (uint32, error) {
	if n, ok := s.numbers[text]; ok {
		return n, nil
	}
	n, err := s.put(text)
	if err == nil {
		s.numbers[text] = n
	}
	return n, err
}
