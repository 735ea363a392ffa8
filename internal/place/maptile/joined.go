package maptile

import (
	"slices"

	"github.com/paulmach/orb"
)

// joined makes one line of those that meet end to end, in whatever direction
// they were drawn. Where three or more meet, or a line meets itself, it stops.
func joined(lines []orb.LineString) []orb.LineString {
	if len(lines) < 2 {
		return lines
	}
	ends := endsOf(lines)
	used := make([]bool, len(lines))
	var all []orb.LineString
	for i, l := range lines {
		if used[i] {
			continue
		}
		used[i] = true
		l = prolonged(slices.Clone(l), lines, ends, used)
		l.Reverse()
		l = prolonged(l, lines, ends, used)
		l.Reverse()
		all = append(all, l)
	}
	return all
}

func prolonged(l orb.LineString, lines []orb.LineString, ends map[orb.Point][]int, used []bool) orb.LineString {
	for {
		end := l[len(l)-1]
		next, ok := unused(ends[end], used)
		if !ok || len(ends[end]) != 2 {
			return l
		}
		used[next] = true
		l = append(l, from(lines[next], end)...)
	}
}
