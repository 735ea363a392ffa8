package personviews

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"bluelamp/internal/view/column"
)

// maxNeighbours bounds how many others are told.
const maxNeighbours = 50

// Why says what two persons have in common.
type Why string

// The ties, the closest first.
const (
	SameDwelling Why = "same dwelling"
	SameNumber   Why = "same number"
	SameIncident Why = "same incident"
)

// Tie is one thing that a neighbour has in common with the persons asked about.
// Of is the dwelling's key, the number or the incident's reference; Role is the
// neighbour's, in an incident. Count is how often it was met with between Since
// and Until.
type Tie struct {
	Why          Why
	Of, Role     string
	Since, Until time.Time
	Count        int
}

// Neighbour is somebody else, with everything that ties them to the persons
// asked about. Roles are those in the incidents that they share.
type Neighbour struct {
	Person, Name string
	Restricted   bool
	Ties         []Tie
	Roles        []string
	Since, Until time.Time
	Count        int
}

// HouseholdOf returns others who live or lived where the persons do, used the
// same number or were involved in the same incident; those with the most kinds of
// ties first, then the newest. At most 50. A shared number may be a hospital's:
// whoever shows it weighs it by the number's kind.
func HouseholdOf(ctx context.Context, db *sql.DB, persons []string) ([]Neighbour, error) {
	list := listOf(persons)
	met := map[string]*Neighbour{}
	for _, query := range []string{tiesByDwelling, tiesByNumber, tiesByIncident} {
		if err := meet(ctx, db, met, query, list); err != nil {
			return nil, fmt.Errorf("read the household of people: %w", err)
		}
	}
	all := make([]Neighbour, 0, len(met))
	for _, n := range met {
		all = append(all, *n)
	}
	slices.SortFunc(all, func(a, b Neighbour) int {
		return cmp.Or(cmp.Compare(b.kinds(), a.kinds()), b.Until.Compare(a.Until), cmp.Compare(a.Person, b.Person))
	})
	return all[:min(len(all), maxNeighbours)], nil
}

// kinds counts the different ties.
func (n Neighbour) kinds() int {
	kinds := map[Why]bool{}
	for _, t := range n.Ties {
		kinds[t.Why] = true
	}
	return len(kinds)
}

// meet adds what one query of ties finds.
func meet(ctx context.Context, db *sql.DB, met map[string]*Neighbour, query, list string) error {
	type row struct {
		person, name string
		restricted   bool
		Tie
	}
	rows, err := column.All(ctx, db, func(rs *sql.Rows) (row, error) {
		var r row
		return r, rs.Scan(&r.person, &r.name, &r.restricted, &r.Why, &r.Of, &r.Role, column.Time(&r.Since), column.Time(&r.Until), &r.Count)
	}, `SELECT t.person, coalesce(p.name, ''), p.restricted_at IS NOT NULL, t.why, t.tie, t.role, min(t.at), max(t.at), count(*)
		FROM (`+query+`) t LEFT JOIN person p ON p.id = t.person
		WHERE t.person NOT IN (SELECT value FROM json_each(?1))
		GROUP BY t.person, t.tie, t.role ORDER BY max(t.at) DESC, t.person, t.tie, t.role LIMIT ?3`, list, maxLookedAt, 4*maxNeighbours)
	for _, r := range rows {
		n := met[r.person]
		if n == nil {
			n = &Neighbour{Person: r.person, Name: r.name, Restricted: r.restricted, Roles: []string{}, Since: r.Since, Until: r.Until}
			met[r.person] = n
		}
		n.add(r.Tie)
	}
	return err
}

func (n *Neighbour) add(t Tie) {
	n.Ties = append(n.Ties, t)
	n.Count += t.Count
	if t.Since.Before(n.Since) {
		n.Since = t.Since
	}
	if t.Until.After(n.Until) {
		n.Until = t.Until
	}
	if t.Role != "" && !slices.Contains(n.Roles, t.Role) {
		n.Roles = append(n.Roles, t.Role)
	}
}
