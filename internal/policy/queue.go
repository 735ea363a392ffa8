package policy

import "time"

// Queue is one line of waiting contacts. The smallest Rank is served first.
type Queue struct {
	// Service is the number dialled or the channel: "999", "101".
	Service string `json:"service"`
	Label   string `json:"label"`
	Rank    int    `json:"rank"`
	// Skills are all needed to be offered a contact from this queue.
	Skills []string `json:"skills"`
	// AnswerWithinSeconds and AnswerPercent are the answering target.
	AnswerWithinSeconds int `json:"answerWithinSeconds"`
	AnswerPercent       int `json:"answerPercent"`
	// NeverOverSeconds is the wait that should never be passed.
	NeverOverSeconds int `json:"neverOverSeconds"`
	// ShortAbandonSeconds: a caller gone sooner is counted apart.
	ShortAbandonSeconds int `json:"shortAbandonSeconds"`
	// OfferSeconds is how long one handler is offered a contact.
	OfferSeconds int `json:"offerSeconds"`
	// NoLooser marks a national queue whose answering target a force may tighten
	// but not relax.
	NoLooser bool `json:"noLooser,omitempty"`
}

// OfferFor is how long one handler is offered a contact.
func (q Queue) OfferFor() time.Duration { return time.Duration(q.OfferSeconds) * time.Second }

// NotReadyReason is why a handler gets no offers. A Chosen one can be picked by
// the handler; the others are set by the system, for example after an offer that
// nobody took.
type NotReadyReason struct {
	Code   string `json:"code"`
	Label  string `json:"label"`
	Chosen bool   `json:"chosen"`
}

// The not-ready reasons that the queue sets by itself; every pack has them.
const (
	NotReadyMissedOffer = "missed-offer"
	NotReadyBrowserGone = "browser-gone"
)

// Queue returns the queue of a service, or a fault that lists the known ones.
func (p *Pack) Queue(service string) (Queue, error) {
	return find(p.Queues, service, "queue", func(q Queue) string { return q.Service })
}

// NotReadyReason returns the reason, or a fault that lists the known ones.
func (p *Pack) NotReadyReason(code string) (NotReadyReason, error) {
	return find(p.NotReadyReasons, code, "not-ready reason", func(r NotReadyReason) string { return r.Code })
}

// Skill returns the skill, or a fault that lists the known ones.
func (p *Pack) Skill(code string) (Entry, error) {
	return find(p.Skills, code, "skill", entryCode)
}
