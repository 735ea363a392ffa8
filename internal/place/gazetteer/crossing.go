package gazetteer

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// between parts the two streets of a junction. A slash or hyphen between figures
// belongs to a house number.
var between = regexp.MustCompile(`(?i)\s*(?:/|&|\+|\bj/w\b|\bjw\b|\bjunction with\b|\bjunc with\b|\bjct with\b|\bmeets\b|\bcrosses\b|\bcorner of\b|\band\b|\bat\b)\s*`)

// prefixed is what may come before the two streets.
var prefixed = regexp.MustCompile(`(?i)^\s*(?:at\s+)?(?:the\s+)?(?:junction|junc|jct|corner|crossroads|cross roads)(?:\s+of)?\s+`)

// sides parts a text into the names of two streets.
func sides(text string) (left, right string, ok bool) {
	text = prefixed.ReplaceAllString(text, "")
	for _, at := range between.FindAllStringIndex(text, 4) {
		left, right = strings.Trim(text[:at[0]], " ,"), strings.Trim(text[at[1]:], " ,")
		if hasLetters(left) && hasLetters(right) {
			return left, right, true
		}
	}
	return "", "", false
}

func hasLetters(s string) bool {
	n := 0
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; c >= 'a' && c <= 'z' || s[i] >= 0x80 {
			n++
		}
	}
	return n >= 2
}

// likelyStreets is how many streets of one side are tried against the other.
const likelyStreets = 2000

// junctions answers "high st / church rd" with the places where the streets meet.
func (s *answers) junctions(text string) {
	left, right, ok := sides(text)
	if !ok || !s.allowed.hasKind(Junction) || len(s.b.junctions.a) == 0 {
		return
	}
	ours, theirs := s.streets(left), s.streets(right)
	if len(theirs) < len(ours) {
		ours, theirs = theirs, ours
	}
	type crossing struct {
		at    int
		score float32
	}
	var found []crossing
	j := &s.b.junctions
	for street, score := range ours {
		for at, to := j.of(street); at < to; at++ {
			other, ok := theirs[j.b[at]]
			if !ok || j.b[at] == street {
				continue
			}
			if _, both := ours[j.b[at]]; both && j.b[at] < street {
				if _, twice := theirs[street]; twice {
					continue // seen from the other side
				}
			}
			sum := (score+other)/2 + s.prior.at(j.lat[at], j.lon[at]) - 0.05*float32(j.gap[at])/closeBy
			found = append(found, crossing{at, sum})
		}
	}
	slices.SortFunc(found, func(x, y crossing) int { return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.at, y.at)) })
	for _, c := range found[:min(len(found), s.limit)] {
		e := s.b.junction(c.at)
		why := describe(e)
		if gap := j.gap[c.at]; gap > 0 {
			why += "; the streets pass within " + strconv.Itoa(int(gap)) + " m"
		}
		s.add(e, why, float64(c.score)+0.15)
	}
}

// streets scores the streets that one side of a junction may name. The words of
// the other side's town may stand on this side or that, so half is enough.
func (s *answers) streets(text string) map[uint32]float32 {
	q := s.b.read(text + " ")
	if len(q.tokens) == 0 {
		return nil
	}
	scratch := s.b.borrow()
	defer s.b.giveBack(scratch)
	scores := map[uint32]float32{}
	for _, h := range s.b.gather(scratch, &q, s.prior, likelyStreets) {
		n := s.b.headings.entriesOf(h)[0]
		if kinds[s.b.entries.kind[n]] != Street {
			continue
		}
		if f := s.b.compare(h, &q); f.words >= 0.6 {
			score := f.score
			if s.b.headings.main[n] != h {
				score += otherNamed
			}
			scores[n] = max(scores[n], score)
		}
	}
	return scores
}
