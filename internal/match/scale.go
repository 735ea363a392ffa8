package match

// scales gives the first and the last level of each scale of a field.
func (f Field) scales() [][2]Level {
	switch f {
	case First:
		return [][2]Level{{FirstExact, FirstDifferent}, {FirstInitial, FirstInitialDifferent}}
	case Last:
		return [][2]Level{{LastExact, LastDifferent}, {LastInitial, LastInitialDifferent}}
	case BirthDate:
		return [][2]Level{{BirthExact, BirthDifferent}, {BirthParts, BirthPartDifferent}, {BirthAbout, BirthAboutDifferent}}
	}
	return [][2]Level{{1, Level(f.count() - 1)}}
}

// Ranked says that a better level of a field never counts for less than a worse
// one: pairs of a level and a level just worse. Levels that neither order of
// pairs joins, such as a nickname and a slip of the keys, are told apart by the
// data alone.
func (f Field) Ranked() [][2]Level {
	switch f {
	case First:
		return [][2]Level{
			{FirstExact, FirstNickname}, {FirstExact, FirstPart}, {FirstExact, FirstClose}, {FirstExact, FirstCrossed},
			{FirstClose, FirstCloseNames}, {FirstClose, FirstSlips}, {FirstClose, FirstMiddling}, {FirstCloseNames, FirstDifferent}, {FirstNickname, FirstDifferent}, {FirstPart, FirstDifferent},
			{FirstCrossed, FirstCrossedNear}, {FirstCrossedNear, FirstDifferent}, {FirstSlips, FirstDifferent}, {FirstMiddling, FirstDifferent},
			{FirstInitial, FirstInitialDifferent},
		}
	case Last:
		return [][2]Level{
			{LastExact, LastPart}, {LastExact, LastClose}, {LastExact, LastFormer}, {LastClose, LastCloseNames}, {LastCloseNames, LastDifferent}, {LastClose, LastSlips},
			{LastClose, LastMiddling}, {LastPart, LastDifferent}, {LastFormer, LastDifferent}, {LastSlips, LastDifferent},
			{LastMiddling, LastDifferent}, {LastInitial, LastInitialDifferent},
		}
	case BirthDate:
		return [][2]Level{
			{BirthExact, BirthKeyed}, {BirthExact, BirthSwapped}, {BirthExact, BirthOneOff}, {BirthExact, BirthNear},
			{BirthKeyed, BirthTwoDigits}, {BirthNear, BirthYear}, {BirthSwapped, BirthDifferent}, {BirthOneOff, BirthDifferent},
			{BirthTwoDigits, BirthDifferent}, {BirthYear, BirthDifferent}, {BirthParts, BirthPart}, {BirthPart, BirthPartDifferent},
			{BirthAbout, BirthAboutNear}, {BirthAboutNear, BirthAboutDifferent},
		}
	}
	var pairs [][2]Level
	for l := Level(2); int(l) < f.count(); l++ {
		pairs = append(pairs, [2]Level{l - 1, l})
	}
	return pairs
}

// better lists for every level of a field all levels that are better, as bits.
// The pairs of Ranked come in such an order that one pass joins them.
func (f Field) better() []uint32 {
	bits := make([]uint32, f.count())
	for _, pair := range f.Ranked() {
		bits[pair[1]] |= bits[pair[0]] | 1<<pair[0]
	}
	return bits
}
