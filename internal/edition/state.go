package edition

import (
	"slices"
	"time"
)

// State is a force's editions and the packs that were in use, oldest first.
type State struct {
	Editions []Published
	Uses     []Use
}

// Use is a pack in use from a moment on, without its content.
type Use struct {
	Version string
	Digest  string
	At      time.Time
}

// Newest is the latest edition; false when the force never published one.
func (s State) Newest() (Published, bool) {
	if len(s.Editions) == 0 {
		return Published{}, false
	}
	return s.Editions[len(s.Editions)-1], true
}

// Number is that of the newest edition, 0 without one.
func (s State) Number() int {
	newest, _ := s.Newest()
	return newest.Number
}

// Edition returns the edition of this number.
func (s State) Edition(number int) (Published, error) {
	i := slices.IndexFunc(s.Editions, func(e Published) bool { return e.Number == number })
	if i < 0 {
		return Published{}, NotFound.With(number)
	}
	return s.Editions[i], nil
}

// InUse is the digest of the pack that is in use, "" before the first.
func (s State) InUse() string {
	if len(s.Uses) == 0 {
		return ""
	}
	return s.Uses[len(s.Uses)-1].Digest
}

// Taken says whether a pack of other content had this version.
func (s State) Taken(version, digest string) bool {
	return slices.ContainsFunc(s.Uses, func(u Use) bool { return u.Version == version && u.Digest != digest }) ||
		slices.ContainsFunc(s.Editions, func(e Published) bool { return e.Version == version && e.Digest != digest })
}

// Fold returns the state after one more event.
func Fold(s State, event any) State {
	switch e := event.(type) {
	case Published:
		s.Editions = append(slices.Clip(s.Editions), e)
	case Adopted:
		s.Uses = append(slices.Clip(s.Uses), Use{Version: e.Version, Digest: e.Digest, At: e.At})
	}
	return s
}
