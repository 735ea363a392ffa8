package policy

import (
	"slices"
	"strings"
	"unicode"
)

// Words of demand and resources. Inspectors found responses set by the
// availability of officers and not by the assessed risk, and assessments that
// depended on the calls waiting ("A call for help", 2020: Northumbria, Greater
// Manchester), so neither rules nor reasons for leaving an assessment may name them.
var (
	// demandWords mean demand wherever they stand.
	demandWords = []string{
		"queue", "queues", "queued", "queueing", "queuing", "demand", "staffing", "understaffed", "workload", "backlog",
		"availability", "resourcing", "resources", "overstretched",
	}
	// perhapsDemand mean it in a name that says nothing else: "busy", but not "busy-road".
	perhapsDemand = []string{
		"busy", "waiting", "wait", "waits", "unit", "units", "available", "free", "capacity", "officers", "cars", "load", "resource", "deployable", "shift",
	}
	besides = []string{"length", "number", "count", "of", "no", "none", "time", "times", "calls", "callers", "call", "the", "too", "many", "on", "is", "long", "size", "in"}
)

// NamesDemand says whether a name, as written in a rule or as a code, is one of
// demand or resources.
func NamesDemand(name string) bool {
	perhaps, other := false, false
	for _, word := range wordsOf(name) {
		switch {
		case slices.Contains(demandWords, word):
			return true
		case slices.Contains(perhapsDemand, word):
			perhaps = true
		case !slices.Contains(besides, word):
			other = true
		}
	}
	return perhaps && !other
}

// shortages are what a sentence that names no demand may still say: that those who
// could come are too few or busy with something else. One word of the first list is
// followed by one of the second, at most so many words later, so that “no officer”
// is found and “no need for an officer” is not.
var (
	responders = []string{"officer", "officers", "unit", "units", "car", "cars", "patrol", "patrols", "crew", "crews", "staff", "colleagues", "resource"}
	shortages  = []struct {
		first, then []string
		within      int
	}{
		{[]string{"no", "few", "fewer", "enough", "insufficient", "without"}, responders, 2},
		{[]string{"short", "shortage", "shortages", "lack"}, append([]string{"staffed", "handed", "hands"}, responders...), 2},
		{responders, []string{"shortage", "shortages", "unavailable", "elsewhere"}, 3},
		{[]string{"nobody", "one", "none"}, []string{"free", "spare", "spared"}, 3},
		{[]string{"nobody", "one"}, []string{"available"}, 3},
		{[]string{"engaged", "committed", "needed", "tied", "deployed", "busy", "working"}, []string{"elsewhere"}, 2},
		{[]string{"all", "everybody", "everyone", "fully"}, []string{"engaged", "committed", "deployed", "tied"}, 3},
		{[]string{"calls", "callers"}, []string{"waiting"}, 3},
	}
)

// SpeaksOfDemand says whether a sentence for people gives demand, or the want of
// anybody to send, as its reason.
func SpeaksOfDemand(sentence string) bool {
	words := wordsOf(sentence)
	for i, word := range words {
		if slices.Contains(demandWords, word) || word == "busy" || word == "units" {
			return true
		}
		for _, s := range shortages {
			soon := words[i+1 : min(i+1+s.within, len(words))]
			if slices.Contains(s.first, word) && slices.ContainsFunc(soon, func(w string) bool { return slices.Contains(s.then, w) }) {
				return true
			}
		}
	}
	return false
}

// wordsOf splits "queueLength", "queue_length" and "Queue length" alike.
func wordsOf(name string) []string {
	var spaced strings.Builder
	before := ' '
	for _, r := range name {
		if unicode.IsUpper(r) && unicode.IsLower(before) {
			spaced.WriteByte(' ')
		}
		spaced.WriteRune(unicode.ToLower(r))
		before = r
	}
	return strings.FieldsFunc(spaced.String(), func(r rune) bool { return !unicode.IsLetter(r) })
}
