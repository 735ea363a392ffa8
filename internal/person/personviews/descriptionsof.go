package personviews

import (
	"context"
	"database/sql"
	"fmt"

	"bluelamp/internal/view/column"
)

// DescriptionsOf returns for each of the persons what Descriptions does, in one
// query. Whoever has none is not in it.
func DescriptionsOf(ctx context.Context, db *sql.DB, persons []string) (map[string][]Description, error) {
	all, err := column.All(ctx, db, scanDescription,
		selectDescription+`WHERE person IN (SELECT value FROM json_each(?)) ORDER BY heard_at DESC, seq DESC`, listOf(persons))
	if err != nil {
		return nil, fmt.Errorf("read descriptions of people: %w", err)
	}
	found := make(map[string][]Description, len(persons))
	for _, d := range all {
		found[d.Person] = append(found[d.Person], d)
	}
	return found, nil
}
