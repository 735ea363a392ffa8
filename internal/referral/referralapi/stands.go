package referralapi

import (
	"context"
	"slices"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/referral"
	"bluelamp/internal/referral/referralviews"
)

// Stands says whether somebody was asked to help with an incident and has not said
// no: a referral of the incident, or of the contact that it came of, that was neither
// declined nor withdrawn.
func Stands(ctx context.Context, c *httpserver.Call, incident, contact string) (bool, error) {
	db := c.View(referralviews.Name)
	rows, err := referralviews.OfIncident(ctx, db, incident)
	if err != nil {
		return false, err
	}
	if contact != "" {
		more, err := referralviews.OfContact(ctx, db, contact)
		if err != nil {
			return false, err
		}
		for _, r := range more {
			if r.Incident == "" || r.Incident == incident {
				rows = append(rows, r)
			}
		}
	}
	return slices.ContainsFunc(rows, func(r referralviews.Row) bool {
		return r.Stage != string(referral.Refused) && r.Stage != string(referral.TakenBack)
	}), nil
}
