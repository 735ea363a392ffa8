package callstream

import "strings"

// origin is one community's names, most common first, and how its rarer
// surnames are built.
type origin struct {
	share           int // of a thousand households
	surnames        []string
	female, male    []string
	rare            int // of a hundred surnames, how many are composed
	heads, mid, end []string
}

// origins follows the shape, not the figures, of the 2021 census of England and
// Wales: most households British, the rest in the order of the larger groups.
func origins() []origin {
	f := strings.Fields
	return []origin{
		{share: 700, surnames: f(britishSurnames), female: f(britishWomen), male: f(britishMen), rare: 52,
			heads: f(britishHeads), mid: f(britishMiddles), end: f(britishEnds)},
		{share: 50, surnames: f(scottishSurnames), female: f(britishWomen), male: f(scottishMen), rare: 45,
			heads: f(gaelicHeads), mid: f(gaelicMiddles), end: f(gaelicEnds)},
		{share: 50, surnames: f(welshSurnames), female: f(welshWomen), male: f(welshMen)},
		{share: 45, surnames: f(irishSurnames), female: f(irishWomen), male: f(irishMen), rare: 25,
			heads: f(gaelicHeads), mid: f(gaelicMiddles), end: f(gaelicEnds)},
		{share: 55, surnames: f(muslimSurnames), female: f(muslimWomen), male: f(muslimMen), rare: 12,
			heads: f(southAsianHeads), mid: f(southAsianMiddles), end: f(southAsianEnds)},
		{share: 35, surnames: f(indianSurnames), female: f(indianWomen), male: f(indianMen), rare: 25,
			heads: f(southAsianHeads), mid: f(southAsianMiddles), end: f(southAsianEnds)},
		{share: 25, surnames: f(polishSurnames), female: f(polishWomen), male: f(polishMen), rare: 60,
			heads: f(polishHeads), mid: f(polishMiddles), end: f(polishEnds)},
		{share: 10, surnames: f(arabicSurnames), female: f(arabicWomen), male: f(arabicMen)},
		{share: 10, surnames: f(chineseSurnames), female: f(chineseWomen), male: f(chineseMen)},
		{share: 20, surnames: f(africanSurnames), female: f(africanWomen), male: f(africanMen), rare: 40,
			heads: f(africanHeads), mid: f(africanMiddles), end: f(africanEnds)},
	}
}
