package name

// key is the hash under which a name is filed and what sharing it is worth.
type key struct {
	hash   uint32
	points int32
}

// Each name is filed under hashed keys. The kinds are told apart by the seed.
const (
	seedPrimary  = 0x9e3779b9
	seedSkeleton = 0x7f4a7c15
	seedOutline  = 0x85ebca77
	seedDeletion = fnvStart
)

// Points for sharing a key, which say who is compared letter by letter where there
// are many. A long name has many deletions and shares many with its misspellings.
const (
	pointsPrimary   = 6
	pointsSkeleton  = 4
	pointsOutline   = 6
	pointsShortened = 2 // a skeleton or outline less one code
	pointsDeletion  = 2
	pointsTwo       = 1 // two letters missing
	pointsBeginning = 10
	pointsApart     = 2 // taken off for each letter that only one has
	pointsStart     = 16
)

// deletionReach is how many letters of a name its deletions are made of, and
// deletionTwo the length from which two letters may be missing. Two names within
// so many slips of each other share one of these keys, and the reach keeps the
// keys of a long name few (W. Garbe, SymSpell, prefix deletions).
const (
	deletionReach = 6
	deletionTwo   = 6
)

// mostKeys is the most keys of one name: 22 deletions, 4 sounds, 8 shortened
// skeletons and 9 shortened outlines.
const mostKeys = 48

// keysOf appends the keys under which a name is filed and looked for.
func keysOf(keys []key, folded string, s sound) []key {
	keys = append(keys, key{stir(seedPrimary ^ uint32(s.primary)), pointsPrimary})
	if s.alternate != s.primary {
		keys = append(keys, key{stir(seedPrimary ^ uint32(s.alternate)), pointsPrimary})
	}
	var room [outlineLength]byte
	keys = shortenedKeys(keys, seedSkeleton, pointsSkeleton, string(appendSkeleton(room[:0], folded)), 3)
	keys = shortenedKeys(keys, seedOutline, pointsOutline, string(appendOutline(room[:0], folded)), 2)
	return deletionKeys(keys, folded)
}

// shortenedKeys are the codes whole and, where enough stay, less each of them: one
// wrong or missing consonant or syllable is the commonest mishearing that a
// phonetic key cannot see.
func shortenedKeys(keys []key, seed uint32, points int32, codes string, stay int) []key {
	keys = append(keys, key{hashWithout(seed, codes, -1, -1), points})
	for i := range len(codes) {
		if len(codes) > stay {
			keys = append(keys, key{hashWithout(seed, codes, i, -1), pointsShortened})
		}
	}
	return keys
}

// deletionKeys are the beginning of a name less none, one or two of its letters.
// Of two same neighbours only the first is taken out: the result is the same.
func deletionKeys(keys []key, folded string) []key {
	s := folded[:min(len(folded), deletionReach)]
	keys = append(keys, key{hashWithout(seedDeletion, s, -1, -1), pointsDeletion})
	for i := range len(s) {
		if i > 0 && s[i] == s[i-1] || len(s) < 3 {
			continue
		}
		keys = append(keys, key{hashWithout(seedDeletion, s, i, -1), pointsDeletion})
		for j := i + 1; j < len(s) && len(folded) >= deletionTwo; j++ {
			if j == i+1 || s[j] != s[j-1] {
				keys = append(keys, key{hashWithout(seedDeletion, s, i, j), pointsTwo})
			}
		}
	}
	return keys
}

func hashWithout(seed uint32, s string, i, j int) uint32 {
	h := seed
	for at := range len(s) {
		if at != i && at != j {
			h = (h ^ uint32(s[at])) * fnvPrime
		}
	}
	return stir(h)
}
