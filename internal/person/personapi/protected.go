package personapi

import (
	"context"
	"strings"
	"time"
	"unicode/utf8"

	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/text"
)

// stillInHand is how long after it came a finished contact counts as worked on:
// what is written up after a long call, and corrected on the same day.
const stillInHand = 24 * time.Hour

// freeToLook says that protected people are shown in full: a reason was given, or
// the contact that is worked on is the reason. With a caller on the line nobody is
// held up by a question. Whoever has no contacts at all says why in any case.
func freeToLook(ctx context.Context, c *httpserver.Call, ask LookUp) (bool, error) {
	if text.Weight(strings.TrimSpace(ask.Reason)) >= leastReason {
		return true, nil
	}
	if !c.Has("handler") && !c.Has("dispatcher") {
		return false, lookUpReason.About("reason")
	}
	if ask.Contact == "" {
		return false, nil
	}
	of, there, err := personviews.ContactOf(ctx, c.View(personviews.Name), ask.Contact)
	if err != nil || !there {
		return false, err
	}
	return of.State != string(contact.Done) || c.Now().Sub(of.ReceivedAt) < stillInHand, nil
}

// reduce leaves of the people who are protected that there is somebody, in the
// places where they stood, with initials and how likely it is.
func (f shownAndClosed) reduce() {
	for i, one := range f.shown {
		if f.guards[i] == "" {
			continue
		}
		f.shown[i] = Candidate{
			Person: one.Person, Name: initials(one.Name), Share: one.Share, Words: one.Words, Protected: true,
			Why: []MatchReason{}, Flags: []PersonFlag{}, Roles: []string{}, Others: []string{}, Decided: one.Decided,
		}
	}
}

// initials is a name as "K. C.".
func initials(name string) string {
	var all []string
	for word := range strings.FieldsSeq(name) {
		first, _ := utf8.DecodeRuneInString(word)
		all = append(all, string(first)+".")
	}
	return strings.Join(all, " ")
}
