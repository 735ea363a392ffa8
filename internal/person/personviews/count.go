package personviews

import (
	"time"

	"bluelamp/internal/contact"
)

// Count is how often in the last so many days: contacts, the incidents opened,
// and in how many of those the persons stood as victim and as suspect.
type Count struct{ Days, Contacts, Incidents, AsVictim, AsSuspect int }

// Counts counts a history over the last 30, 90 and 365 days.
func Counts(h History, now time.Time) []Count {
	counts := []Count{{Days: 30}, {Days: 90}, {Days: 365}}
	for i := range counts {
		c := &counts[i]
		since := now.AddDate(0, 0, -c.Days)
		for _, one := range h.Contacts {
			if one.ReceivedAt.After(since) {
				c.Contacts++
			}
		}
		for _, one := range h.Incidents {
			if one.OpenedAt.After(since) {
				c.add(one.Roles)
			}
		}
	}
	return counts
}

func (c *Count) add(roles []string) {
	c.Incidents++
	for _, role := range roles {
		switch role {
		case string(contact.Victim):
			c.AsVictim++
		case string(contact.Suspect):
			c.AsSuspect++
		}
	}
}
