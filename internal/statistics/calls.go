package statistics

import "bluelamp/internal/policy"

// Calls counts the calls of one service in a period by what became of them.
//
//   - Answered: a handler took the call, whatever happened afterwards.
//   - ShortAbandoned: the caller left sooner than the queue's
//     ShortAbandonSeconds; counted apart because many of these are misdials or
//     people who heard the message they needed.
//   - Abandoned: the caller left later than that.
//   - Interrupted: Bluelamp lost the call before anybody answered, or had no
//     line free for it.
//   - Waiting: nobody has answered yet.
type Calls struct {
	Answered, Abandoned, ShortAbandoned, Interrupted, Waiting int
}

// Offered is every call that reached the queue: the sum of all the others.
func (c Calls) Offered() int {
	return c.Answered + c.Abandoned + c.ShortAbandoned + c.Interrupted + c.Waiting
}

// Abandonment returns the share of abandoned calls by one of the two variants
// in use. Neither numerator has short abandons in it. Of offered counts them in
// the denominator, together with calls that are still waiting or were
// interrupted; of answered and abandoned leaves all three out.
func (c Calls) Abandonment(v policy.AbandonmentVariant) Share {
	if v == policy.OfOffered {
		return Share{c.Abandoned, c.Offered()}
	}
	return Share{c.Abandoned, c.Answered + c.Abandoned}
}

// OtherVariant is the one that is shown beside the chosen one, because forces
// that publish the other cannot be compared with it.
func OtherVariant(v policy.AbandonmentVariant) policy.AbandonmentVariant {
	if v == policy.OfOffered {
		return policy.OfAnsweredAndAbandoned
	}
	return policy.OfOffered
}

// Meaning says in words what a variant is a share of.
func Meaning(v policy.AbandonmentVariant) string {
	if v == policy.OfOffered {
		return "Abandoned calls as a share of all calls offered, with short abandons, calls still waiting and interrupted calls among those offered."
	}
	return "Abandoned calls as a share of calls answered or abandoned, without short abandons, calls still waiting and interrupted calls."
}
