package queue

import (
	"time"

	"bluelamp/internal/policy"
)

// Rules are what a force's policy says about its queue.
type Rules struct {
	Services map[string]Service // by service, such as "999"
	// Grace is how long a handler's browser may be gone, without offers, before
	// the handler counts as missing. A page reload takes 1 to 3 seconds and a
	// restart of Bluelamp about as long again; 20 leaves room for both.
	Grace time.Duration
	// MissedOffer and BrowserGone are the reasons for which a handler is set not
	// ready without having asked for it.
	MissedOffer, BrowserGone string
	// Reasons are those that a handler may choose.
	Reasons []string
}

// Service is one line of waiting contacts. The smallest Rank is served first;
// Skills are all needed.
type Service struct {
	Rank     int
	Skills   []string
	OfferFor time.Duration
}

const (
	grace         = 20 * time.Second
	fallbackOffer = 20 * time.Second // for a contact whose service the pack no longer has
)

// RulesFrom reads the queue's rules from a policy pack.
func RulesFrom(pack *policy.Pack) Rules {
	r := Rules{
		Services: make(map[string]Service, len(pack.Queues)), Grace: grace,
		MissedOffer: policy.NotReadyMissedOffer, BrowserGone: policy.NotReadyBrowserGone,
	}
	for _, q := range pack.Queues {
		r.Services[q.Service] = Service{Rank: q.Rank, Skills: q.Skills, OfferFor: q.OfferFor()}
	}
	for _, reason := range pack.NotReadyReasons {
		if reason.Chosen {
			r.Reasons = append(r.Reasons, reason.Code)
		}
	}
	return r
}

func (r Rules) offerFor(service string) time.Duration {
	if d := r.Services[service].OfferFor; d > 0 {
		return d
	}
	return fallbackOffer
}
