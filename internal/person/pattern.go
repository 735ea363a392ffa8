package person

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"bluelamp/internal/policy"
)

// PatternHistory is what patterns are looked for in: what is on record of one
// human being and of what they share with others. Persons are the ids that
// people said are that human being.
type PatternHistory struct {
	Persons   []string
	Contacts  []PatternContact
	Incidents []PatternIncident
}

// PatternContact is one contact. Caller has an empty ID while nobody was named;
// its Role is what the caller was to what happened. Through says by what the
// contact belongs to the history (person, number, place, household, suspect);
// none means the person.
type PatternContact struct {
	ID        string
	At        time.Time
	Number    string // "" when withheld
	Type      string
	Caller    PatternPerson
	People    []PatternPerson // others involved
	Abandoned bool            // a 999 call that broke off before it was answered
	Through   []policy.PatternOf
}

// PatternIncident is one incident. Low says that it was graded low by the pack
// (policy.Pack.LowGraded). Who was involved is also read from its contact, when
// that is in the history.
type PatternIncident struct {
	ID, Contact string
	At          time.Time
	Type        string
	Low         bool
	People      []PatternPerson
	Through     []policy.PatternOf
}

// PatternPerson is somebody in a role: victim, suspect, witness …. ID is that of
// the human being: the same for all records that people said are one.
type PatternPerson struct{ ID, Name, Role string }

// Pattern is what a history shows when it is looked at together. Contacts and
// Incidents are the ids of the evidence, the newest first.
type Pattern struct {
	Code, Label string
	Tone        policy.Tone
	Sentence    string
	Contacts    []string
	Incidents   []string
}

// Patterns returns what the rules see in a history, the loudest first, among
// equals the one that stands later in the pack. It raises attention: nothing in
// a history ever takes a pattern away, but for lines that another covers.
func Patterns(rules []policy.PatternRule, h PatternHistory, now time.Time) []Pattern {
	pieces := piecesOf(h)
	var found []Pattern
	var covered []string
	for i := len(rules) - 1; i >= 0; i-- {
		rule := rules[i]
		for _, seen := range h.groups(rule.When, within(pieces, rule.When, now)) {
			if seen.reaches(rule.When, now) {
				found = append(found, seen.pattern(rule))
				covered = append(covered, rule.Covers...)
				break
			}
		}
	}
	found = slices.DeleteFunc(found, func(p Pattern) bool { return slices.Contains(covered, p.Code) })
	slices.SortStableFunc(found, func(a, b Pattern) int { return cmp.Compare(loudness(b.Tone), loudness(a.Tone)) })
	return found
}

func loudness(t policy.Tone) int {
	return slices.Index([]policy.Tone{policy.ToneNotice, policy.ToneWarning, policy.ToneDanger}, t)
}

// piece is a contact or an incident as a rule sees it.
type piece struct {
	id        string
	incident  bool
	at        time.Time
	types     []string
	number    string
	low       bool
	abandoned bool
	caller    PatternPerson
	people    []PatternPerson // the caller among them
	through   []policy.PatternOf
}

// piecesOf lists contacts and incidents, the newest first, each knowing what
// the other tells of it.
func piecesOf(h PatternHistory) []piece {
	contacts := make(map[string]PatternContact, len(h.Contacts))
	pieces := make([]piece, 0, len(h.Contacts)+len(h.Incidents))
	for _, c := range h.Contacts {
		contacts[c.ID] = c
	}
	types := map[string][]string{}
	for _, i := range h.Incidents {
		types[i.Contact] = append(types[i.Contact], i.Type)
		c := contacts[i.Contact]
		pieces = append(pieces, piece{
			id: i.ID, incident: true, at: i.At, types: []string{i.Type}, number: c.Number, low: i.Low,
			caller: c.Caller, people: slices.Concat(i.People, c.everybody()), through: through(i.Through),
		})
	}
	for _, c := range h.Contacts {
		pieces = append(pieces, piece{
			id: c.ID, at: c.At, types: append(types[c.ID], c.Type), number: c.Number, abandoned: c.Abandoned,
			caller: c.Caller, people: c.everybody(), through: through(c.Through),
		})
	}
	slices.SortStableFunc(pieces, func(a, b piece) int { return b.at.Compare(a.at) })
	return pieces
}

func (c PatternContact) everybody() []PatternPerson {
	if c.Caller == (PatternPerson{}) {
		return c.People
	}
	return append(slices.Clone(c.People), c.Caller)
}

func through(given []policy.PatternOf) []policy.PatternOf {
	if len(given) == 0 {
		return []policy.PatternOf{policy.OfPerson}
	}
	return given
}

// within keeps what falls into the days and the types of a rule. A rule about
// calls that broke off sees nothing else.
func within(pieces []piece, w policy.PatternWhen, now time.Time) []piece {
	from := now.Add(-time.Duration(w.WithinDays) * 24 * time.Hour)
	var kept []piece
	for _, p := range pieces {
		fits := len(w.Types) == 0 || slices.ContainsFunc(p.types, func(t string) bool { return slices.Contains(w.Types, t) })
		if p.at.After(from) && fits && (w.AbandonedAtLeast == 0 || p.abandoned) {
			kept = append(kept, p)
		}
	}
	return kept
}

// fill puts the words of a sentence in.
func (g group) fill(says string, w policy.PatternWhen) string {
	name := g.suspect.Name
	if name == "" {
		name = "the same person"
	}
	return strings.NewReplacer(
		"{n}", strconv.Itoa(g.contacts), "{nth}", ordinal(g.contacts), "{days} days", span(w.WithinDays), "{days}", strconv.Itoa(w.WithinDays),
		"{numbers}", strconv.Itoa(len(g.numbers)), "{role}", string(w.Role), "{name}", name,
		"{incidents}", strconv.Itoa(g.incidents), "{low}", strconv.Itoa(g.low),
		"{abandoned}", strconv.Itoa(g.abandoned), "{victims}", strconv.Itoa(len(g.victims)),
	).Replace(says)
}

// span is a period as people say it: whole years from two on, days below.
func span(days int) string {
	if days >= 2*365 && days%365 == 0 {
		return strconv.Itoa(days/365) + " years"
	}
	return strconv.Itoa(days) + " days"
}

func ordinal(n int) string {
	ending := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			ending = "st"
		case 2:
			ending = "nd"
		case 3:
			ending = "rd"
		}
	}
	return strconv.Itoa(n) + ending
}
