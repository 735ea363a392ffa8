package personviews

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"bluelamp/internal/person"
	"bluelamp/internal/view/column"
)

// maxCluster bounds a cluster that is read. Joins of more than a few need two
// people, so a larger one is a defect that must not stop a screen.
const maxCluster = 200

// Link is what people said of two persons on record, A the lesser id. Pending
// says that somebody asked for them to be joined and a second person has to
// agree; then Verdict is empty. Asked is who asked where a second person decided.
type Link struct {
	A, B              string
	Verdict           person.Verdict
	Pending           bool
	Reason, Advice    string
	Asked, By, ByName string
	At                time.Time
}

// Other is the one of the two who is not id.
func (l Link) Other(id string) string {
	if l.A == id {
		return l.B
	}
	return l.A
}

const selectLink = `SELECT l.a, l.b, coalesce(l.verdict, ''), l.verdict IS NULL, l.reason, l.advice, l.asked, l.by,
	coalesce(s.name, ''), l.at FROM link l LEFT JOIN staff s ON s.id = l.by `

// standing is the last decision of a pair, and the question above it if there is one.
const standing = `l.n >= coalesce((SELECT max(n) FROM link WHERE a = l.a AND b = l.b AND verdict IS NOT NULL), 0)`

func scanLink(rows *sql.Rows) (Link, error) {
	var l Link
	return l, rows.Scan(&l.A, &l.B, &l.Verdict, &l.Pending, &l.Reason, &l.Advice, &l.Asked, &l.By, &l.ByName, column.Time(&l.At))
}

// LinksOf returns what stands of a person and others: for each other the last
// decision, and the question if one waits; the newest first.
func LinksOf(ctx context.Context, db *sql.DB, id string) ([]Link, error) {
	all, err := column.All(ctx, db, scanLink, selectLink+`WHERE (l.a = ?1 OR l.b = ?1) AND `+standing+` ORDER BY l.at DESC, l.a, l.b`, id)
	if err != nil {
		return nil, fmt.Errorf("read links of a person: %w", err)
	}
	return all, nil
}

// Links returns every decision that stands.
func Links(ctx context.Context, db *sql.DB) ([]Link, error) {
	all, err := column.All(ctx, db, scanLink, selectLink+`WHERE l.verdict IS NOT NULL AND `+standing+` ORDER BY l.a, l.b`)
	if err != nil {
		return nil, fmt.Errorf("read links: %w", err)
	}
	return all, nil
}

// Questions returns the joins that wait for a second person, the oldest first.
func Questions(ctx context.Context, db *sql.DB) ([]Link, error) {
	all, err := column.All(ctx, db, scanLink, selectLink+`WHERE l.verdict IS NULL AND `+standing+` ORDER BY l.at, l.a, l.b`)
	if err != nil {
		return nil, fmt.Errorf("read joins that wait: %w", err)
	}
	return all, nil
}

// ClusterOf returns the persons on record whom people confirmed to be the same
// human being as this one, with this one, in the order of their ids.
func ClusterOf(ctx context.Context, db *sql.DB, id string) ([]string, error) {
	cluster := []string{id}
	for i := 0; i < len(cluster) && len(cluster) < maxCluster; i++ {
		links, err := LinksOf(ctx, db, cluster[i])
		if err != nil {
			return nil, err
		}
		for _, l := range links {
			other := l.Other(cluster[i])
			if l.Verdict == person.Same && !slices.Contains(cluster, other) {
				cluster = append(cluster, other)
			}
		}
	}
	slices.Sort(cluster)
	return cluster, nil
}
