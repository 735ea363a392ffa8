package personlearn

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
)

// decision is one word of a person on one suggestion. Contact is "" for a link
// of two records; then Typed is empty.
type decision struct {
	Contact, Person string
	Verdict         person.Verdict
	At              time.Time
	advice          advice
	replay          Replay
}

// mostDecisions is how many, the newest, are looked at. A few hundred a week
// are usual.
const mostDecisions = 5_000

// contactDecisions is what was decided on one contact. typed is what had been
// typed when the first decision was made: later ones may have been made with a
// record on the screen.
type contactDecisions struct {
	upTo      int64 // time of the newest, by the table
	typed     string
	decisions []decision
}

// decided reads the newest decisions on contacts and on links, the oldest of
// them first. Without what was typed a stream is read again only when something
// was added to it; what was typed is read anew each time and never kept, so that
// nobody who is erased lives on here.
func (l *Learner) decided(ctx context.Context, force string, db *sql.DB, typed bool) ([]contactDecisions, error) {
	s := l.forces[force]
	latest, err := personviews.LastDecidedOn(ctx, db, mostDecisions)
	if err != nil {
		return nil, err
	}
	slices.Reverse(latest)
	all := make([]contactDecisions, 0, len(latest)+1)
	kept := make(map[string]contactDecisions, len(latest))
	for _, c := range latest {
		s.mu.Lock()
		one, there := s.records[c.Contact]
		s.mu.Unlock()
		if typed || !there || one.upTo != c.At {
			if one, err = l.onContact(ctx, force, c.Contact); err != nil {
				return nil, err
			}
			one.upTo = c.At
		}
		all = append(all, one)
		one.typed = ""
		kept[c.Contact] = one
	}
	s.mu.Lock()
	s.records = kept
	s.mu.Unlock()
	links, err := onLinks(ctx, s.book, db)
	return append(all, links), err
}

// onContact folds the decisions out of a contact's stream: the last word on each
// person counts.
func (l *Learner) onContact(ctx context.Context, force, id string) (contactDecisions, error) {
	said, _, err := command.Load(ctx, l.Desk, force, contact.Room, id, func(all []contact.SuggestionDecided, event any) []contact.SuggestionDecided {
		if e, ok := event.(contact.SuggestionDecided); ok {
			all = append(all, e)
		}
		return all
	})
	if err != nil {
		return contactDecisions{}, err
	}
	var c contactDecisions
	b := l.forces[force].book
	for i, e := range said {
		if i == 0 {
			c.typed = e.Typed
		}
		d := decision{Contact: id, Person: e.Person, Verdict: person.Verdict(e.Verdict), At: e.At}
		d.advice, d.replay = b.replay(e.Advice)
		if at := slices.IndexFunc(c.decisions, func(x decision) bool { return x.Person == e.Person }); at >= 0 {
			c.decisions[at] = d
			continue
		}
		c.decisions = append(c.decisions, d)
	}
	return c, nil
}

// onLinks is what people said of two persons on record.
func onLinks(ctx context.Context, b *book, db *sql.DB) (contactDecisions, error) {
	links, err := personviews.Links(ctx, db)
	if err != nil {
		return contactDecisions{}, err
	}
	slices.SortStableFunc(links, func(x, y personviews.Link) int { return x.At.Compare(y.At) })
	var c contactDecisions
	for _, link := range links[max(0, len(links)-mostDecisions):] {
		d := decision{Person: link.B, Verdict: link.Verdict, At: link.At}
		d.advice, d.replay = b.replay(link.Advice)
		c.decisions = append(c.decisions, d)
	}
	return c, nil
}
