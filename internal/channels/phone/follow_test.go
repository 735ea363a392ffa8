package phone_test

import (
	"slices"
	"testing"

	"bluelamp/internal/contact"
	"bluelamp/internal/telephony"
)

// follower notes what it is told, and whether the call was on record by then.
type follower struct {
	r    *room
	told []string
}

func (f *follower) Arrived(force string, e telephony.Event) {
	f.told = append(f.told, force+" "+string(e.Call)+" "+string(f.r.contact(string(e.Call)).Stage))
}

func (f *follower) Left(e telephony.Event) { f.told = append(f.told, string(e.Call)+" left") }

func TestWhoFollowsTheCallsIsToldWhenTheyAreOnRecord(t *testing.T) {
	r := open(t)
	f := &follower{r: r}
	r.line.Follow = f
	r.arrives("c1", "07700900123", false)
	r.happens(telephony.Event{At: began, Kind: telephony.Left, Call: "c1",
		Leaving: &telephony.Leaving{By: telephony.ByCaller, Cause: telephony.Cancel, BeforeAnswer: true}})
	r.hangs()
	if want := []string{"northshire c1 " + string(contact.Waiting), "c1 left"}; !slices.Equal(f.told, want) {
		t.Errorf("told %q, want %q", f.told, want)
	}
}

func TestACallThatCouldNotBeRecordedIsNotFollowed(t *testing.T) {
	r := open(t)
	f := &follower{r: r}
	r.line.Follow = f
	r.disk.full.Store(1)
	r.arrives("c1", "07700900123", false)
	r.hangs()
	if len(f.told) != 0 {
		t.Errorf("told %q", f.told)
	}
}
