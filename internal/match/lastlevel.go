package match

// Levels of a last name; those of an initial are a scale of their own.
const (
	LastExact            Level = iota + 1
	LastPart                   // one half of a double name
	LastClose                  // one slip of the keys, or sounds the same
	LastCloseNames             // the same, but both are names in their own right (BothNames)
	LastFormer                 // the earlier name of one is the name of the other
	LastSlips                  // two slips of the keys
	LastMiddling               // resembles
	LastDifferent              // another name
	LastInitial                // one side is the initial of the other
	LastInitialDifferent       // one side is an initial, and of another name
)

// LastLevel compares two last names. It is symmetric.
func LastLevel(q, r string) Level {
	switch {
	case q == "" || r == "":
		return Unknown
	case q == r:
		return LastExact
	case len(q) == 1 || len(r) == 1:
		return initialLevel(q, r, LastInitial, LastInitialDifferent)
	case shareWord(q, r):
		return LastPart
	case nearlySame(q, r):
		return LastClose
	case twoSlips(q, r):
		return LastSlips
	case alike(q, r) >= resembling:
		return LastMiddling
	}
	return LastDifferent
}

// FormerLevel improves the level of a last name by the earlier names of both.
func FormerLevel(level Level, qLast, qFormer, rLast, rFormer string) Level {
	if level <= LastClose && level != Unknown {
		return level
	}
	if sameName(qLast, rFormer) || sameName(qFormer, rLast) || sameName(qFormer, rFormer) {
		return LastFormer
	}
	return level
}

func sameName(a, b string) bool { return a != "" && a == b }
