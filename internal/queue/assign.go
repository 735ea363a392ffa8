package queue

import (
	"cmp"
	"slices"
	"time"
)

// Assign decides the offers that can be made now: it goes through the waiting
// contacts in the order in which they are served and gives each the able handler
// who has been idle longest. A handler is thus given a 101 only when no 999
// waits that this handler could take. Can says whether a handler can be reached
// for a service at this moment (browser there, softphone connected).
func Assign(s State, r Rules, can func(handler, service string) bool, now time.Time) []any {
	free := s.free()
	var events []any
	for _, c := range s.Contacts {
		if len(free) == 0 {
			break
		}
		if c.Stage != InLine {
			continue
		}
		i := slices.IndexFunc(free, func(h Handler) bool { return h.skilled(c.Skills) && can(h.ID, c.Service) })
		if i < 0 {
			continue
		}
		events = append(events, Offered{
			Contact: c.ID, Service: c.Service, Handler: free[i].ID,
			Until: now.Add(r.offerFor(c.Service)), At: now,
		})
		free = slices.Delete(free, i, i+1)
	}
	return events
}

// free lists the handlers who can take a contact, the longest idle first.
func (s State) free() []Handler {
	free := slices.DeleteFunc(slices.Clone(s.Handlers), func(h Handler) bool { return h.Status != Idle || h.Missing })
	slices.SortStableFunc(free, func(a, b Handler) int {
		return cmp.Or(a.IdleSince.Compare(b.IdleSince), cmp.Compare(a.ID, b.ID))
	})
	return free
}

func (h Handler) skilled(required []string) bool {
	for _, skill := range required {
		if !slices.Contains(h.Skills, skill) {
			return false
		}
	}
	return true
}
