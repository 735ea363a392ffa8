package referral

import (
	"time"

	"bluelamp/internal/policy"
)

// AnswerBy is when the partner is first reminded: so many minutes after the first
// sending as the pack allows them, and not before they are open. Of one that could
// not be sent it counts from when it was to go out: help is as late.
func AnswerBy(s State, pack *policy.Pack, zone *time.Location) time.Time {
	from := s.SentAt
	if from.IsZero() {
		from = s.Made.Opens
	}
	allowed := every(pack.Referral.ChaseEveryMinutes)
	partner, err := pack.Partner(s.Made.Partner)
	if err == nil && partner.AcknowledgeMinutes > 0 {
		allowed = every(partner.AcknowledgeMinutes)
	}
	return open(pack, s.Made.Partner, from.Add(allowed), zone)
}

// OutcomeWithin is how long a partner who has it may say nothing of what came of it.
// No partner or force has confirmed it: five days, so that one taken before a weekend
// is asked after in the week that follows.
const OutcomeWithin = 5 * 24 * time.Hour

// NextDue is when the next thing must happen: sending, trying again, reminding,
// showing it to a supervisor because nobody says what came of it. It is zero only
// when no clock has anything left to do: the referral is over or was erased, or a
// supervisor has it to look at and a person must end it.
func NextDue(s State, pack *policy.Pack, zone *time.Location) time.Time {
	switch {
	case s.Untold() && s.Retry.IsZero(): // at any hour: they may be about to ring somebody
		return s.BackAt
	case s.Untold():
		return s.Retry
	case !s.Exists() || s.Finished() || s.Erased() || s.Answered() && s.Climbed:
		return time.Time{}
	case s.Stage == Taken:
		return s.TakenAt.Add(OutcomeWithin)
	case !s.Retry.IsZero():
		return s.Retry
	case s.SentAt.IsZero():
		return s.Made.Opens
	case s.Reminders == 0:
		return AnswerBy(s, pack, zone)
	}
	return open(pack, s.Made.Partner, s.LastAsked.Add(every(pack.Referral.ChaseEveryMinutes)), zone)
}

// Due says which message has to go out now, "" for none: what is due then, if
// anything, is FallSilent's.
func Due(s State, pack *policy.Pack, zone *time.Location, now time.Time) string {
	next := NextDue(s, pack, zone)
	switch {
	case next.IsZero() || next.After(now) || s.Answered():
		return ""
	case s.Untold():
		return KindWithdrawal
	case s.SentAt.IsZero():
		return KindReferral
	}
	return KindReminder
}

// FallSilent says that the partner has not answered in time, whenever that is news:
// for the first time, after a reminder, and when it climbs. It climbs after as many
// reminders as the pack says, and no later when they, or the referral itself, could
// not be sent. One that they have climbs when nobody says what came of it, and one
// that was taken back when they could not be told. at is in the force's own time
// zone.
func FallSilent(s State, pack *policy.Pack, at time.Time) []any {
	switch {
	case s.Stage == Taken:
		return withoutOutcome(s, pack, at)
	case s.Untold():
		return stillUntold(s, pack, at)
	case !s.Exists() || s.Finished() || s.Answered() || s.Erased() || at.Before(AnswerBy(s, pack, at.Location())):
		return nil
	}
	e := FellSilent{Reminders: s.Reminders, Climbed: s.Climbed || climbs(s, pack, at), At: at.UTC()}
	known := s.Stage == Silent && e.Reminders == s.Told || s.Stage == Waiting
	if known && e.Climbed == s.Climbed {
		return nil
	}
	return []any{e}
}

func withoutOutcome(s State, pack *policy.Pack, at time.Time) []any {
	if next := NextDue(s, pack, at.Location()); next.IsZero() || next.After(at) {
		return nil
	}
	return []any{FellSilent{Reminders: s.Reminders, Climbed: true, At: at.UTC()}}
}

// stillUntold climbs once, as late as a reminder would be due: a person can ring them.
func stillUntold(s State, pack *policy.Pack, at time.Time) []any {
	if s.Climbed || at.Before(s.BackAt.Add(every(pack.Referral.ChaseEveryMinutes))) {
		return nil
	}
	return []any{FellSilent{Reminders: s.Reminders, Climbed: true, At: at.UTC()}}
}

func climbs(s State, pack *policy.Pack, at time.Time) bool {
	after := pack.Referral.ClimbAfter
	long := time.Duration(after) * every(pack.Referral.ChaseEveryMinutes)
	return s.Reminders >= after || !at.Before(AnswerBy(s, pack, at.Location()).Add(long))
}

// every is an interval of the pack; less than a minute would be no interval.
func every(minutes int) time.Duration { return time.Duration(max(minutes, 1)) * time.Minute }

// open moves a moment to the partner's next opening: reminders by night to an
// office that opens in the morning only make it look as if nobody cared. A partner
// whom the pack no longer has, or who never opens, is reminded all the same.
func open(pack *policy.Pack, code string, at time.Time, zone *time.Location) time.Time {
	partner, err := pack.Partner(code)
	if err != nil {
		return at.UTC()
	}
	opens, ok := Opens(pack, partner, at.In(zone))
	if !ok {
		return at.UTC()
	}
	return opens.UTC()
}
