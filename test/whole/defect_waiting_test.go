package whole

import "testing"

// TestDefectsOfWaiting is TestDefects for what goes wrong while people wait. The
// policy's clocks count in minutes here; the program is killed while they run.
func TestDefectsOfWaiting(t *testing.T) {
	office := newPostOffice(t)
	p := hurried(t, office.settings()...)
	for _, story := range []struct {
		defect string
		tell   func(*testing.T, *program)
	}{
		{"nobody is sent, quietly", resolvedQuietly},
		{"somebody turns out to be vulnerable, and nobody looks again", foundLater},
		{"a crime is not decided on", crimeForgotten},
		{"a victim is not told", updateForgotten},
	} {
		t.Run(story.defect, func(t *testing.T) { story.tell(t, p) })
	}
	help, mail := late{}, dropped{office: office}
	help.begin(t, p)
	mail.begin(t, p)
	must(t, p.kill())
	p.start(t)
	mail.reopen(t, p)

	t.Parallel() // a minute has to pass: the tests that follow run meanwhile
	for _, story := range []struct {
		defect string
		tell   func(*testing.T, *program)
	}{
		{"help is late and nobody looks again", help.lookedAgain},
		{"somebody vulnerable waits without a reason", help.unjustified},
		{"a delay goes on for ever", help.delayRunsOut},
		{"a referral that cannot be sent is lost", mail.sentInTheEnd},
		{"a partner says nothing", mail.chased},
	} {
		t.Run(story.defect, func(t *testing.T) { story.tell(t, p) })
	}
}
