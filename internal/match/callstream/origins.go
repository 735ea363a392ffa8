package callstream

import "strings"

// origin is one community's names, most common first, and how its rarer
// surnames are built.
type origin struct {
	name            string
	share           int // of a thousand households
	surnames        []string
	female, male    []string
	rare            int // of a hundred surnames, how many are composed
	heads, mid, end []string
}

// Origins lists the origins of names, most frequent first: matching is to serve
// all of them alike, and whoever measures it should look at each.
func Origins() (names []string) {
	for _, o := range origins() {
		names = append(names, o.name)
	}
	return names
}

// origins follows the shape, not the figures, of the 2021 census of England and
// Wales: most households British, the rest in the order of the larger groups.
func origins() []origin {
	f := strings.Fields
	return []origin{
		{name: "british", share: 700, surnames: f(britishSurnames), female: f(britishWomen), male: f(britishMen), rare: 52,
			heads: f(britishHeads), mid: f(britishMiddles), end: f(britishEnds)},
		{name: "scottish", share: 50, surnames: f(scottishSurnames), female: f(britishWomen), male: f(scottishMen), rare: 45,
			heads: f(gaelicHeads), mid: f(gaelicMiddles), end: f(gaelicEnds)},
		{name: "welsh", share: 50, surnames: f(welshSurnames), female: f(welshWomen), male: f(welshMen)},
		{name: "irish", share: 45, surnames: f(irishSurnames), female: f(irishWomen), male: f(irishMen), rare: 25,
			heads: f(gaelicHeads), mid: f(gaelicMiddles), end: f(gaelicEnds)},
		{name: "muslim-south-asian", share: 55, surnames: f(muslimSurnames), female: f(muslimWomen), male: f(muslimMen), rare: 12,
			heads: f(southAsianHeads), mid: f(southAsianMiddles), end: f(southAsianEnds)},
		{name: "indian", share: 35, surnames: f(indianSurnames), female: f(indianWomen), male: f(indianMen), rare: 25,
			heads: f(southAsianHeads), mid: f(southAsianMiddles), end: f(southAsianEnds)},
		{name: "polish", share: 25, surnames: f(polishSurnames), female: f(polishWomen), male: f(polishMen), rare: 60,
			heads: f(polishHeads), mid: f(polishMiddles), end: f(polishEnds)},
		{name: "arabic", share: 10, surnames: f(arabicSurnames), female: f(arabicWomen), male: f(arabicMen)},
		{name: "chinese", share: 10, surnames: f(chineseSurnames), female: f(chineseWomen), male: f(chineseMen)},
		{name: "african", share: 20, surnames: f(africanSurnames), female: f(africanWomen), male: f(africanMen), rare: 40,
			heads: f(africanHeads), mid: f(africanMiddles), end: f(africanEnds)},
	}
}
