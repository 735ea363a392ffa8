package resolution

import (
	"strings"
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// MaxPromise is the furthest promise where the grade sets no call-back target.
const MaxPromise = 28 * 24 * time.Hour

// Promise is a call-back that is about to be promised for an incident of this grade
// and area.
type Promise struct {
	CallBackPromised // At is in the force's own time zone: targets hold from day to day
	Grade, Area      string
}

// PromiseCallBack promises by when somebody is rung. The grade's call-back target
// counts from now: a second promise, made in talking to them, is as long as the first.
func PromiseCallBack(s State, pack *policy.Pack, p Promise) ([]any, error) {
	if s.CallBack.Open {
		return nil, PromisedAlready.With(said(s.CallBack.DueAt, p.At))
	}
	if !p.DueAt.After(p.At) {
		return nil, DueInThePast.About("dueAt")
	}
	latest := p.At.Add(MaxPromise)
	if t, ok := pack.TargetFor(p.Grade, policy.Area(p.Area), policy.StageCallback, p.At); ok {
		latest = p.At.Add(t.Duration())
	}
	if p.DueAt.After(latest) {
		return nil, DueTooLate.With(said(latest, p.At)).About("dueAt")
	}
	p.Number, p.SafeWay = strings.TrimSpace(p.Number), strings.TrimSpace(p.SafeWay)
	if digits(p.Number) < MinDigits || !text.OneLine(p.Number, MaxNumber) {
		return nil, NumberUnfit.With(MinDigits, MaxNumber).About("number")
	}
	if p.SafeWay == "" || !text.OneLine(p.SafeWay, MaxSafeWay) {
		return nil, SafeWayMissing.With(MaxSafeWay).About("safeWay")
	}
	p.DueAt, p.At = p.DueAt.UTC().Truncate(time.Millisecond), p.At.UTC() // the tables keep milliseconds
	return []any{p.CallBackPromised}, nil
}

// Replaced is the reason under which a promise ends that another took the place of.
const Replaced = "Another call-back was promised when the incident was resolved."

// promisedOnResolving keeps the promise that was made in resolving an incident. It
// is what the caller heard last, so it takes the place of one that is still open.
func promisedOnResolving(s State, promised CallBackPromised, by string, at time.Time) []any {
	promised.By, promised.At = by, at
	switch {
	case promised.DueAt.IsZero() || s.CallBack.Open && s.CallBack.DueAt.Equal(promised.DueAt) && promised.Number == "":
		return nil
	case s.CallBack.Open:
		return []any{CallBackCancelled{Reason: Replaced, By: by, At: at}, promised}
	}
	return []any{promised}
}

// CancelCallBack says why a promise is not kept.
func CancelCallBack(s State, reason, by string, at time.Time) ([]any, error) {
	if !s.CallBack.Open {
		return nil, NothingPromised
	}
	if err := reasonIn(&reason, "reason"); err != nil {
		return nil, err
	}
	return []any{CallBackCancelled{Reason: reason, By: by, At: at}}, nil
}

// said is a time as people say it, in the zone of another.
func said(at, in time.Time) string { return at.In(in.Location()).Format("15:04 on 2 January") }

func digits(number string) int {
	n := 0
	for _, r := range number {
		if r >= '0' && r <= '9' {
			n++
		}
	}
	return n
}
