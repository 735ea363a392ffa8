package personlearn

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"time"

	"bluelamp/internal/match"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personmatch"
	"bluelamp/internal/person/personviews"
)

// heard is what a handler typed of one caller before anything was suggested.
// apart are the persons who must not be compared with it: those whose record
// holds this very description, and those on whom a person decided, which counts
// as a decision and not as a guess.
type heard struct {
	contact string
	at      time.Time
	record  match.Record
	apart   []string
}

// mostHeard bounds how many descriptions, the newest, are learned from: beyond a
// few thousand the shares of chance no longer move.
const mostHeard = 6_000

// hear gathers what was typed since a time, in the order of contacts.
//
// Where a suggestion was decided on, it is what had been typed by then. Where
// none was, it is the first description of a person who was new to the file.
// Left out is what was written on a record that was known already without a
// decision: nobody can tell whether it was typed or copied from the screen.
func (l *Learner) hear(ctx context.Context, db *sql.DB, decided []contactDecisions, since time.Time) ([]heard, error) {
	var all []heard
	known := map[string]bool{}
	for _, c := range decided {
		if len(c.decisions) == 0 || c.decisions[0].Contact == "" {
			continue
		}
		id := c.decisions[0].Contact
		known[id] = true
		one, usable, err := l.beforeDeciding(ctx, db, id, c)
		if err != nil {
			return nil, err
		}
		if usable && !one.at.Before(since) {
			all = append(all, one)
		}
	}
	fresh, err := newPeople(ctx, db, since, known)
	if err != nil {
		return nil, err
	}
	all = append(all, fresh...)
	slices.SortFunc(all, func(x, y heard) int { return cmp.Or(y.at.Compare(x.at), cmp.Compare(x.contact, y.contact)) })
	all = all[:min(len(all), mostHeard)]
	slices.SortFunc(all, func(x, y heard) int { return cmp.Compare(x.contact, y.contact) })
	return all, nil
}

// beforeDeciding is what had been typed on a contact when the first suggestion
// was decided on, with the number that it came from.
func (l *Learner) beforeDeciding(ctx context.Context, db *sql.DB, id string, c contactDecisions) (heard, bool, error) {
	details, readable := l.readTyped(c.typed)
	if !readable {
		return heard{}, false, nil
	}
	from, there, err := personviews.ContactOf(ctx, db, id)
	if err != nil || !there {
		return heard{}, false, err
	}
	if details.Phone == "" {
		details.Phone = from.Number
	}
	one := heard{contact: id, at: from.ReceivedAt, record: personmatch.RecordOf(details, from.ReceivedAt), apart: []string{from.Person}}
	for _, d := range c.decisions {
		if d.Verdict == person.Same || d.counts() {
			one.apart = append(one.apart, d.Person)
		}
	}
	return one, true, nil
}

// newPeople finds the first descriptions of persons who were not on file before.
func newPeople(ctx context.Context, db *sql.DB, since time.Time, known map[string]bool) ([]heard, error) {
	rows, err := personviews.LastHeard(ctx, db, since, mostHeard)
	if err != nil {
		return nil, err
	}
	var all []heard
	for _, r := range rows {
		descriptions, err := personviews.Descriptions(ctx, db, r.Person)
		if err != nil {
			return nil, err
		}
		at := slices.IndexFunc(descriptions, func(d personviews.Description) bool { return d.Record == r.Record })
		if at < 0 || at != len(descriptions)-1 || known[descriptions[at].Contact] { // they come newest first
			continue
		}
		d := descriptions[at]
		all = append(all, heard{
			contact: d.Contact, at: d.HeardAt, record: personmatch.RecordOf(d.Details, d.HeardAt), apart: []string{r.Person},
		})
	}
	return all, nil
}

// counts says whether a decision teaches: a person said yes or no, and the score
// that stood on the screen then can be computed again, so nobody made it up.
func (d decision) counts() bool {
	return d.replay == Reproduced && (d.Verdict == person.Same || d.Verdict == person.Different)
}
