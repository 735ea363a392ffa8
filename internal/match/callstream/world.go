package callstream

import (
	"errors"
	"math/rand/v2"
	"sort"
)

// Options says which country to invent.
type Options struct {
	Seed   uint64 // another seed gives other people and other calls
	People int    // at least; the last household is completed. 1 to 40 million
	Today  int64  // days since 1 January 1970 on which the calls are made; 0 is 1 January 2026
}

// defaultToday is 1 January 2026.
const defaultToday = 20454

// World is one invented country. It is safe for use by many at once.
type World struct {
	seed    uint64
	today   int64
	origins []origin
	forms   map[string][]string
	firsts  []uint32 // number of the first person of each household, from 1
	people  int
	rings   []uint64 // numbers of hospitals and the like, where anybody may ring from
}

// ErrSize refuses a country of no people or of more than can be numbered.
var ErrSize = errors.New("callstream: people must be 1 to 40,000,000")

// New lays out a country. It takes about a quarter of a second for ten million people.
func New(o Options) (*World, error) {
	if o.People < 1 || o.People > 40_000_000 {
		return nil, ErrSize
	}
	w := &World{seed: o.Seed, today: o.Today, origins: origins(), forms: formsOf()}
	if w.today == 0 {
		w.today = defaultToday
	}
	for w.people < o.People {
		w.firsts = append(w.firsts, uint32(w.people+1))
		w.people += w.kind(len(w.firsts) - 1).size(w.dice(saltSize, uint64(len(w.firsts)-1)))
	}
	for i := range 1 + w.people/500_000 {
		w.rings = append(w.rings, landline(uint64(len(w.firsts)+i)))
	}
	return w, nil
}

// People is how many live in the country; they are numbered from 1.
func (w *World) People() int { return w.people }

// householdOf is the number of the household in which a person lives.
func (w *World) householdOf(person uint32) int {
	return sort.Search(len(w.firsts), func(h int) bool { return w.firsts[h] > person }) - 1
}

// salts keep the dice of different questions about one household apart.
const (
	saltKind = iota + 1
	saltSize
	saltPeople
	saltRecord
	saltCall
	saltName
)

// dice is the same sequence for the same question, whoever asks and when.
func (w *World) dice(salt, number uint64) *rand.Rand {
	return rand.New(rand.NewPCG(w.seed^salt<<56, number*0x9e3779b97f4a7c15+salt))
}

// often is true so many times in a thousand.
func often(r *rand.Rand, inThousand int) bool { return r.IntN(1000) < inThousand }

// among draws the index of a weight.
func among(r *rand.Rand, weights ...int) int {
	sum := 0
	for _, weight := range weights {
		sum += weight
	}
	at := r.IntN(sum)
	for i, weight := range weights {
		if at -= weight; at < 0 {
			return i
		}
	}
	return len(weights) - 1
}
