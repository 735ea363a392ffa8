package name

import "math/bits"

// Reason says why Expand or Prefix brings a name back.
type Reason uint8

// The reasons. Where several hold, the one that stands first here is given.
const (
	Exact     Reason = iota // the name itself
	Learned                 // a person confirmed that the two were one's
	Nickname                // two forms of one name
	Sound                   // the two sound alike
	Keying                  // the two are spelt alike
	Beginning               // the one begins with the other
)

// String is the reason in a word, for tables.
func (r Reason) String() string {
	switch r {
	case Exact:
		return "exact"
	case Learned:
		return "learned"
	case Nickname:
		return "nickname"
	case Sound:
		return "sound"
	case Keying:
		return "keying"
	case Beginning:
		return "beginning"
	}
	return "unknown"
}

// Alternative is a name of the dictionary that a heard or typed name may stand for.
type Alternative struct {
	ID     int32
	Name   string
	Weight float64 // 0 to 1, 1 for the name itself: how alike the two are
	Why    Reason
}

// Weights that do not depend on the spelling.
const (
	weightNickname = 0.94
	weightLearned  = 0.96 // seen once; nearer 1 with every further confirmation
	weightMost     = 0.99 // of any name but the one looked for
	weightLeast    = 0.50 // below it a name is not worth a place
)

// The likeness of the spelling is made of the share of letters that are right and
// Jaro-Winkler, half and half: the one is fair to slips within a name, the other to
// a name cut short. On top come credits.
const (
	creditBeginning = 0.10 // the shorter, of three letters or more, begins the longer
	creditOneEdit   = 0.05
)

// creditSound is by sound.alike.
var creditSound = [4]float64{0, 0.05, 0.08, 0.10}

// creditFrequency is for each doubling of the bearers of a name, see rank.
const creditFrequency = 0.015

// rank orders alternatives: by weight and, a little, by how many bear the name,
// since of two names equally alike the commoner is likelier meant. The credit is
// for each doubling of the bearers.
func rank(weight float64, count uint32) float64 {
	return weight + creditFrequency*float64(bits.Len32(count))
}
