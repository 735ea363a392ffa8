package contactapi

import (
	"fmt"
	"slices"
	"time"

	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// Hints about a number that nobody marked. Five different names from one number
// are more than a household usually has; two years is the half life of what a
// mobile number says of its user (measured anchors on matching, section 4.10).
const (
	sharedBy      = 5
	recycledAfter = 2 * 365 * 24 * time.Hour
)

// shownPeople bounds the people that are listed; flags are of all.
const shownPeople = 20

// known is what these eyes may see of what is known of a number; at is when the
// contact came that is being looked at.
func (e eyes) known(k contactviews.Known, at time.Time) Known {
	if e.secret(k.Mark) {
		fact := e.fact(contactviews.Known{Number: k.Number, Mark: k.Mark}, at)
		return Known{
			Number: text.OrNull(k.Number), NumberFact: fact, Hidden: true, Warnings: warnings(fact),
			Contacts: []ContactSummary{}, Incidents: []KnownIncident{}, People: []KnownPerson{}, Flags: []KnownFlag{},
			Attempts: []KnownAttempt{}, Places: []KnownPlace{},
		}
	}
	closed := e.closedPeople(k)
	fact := e.fact(k, at)
	shown := Known{
		Number: text.OrNull(k.Number), Contacts: e.summaries(k.Contacts), ContactCount: k.ContactCount,
		Incidents: make([]KnownIncident, len(k.Incidents)), OpenIncidents: k.OpenIncidents,
		People: []KnownPerson{}, NumberFact: fact, Warnings: warnings(fact), Flags: e.flagsByCode(k.People, closed),
		Attempts: make([]KnownAttempt, len(k.Attempts)), Places: []KnownPlace{}, Restricted: len(closed),
	}
	for i, one := range k.Incidents {
		shown.Incidents[i] = e.incident(one, closed[one.Caller])
	}
	for _, p := range k.People {
		if !closed[p.ID] && len(shown.People) < shownPeople {
			shown.People = append(shown.People, KnownPerson{ID: p.ID, Name: p.Name, LastAt: p.LastAt, Contacts: p.Contacts, Flags: e.flags(p.Flags)})
		}
	}
	for i, a := range k.Attempts {
		shown.Attempts[i] = KnownAttempt{Contact: a.Contact, Service: a.Service, At: a.At, MinutesAgo: max(0, int(e.now.Sub(a.At).Minutes())), Owed: a.Owed, RungBack: a.RungBack}
		if a.Owed {
			shown.CallBacksOwed++
		}
	}
	for _, p := range k.Places {
		if !closed[p.Person] {
			shown.Places = append(shown.Places, KnownPlace{Text: p.Text, LastAt: p.LastAt, Contacts: p.Contacts})
		}
	}
	return shown
}

// closedPeople are those of a number whose record is not for these eyes.
func (e eyes) closedPeople(k contactviews.Known) map[string]bool {
	closed := map[string]bool{}
	for _, p := range k.People {
		if e.closed(p.Standing) {
			closed[p.ID] = true
		}
	}
	return closed
}

// incident is an incident that a number led to. Of one that a person with a
// closed record reported, place and summary are left out.
func (e eyes) incident(one contactviews.Incident, closed bool) KnownIncident {
	grade, _ := e.pack.Grade(one.Grade) // a grade that the pack no longer has is shown without a rank
	shown := KnownIncident{
		ID: one.ID, Version: one.Version, Reference: one.Reference, Number: one.Number, Contact: one.Contact,
		Type: one.Type, ClosingType: text.OrNull(one.ClosingType), Grade: one.Grade, GradeRank: grade.Rank, State: one.State,
		Place: one.Place, Summary: one.Summary, OpenedAt: one.OpenedAt, ClosedAt: one.ClosedAt, Result: text.OrNull(one.Result),
	}
	if closed {
		shown.Place, shown.Summary = "", ""
	}
	return shown
}

// flagsByCode gathers the flags of everybody, the loudest first.
func (e eyes) flagsByCode(people []contactviews.Person, closed map[string]bool) []KnownFlag {
	shown := []KnownFlag{}
	for _, p := range people {
		if closed[p.ID] {
			continue
		}
		for _, f := range e.flags(p.Flags) {
			i := slices.IndexFunc(shown, func(k KnownFlag) bool { return k.Code == f.Code })
			if i < 0 {
				i = len(shown)
				shown = append(shown, KnownFlag{Code: f.Code, Label: f.Label, Mark: f.Mark, Tone: f.Tone, Kind: f.Kind, People: []string{}})
			}
			if !slices.Contains(shown[i].People, p.ID) {
				shown[i].People = append(shown[i].People, p.ID)
			}
		}
	}
	tones := []policy.Tone{policy.ToneDanger, policy.ToneWarning, policy.ToneNotice, policy.ToneCalm, policy.ToneNone}
	slices.SortStableFunc(shown, func(a, b KnownFlag) int {
		return slices.Index(tones, policy.Tone(a.Tone)) - slices.Index(tones, policy.Tone(b.Tone))
	})
	return shown
}

// fact is what the number itself proves: as somebody marked it, or by hints.
func (e eyes) fact(k contactviews.Known, at time.Time) *personapi.NumberFact {
	if k.Number == "" {
		return nil
	}
	f := &personapi.NumberFact{Number: k.Number, Evidence: string(policy.EvidenceNormal), People: k.Names}
	if k.Mark != nil {
		f.Kind, f.Label, f.NoCallBack = k.Mark.Kind, k.Mark.Kind, k.Mark.NoCallBack
		if !e.secret(k.Mark) {
			f.Note = k.Mark.Note
		}
		if kind, err := e.pack.NumberKind(k.Mark.Kind); err == nil {
			f.Label, f.Says, f.Evidence = kind.Label, kind.Says, string(kind.Evidence)
		}
	}
	f.Recycled = k.LastNamedAt != nil && at.Sub(*k.LastNamedAt) > recycledAfter
	if f.Evidence == string(policy.EvidenceNormal) && (f.People >= sharedBy || f.Recycled) {
		f.Evidence = string(policy.EvidenceWeak)
	}
	return f
}

// warnings says in words what may mislead.
func warnings(f *personapi.NumberFact) []string {
	said := []string{}
	if f == nil {
		return said
	}
	if f.Says != "" && f.Evidence != string(policy.EvidenceNormal) {
		said = append(said, f.Says)
	}
	if f.NoCallBack {
		said = append(said, "Do not call back on this number.")
	}
	if f.People >= sharedBy {
		said = append(said, fmt.Sprintf("Shared: %d different names were heard from this number.", f.People))
	}
	if f.Recycled {
		said = append(said, "Nobody was heard from this number for more than two years: it may have been given to somebody else.")
	}
	return said
}
