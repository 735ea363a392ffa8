package personapi

import (
	"context"
	"slices"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/person/personviews"
)

// PersonErasureReach is what goes when a person is erased, in numbers.
type PersonErasureReach struct {
	Records   int `json:"records" doc:"This record and those confirmed to be the same human being"`
	Contacts  int `json:"contacts" doc:"Contacts in which the person was the caller: words, notes and recordings go"`
	Incidents int `json:"incidents" doc:"Incidents that came of those contacts alone: their words go"`
	Links     int `json:"links" doc:"What people said of this person and others"`
	Numbers   int `json:"numbers" doc:"Marks of telephone numbers that nobody else used"`
}

type reachIn struct {
	ID     string `path:"id" maxLength:"100"`
	Reason string `query:"reason" maxLength:"500" doc:"Why the record is opened; needed when it is protected"`
}

type reachOut struct{ Body PersonErasureReach }

// reach says what an erasure would take, for whoever is about to decide it.
func (d door) reach(ctx context.Context, c *httpserver.Call, in *reachIn) (*reachOut, error) {
	e, err := admit(ctx, c, in.ID, in.Reason)
	if err != nil {
		return nil, err
	}
	var all personviews.Reach
	cluster := e.clusters[in.ID]
	for _, id := range cluster {
		r, err := personviews.ReachOf(ctx, e.db, id)
		if err != nil {
			return nil, err
		}
		all.Contacts, all.Incidents = append(all.Contacts, r.Contacts...), append(all.Incidents, r.Incidents...)
		all.Links, all.Numbers = append(all.Links, r.Links...), append(all.Numbers, r.Numbers...)
	}
	return &reachOut{PersonErasureReach{
		Records: len(cluster), Contacts: different(all.Contacts), Incidents: different(all.Incidents),
		Links: different(all.Links), Numbers: different(all.Numbers),
	}}, nil
}

func different(ids []string) int { return len(slices.Compact(slices.Sorted(slices.Values(ids)))) }
