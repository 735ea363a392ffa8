package referralapi

import (
	"context"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/referral"
	"bluelamp/internal/referral/referralviews"
)

// hide takes out of referrals what leads to people whose records are closed to the
// asker. Whoever made one knows it already.
func hide(ctx context.Context, c *httpserver.Call, rows []referralviews.Row) error {
	people := make([]string, 0, len(rows))
	for _, r := range rows {
		if r.Person != "" && r.MadeBy != c.Staff() {
			people = append(people, r.Person)
		}
	}
	hidden, err := personapi.Hidden(ctx, c, people...)
	if err != nil {
		return err
	}
	for i := range rows {
		if r := &rows[i]; hidden[r.Person] && r.MadeBy != c.Staff() {
			r.Hidden, r.Person, r.About = true, "", referral.Subject{}
			r.Consent, r.SafeWay, r.Form = "", "", map[string]string{}
		}
	}
	return nil
}
