package index

import "math"

// A young file says little about how common things are: in a file of one, that
// one's name is borne by everybody on file. Whoever rings comes from the world, not
// from the file, so that shares are taken as if at least so many people had been
// met, of whom those not on file are like the usual.
const (
	// world is how many people are met at least: a village and what lies around it.
	world = 10_000
	// leastOnFile is how many people a file is taken to hold at least when it is
	// asked how likely a caller is one of them.
	leastOnFile = 2_000
)

// Shares of the usual first and last name among those not on file: of that
// spelling, and of all that sound like it. A first name is one of some hundreds,
// a last name one of some thousands (Office for National Statistics, names of
// babies; United States census of 1990, for the shape).
const (
	usualFirst, usualFirstSound = 1.0 / 500, 1.0 / 250
	usualLast, usualLastSound   = 1.0 / 4000, 1.0 / 1500
	usualBirth                  = 1.0 / 25_000 // one day of some seventy years
	usualTown                   = 1.0 / 20
	usualFact                   = 1.0 / 100 // as a model expects before it has learned
	usualLetter                 = 1.0 / 8   // of the names that begin so, those with one letter more
)

// widened is the share of something that n of those on file have, in the world.
func widened(n, onFile, usual float64) float64 {
	others := math.Max(0, world-onFile)
	return (n + others*usual) / math.Max(onFile+others, 1)
}

// population is how many people the model is told are on file.
func (x *Index) population() int { return max(x.people, leastOnFile) }
