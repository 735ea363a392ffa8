package history

import (
	"strings"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/person"
)

// ContactRow is a row of a file of contacts.
type ContactRow struct {
	Key      string
	Person   string         // key of the caller in the other system, "" when it is not given
	Caller   person.Details // what the row says of the caller, the number included
	Imported contact.Imported
}

// Contact reads a row of contacts. Person, By and Import of what is imported are
// left to who takes it in.
func (r Reading) Contact(cells []string) (ContactRow, []Flaw) {
	w := &row{Reading: r, cells: cells}
	found := ContactRow{Key: w.key("key", true), Person: w.key("person", false)}
	at := w.at("date", "time")
	channel, service := w.channel()
	found.Imported = contact.Imported{
		Reference: cutTo(found.Key, contact.MaxReference), Channel: channel, Service: service, Number: w.number("number"),
		Relation: w.relation(), Place: w.line("place", contact.MaxPlace), Type: w.line("type", contact.MaxReference/2),
		Notes: w.words("notes", contact.MaxNotes), At: at.UTC(),
	}
	found.Caller = w.named()
	if found.Caller != (person.Details{}) || found.Person != "" {
		found.Caller.Phone = found.Imported.Number
	}
	return found, w.flaws
}

// channel reads how a contact came, and through which service.
func (w *row) channel() (contact.Channel, string) {
	s := w.line("channel", contact.MaxReference/2)
	words := " " + Plain(s) + " "
	for _, c := range []struct {
		channel contact.Channel
		words   []string
	}{
		{contact.Counter, []string{" counter ", " front desk ", " in person ", " enquiry office "}},
		{contact.Phone, []string{" 999 ", " 101 ", " 112 ", " phone ", " telephone ", " call ", " tel ", " mobile ", " voice "}},
	} {
		for _, word := range c.words {
			if strings.Contains(words, word) {
				return c.channel, service(word, s)
			}
		}
	}
	if s == "" && w.get("number") != "" {
		return contact.Phone, ""
	}
	return contact.Other, s
}

func service(word, said string) string {
	switch word {
	case " 999 ", " 112 ":
		return "999"
	case " 101 ":
		return "101"
	}
	return said
}

// relations are the words of other systems.
var relations = map[string]contact.Relation{
	"victim": contact.Victim, "vic": contact.Victim, "aggrieved": contact.Victim, "injured party": contact.Victim, "ip": contact.Victim, "complainant": contact.Victim,
	"witness": contact.Witness, "wit": contact.Witness,
	"suspect": contact.Suspect, "sus": contact.Suspect, "offender": contact.Suspect, "perpetrator": contact.Suspect, "accused": contact.Suspect,
	"third party": contact.ThirdParty, "informant": contact.ThirdParty, "relative": contact.ThirdParty, "friend": contact.ThirdParty, "neighbour": contact.ThirdParty, "member of public": contact.ThirdParty,
	"professional": contact.Professional, "agency": contact.Professional, "partner agency": contact.Professional, "ambulance": contact.Professional, "social worker": contact.Professional,
	"other": contact.OtherRelation,
}

func (w *row) relation() contact.Relation {
	said := Plain(w.get("relation"))
	if said == "" || said == "caller" || said == "unknown" {
		return ""
	}
	if r, known := relations[said]; known {
		return r
	}
	w.flaw(leftOut("relation", "This is none of the relations that are kept. The caller is shown as “other”.", "Write victim, witness, suspect, third party, professional or other."))
	return contact.OtherRelation
}

// cutTo is the first characters of a key that is known to be on one line.
func cutTo(s string, longest int) string {
	if r := []rune(s); len(r) > longest {
		return string(r[:longest])
	}
	return s
}

// closing reads when an incident was closed; one that cannot be read, or that is
// before the opening, is left out.
func (w *row) closing(opened time.Time) time.Time {
	s := w.get("closed")
	if s == "" || opened.IsZero() {
		return opened
	}
	at, ok := readTime(s, "", w.Zone)
	if !ok {
		w.flaw(leftOut("closed", "The date of closing cannot be read. The incident counts as closed when it was opened.", "Write it as 21/11/2026 14:05 or 2026-11-21 14:05."))
		return opened
	}
	if at.Before(opened) {
		// A day without a time is midnight, before what was opened on that day.
		if at.Equal(time.Date(opened.Year(), opened.Month(), opened.Day(), 0, 0, 0, 0, w.Zone)) {
			return opened
		}
		w.flaw(leftOut("closed", "The incident was closed before it was opened. It counts as closed when it was opened.", "Check the two columns, they may be swapped."))
		return opened
	}
	return at
}
