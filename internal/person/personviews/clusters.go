package personviews

import (
	"context"
	"database/sql"
	"fmt"

	"bluelamp/internal/person"
	"bluelamp/internal/view/column"
)

// sameness is every standing decision that two persons are one, of one of whom
// the id is listed.
const sameness = `SELECT l.a, l.b FROM link l WHERE l.a IN (SELECT value FROM json_each(?1)) AND l.verdict = 'same' AND ` + standing + `
	UNION SELECT l.a, l.b FROM link l WHERE l.b IN (SELECT value FROM json_each(?1)) AND l.verdict = 'same' AND ` + standing

// ClustersOf returns for each of the persons what ClusterOf does, with as many
// queries for all of them as for one.
func ClustersOf(ctx context.Context, db *sql.DB, ids []string) (map[string][]string, error) {
	var links []person.Link
	met := make(map[string]bool, len(ids))
	for _, id := range ids {
		met[id] = true
	}
	for ask := ids; len(ask) > 0 && len(met) < len(ids)+maxCluster; {
		found, err := column.All(ctx, db, func(rows *sql.Rows) (person.Link, error) {
			l := person.Link{Verdict: person.Same}
			return l, rows.Scan(&l.A, &l.B)
		}, sameness, listOf(ask))
		if err != nil {
			return nil, fmt.Errorf("read who is one with whom: %w", err)
		}
		ask = nil
		for _, l := range found {
			for _, id := range []string{l.A, l.B} {
				if !met[id] {
					met[id], ask = true, append(ask, id)
				}
			}
		}
		links = append(links, found...)
	}
	clusters := make(map[string][]string, len(met))
	for id := range met {
		clusters[id] = []string{id}
	}
	for _, cluster := range person.Clusters(links) {
		for _, id := range cluster {
			clusters[id] = cluster
		}
	}
	return clusters, nil
}
