package safeguardingapi

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/incident"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/safeguarding/safeguardingviews"
)

// news is what an incident is told.
type news struct {
	factors    []string
	sentence   func(factors string) string
	source, by string
	at         time.Time
}

// recordedNews says what was recorded without who it is: that stands under the
// person's own key, and their record may be closed to readers of the log.
func recordedNews(s safeguarding.State, e safeguarding.VulnerabilityRecorded) news {
	source := incident.FromChecks
	if s.Case.By == e.By && e.By != "" {
		source = incident.FromVulnerabilityDesk
	}
	return news{
		factors: safeguarding.RecordedNews(s, e), source: source, by: e.By, at: e.At,
		sentence: func(factors string) string {
			return relationWords(e.Relation) + " cannot keep safe: " + factors + ". It was recorded after the last look at the risk."
		},
	}
}

func missedNews(s safeguarding.State, e safeguarding.MissedFound) news {
	return news{
		factors: safeguarding.MissedNews(s, e), source: incident.FromVulnerabilityDesk, by: e.By, at: e.At,
		sentence: func(factors string) string {
			return "The desk found what nobody had seen: " + factors + ". What pointed to it stands with the people at risk."
		},
	}
}

func relationWords(relation string) string {
	switch relation {
	case "caller":
		return "The caller"
	case "victim":
		return "The victim"
	case "child":
		return "A child"
	case "household":
		return "Somebody of the household"
	case "suspect":
		return "The one who is suspected"
	}
	return "Somebody"
}

// IncidentsOf reads the open incidents of a person from the room's tables, which may
// be a moment behind: who has to do with another contact was long known there.
func IncidentsOf(tables Tables) func(ctx context.Context, force, person string) ([]string, error) {
	return func(ctx context.Context, force, person string) ([]string, error) {
		db, err := tables.Reader(force, safeguardingviews.Name)
		if err != nil {
			return nil, fmt.Errorf("open the tables of the vulnerability desk: %w", err)
		}
		return safeguardingviews.OpenIncidentsOf(ctx, db, person)
	}
}

// Tables opens the tables of a force for reading.
type Tables interface {
	Reader(force, view string) (*sql.DB, error)
}
