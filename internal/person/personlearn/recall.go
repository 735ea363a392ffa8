package personlearn

import (
	"context"
	"database/sql"
	"time"

	"bluelamp/internal/match/name"
	"bluelamp/internal/match/name/namebench"
	"bluelamp/internal/person/personviews"
)

// Recall is how many misheard names are brought back, by the kind of name.
type Recall struct {
	Groups []namebench.Figure
	Names  int // distinct names on file among which they were looked for
	Slips  int // in the list, which is small and our own
	At     time.Time
}

const (
	// recallAge is how long figures are shown before they are measured again.
	recallAge = 24 * time.Hour
	// recallNames is from how many of the newest descriptions names are taken.
	recallNames = 50_000
)

// recalled measures among the names on file, at most once a day.
func (s *school) recalled(ctx context.Context, db *sql.DB, now time.Time) (Recall, error) {
	s.mu.Lock()
	kept := s.recall
	s.mu.Unlock()
	if !kept.At.IsZero() && now.Sub(kept.At) < recallAge {
		return kept, nil
	}
	d, err := namesOnFile(ctx, db)
	if err != nil {
		return Recall{}, err
	}
	r := Recall{Names: d.Len(), At: now}
	r.Groups = namebench.MeasureOrigins(d)
	for _, g := range r.Groups {
		r.Slips += g.Of
	}
	s.mu.Lock()
	s.recall = r
	s.mu.Unlock()
	return r, nil
}

func namesOnFile(ctx context.Context, db *sql.DB) (*name.Dictionary, error) {
	d := &name.Dictionary{}
	err := personviews.EachName(ctx, db, recallNames, func(first, last string) {
		for _, one := range []string{first, last} {
			if folded := name.Fold(one); folded != "" {
				d.Add(folded)
			}
		}
	})
	return d, err
}
