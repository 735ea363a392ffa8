package referral

import (
	"slices"
	"strings"
	"time"

	"bluelamp/internal/policy"
)

// longestRetry bounds the wait between attempts at sending: a mail server that
// comes back is used within the hour, however long it was away.
const longestRetry = time.Hour

// maxWhy bounds what is kept of a mail server's words, in characters.
const maxWhy = 300

// Retry returns how long to wait after so many attempts that failed in a row: a
// minute, then twice as long each time, at most an hour, for ever.
func Retry(failures int) time.Duration {
	if failures > 6 { // 2^6 minutes are over an hour
		return longestRetry
	}
	return min(time.Minute<<max(failures-1, 0), longestRetry)
}

// MarkSent records that the partner's mail server took a message. What has
// happened is not refused, whatever became of the referral in that moment; only
// the same message is recorded once. at is in the force's own time zone.
func MarkSent(s State, pack *policy.Pack, kind, message string, at time.Time) ([]any, error) {
	if !s.Exists() {
		return nil, NotFound
	}
	if slices.Contains(s.Messages, message) {
		return nil, nil
	}
	sent := Sent{Kind: kind, Message: message, At: at.UTC()}
	return append([]any{sent}, FallSilent(Fold(s, sent), pack, at)...), nil
}

// MarkFailed records that a message could not be sent, why, and when it is tried
// again. at is in the force's own time zone.
func MarkFailed(s State, pack *policy.Pack, kind, why string, at time.Time) ([]any, error) {
	if !s.Exists() {
		return nil, NotFound
	}
	if kind == KindWithdrawal && !s.Untold() || kind != KindWithdrawal && (s.Finished() || s.Answered()) {
		return nil, nil // nothing is left to send
	}
	failed := SendFailed{Kind: kind, Why: reported(why), Next: at.Add(Retry(s.Failures + 1)).UTC(), At: at.UTC()}
	return append([]any{failed}, FallSilent(Fold(s, failed), pack, at)...), nil
}

// reported makes one readable line of what a mail server said.
func reported(why string) string {
	why = strings.Join(strings.Fields(strings.ToValidUTF8(why, "?")), " ")
	if runes := []rune(why); len(runes) > maxWhy {
		why = string(runes[:maxWhy]) + "…"
	}
	return why
}
