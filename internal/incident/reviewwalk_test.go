package incident_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bluelamp/internal/incident"
	"bluelamp/internal/staff"
)

// walk is one incident in the hands of everybody, with a keeper of clocks that
// comes by when it likes and a process that is started anew at any time.
type walk struct {
	*rapid.T
	s   incident.State
	log []any
	now time.Time
	n   int // makes ids
}

// TestNothingSinksUnseen lets anybody try anything in any order while time passes.
func TestNothingSinksUnseen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := &walk{T: t, now: at(0)}
		w.s = standing(w.one("type", "noise", "burglary", "welfare"), w.grade(), w.one("risk", "", "low", "medium", "high"))
		w.log = []any{}
		begun := w.s
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			w.now = w.now.Add(time.Duration(rapid.IntRange(0, 90).Draw(t, "minutes")) * time.Minute)
			who := rapid.SampledFrom([]staff.Asker{ann, dan, sue, sam, lead}).Draw(t, "who")
			w.step(who, w.act(who))
			if rapid.Bool().Draw(t, "keeper") {
				w.keep()
			}
			if rapid.Bool().Draw(t, "restart") {
				if diff := cmp.Diff(w.s, after(begun, w.log...)); diff != "" {
					t.Fatalf("after a restart it stands differently: %s", diff)
				}
			}
		}
		w.keep()
	})
}

func (w *walk) one(label string, of ...string) string { return rapid.SampledFrom(of).Draw(w.T, label) }

func (w *walk) grade() string {
	return w.one("grade", "emergency", "priority", "scheduled", "resolution", "untimed")
}

func (w *walk) id(kind string) string {
	w.n++
	return fmt.Sprintf("%s%d", kind, w.n)
}

func (w *walk) look() incident.Look {
	l := look(w.id("a"), w.one("judged", "low", "medium", "high"))
	l.Grade, l.Type = w.grade(), w.one("form", "", "noise", "burglary", "welfare", "domestic")
	return l
}

// act tries one thing; what is refused decides nothing.
func (w *walk) act(who staff.Asker) (events []any) {
	s, p, now := w.s, full(), w.now
	switch w.one("what", "reassess", "grade", "ask", "decide", "decide", "withdraw", "delay", "agree", "see", "see", "news", "hand", "send", "move", "resolve", "crime", "close") {
	case "reassess":
		r := incident.Reassessing{Look: w.look(), Trigger: w.one("trigger", "interval", "closing"), Justification: why}
		if w.one("raise", "yes", "no") == "yes" {
			r.Grade = w.grade()
		}
		events, _ = incident.Reassess(s, p, who, r, now)
	case "grade":
		events, _ = incident.Regrade(s, p, who, incident.Grading{Grade: w.grade(), Justification: why}, now)
	case "ask":
		wanted := incident.LoweringWanted{ID: w.id("r"), Grade: w.grade(), Risk: w.one("to", "", "low", "medium"), Look: w.look(), Reason: why}
		if w.one("only risk", "yes", "no") == "yes" {
			wanted.Grade = ""
		}
		events, _ = incident.AskLowering(s, p, who, wanted, now)
	case "decide":
		d := incident.Deciding{ID: "none", Approved: w.one("say", "yes", "no") == "yes", Reason: why, Looked: []string{newestLook(w.log).By}}
		if l, waits := s.PendingLowering(); waits {
			d.ID = l.ID
		}
		events, _ = incident.DecideLowering(s, p, who, d, now)
	case "withdraw":
		if l, waits := s.PendingLowering(); waits {
			events, _ = incident.WithdrawLowering(s, who, l.ID, why, now)
		}
	case "delay":
		d := incident.DelayWanted{ID: w.id("d"), Look: w.look(), Reason: why, Safety: why, Vulnerable: true}
		d.Until = now.Add(time.Duration(rapid.IntRange(1, 70).Draw(w.T, "until")) * time.Minute)
		events, _ = incident.AskDelay(s, p, who, d, now)
	case "see":
		events, _ = incident.SeeGrade(s, who, incident.Seeing{Agreed: w.one("agreed", "yes", "no") == "yes", Reason: why}, now)
	case "agree":
		if d, stands := s.StandingDelay(); stands {
			events, _ = incident.DecideDelay(s, who, incident.Deciding{ID: d.ID, Approved: true, Reason: why}, now)
		}
	default:
		events = w.other(who)
	}
	return events
}

func (w *walk) other(who staff.Asker) (events []any) {
	s, p, now := w.s, full(), w.now
	switch w.one("else", "no crime", "agree there was none", "news", "join", "hand", "send", "move", "resolve", "crime", "close", "close") {
	case "news":
		events, _ = incident.AddInformation(s, incident.InformationAdded{Text: why, Source: "checks", By: who.ID, At: now})
	case "no crime":
		none := incident.CrimeDeciding{ID: w.id("n"), Reason: "verified", Note: why}
		events, _ = incident.DecideCrime(s, p, none, who.ID, now)
	case "agree there was none":
		if n, waits := s.PendingNoCrime(); waits {
			events, _ = incident.DecideNoCrime(s, p, who, incident.Deciding{ID: n.ID, Approved: w.one("say", "yes", "no") == "yes", Reason: why}, now)
		}
	case "join":
		events, _ = incident.Join(s, p, who, incident.Joining{
			ContactJoined: incident.ContactJoined{Contact: w.id("c"), Text: why, Assessment: w.id("a"), At: now},
			Handler:       "ann", AssessedAs: w.one("joins as", "", "noise", "burglary"), Risk: w.one("joins with", "", "low", "medium", "high"), Grade: w.grade(),
		})
	case "hand":
		events, _ = incident.HandOver(s, incident.HandedOver{To: "dan", Note: why, By: who.ID, At: now})
	case "send":
		events, _ = incident.SendUnit(s, "NS21", who.ID, now)
	case "move":
		events, _ = incident.MoveUnit(s, "NS21", w.one("status", "en-route", "at-scene", "clear"), who.ID, now)
	case "resolve":
		r := resolving()
		r.At, r.CallBackBy, r.RightCare, r.RightCareMeets = now, now.Add(time.Hour), rapid.Bool().Draw(w.T, "right care"), rapid.Bool().Draw(w.T, "meets")
		events, _ = incident.Resolve(s, p, who, r)
	case "crime":
		events, _ = incident.DecideCrime(s, p, incident.CrimeDeciding{Crime: true, Reference: w.id("C"), Note: why}, who.ID, now)
	case "close":
		c := incident.Closing{Result: w.one("result", "advice", "crime-recorded", "no-crime"), Note: why, At: now}
		c.ClosingType = w.one("closing type", "", "noise", "burglary", "welfare")
		c.RightCare, c.RightCareMeets = rapid.Bool().Draw(w.T, "right care"), rapid.Bool().Draw(w.T, "meets")
		if w.one("crime", "yes", "no") == "yes" {
			c.CrimeReference = w.id("C")
		}
		events, _ = incident.Close(s, p, who, c)
	}
	return events
}

// step takes over what was decided and checks that nothing sank without two people.
func (w *walk) step(who staff.Asker, events []any) {
	before := w.s
	w.s, w.log = after(w.s, events...), append(w.log, events...)
	if was, is := before.Crime.Newest, w.s.Crime.Newest; was.Crime && !is.Crime {
		if asked, waited := before.PendingNoCrime(); !waited || asked.By == who.ID || !who.Has(staff.Supervisor) {
			w.Fatalf("%s alone says that crime %s was none", who.ID, was.Reference)
		}
	}
	sank := w.sank(before)
	if sank == "" {
		return
	}
	if w.s.Stage == incident.Ended {
		look := newestLook(w.log)
		if look.Trigger != incident.ForClosing || look.By == who.ID || !who.Has(staff.Supervisor) {
			w.Fatalf("%s sank by %s, who closed it on the look %+v", sank, who.ID, look)
		}
		return
	}
	i := slices.IndexFunc(events, func(e any) bool { d, is := e.(incident.LoweringDecided); return is && d.Approved })
	if i < 0 {
		w.Fatalf("%s sank without a second person: %+v", sank, events)
	}
	pending, waited := before.PendingLowering()
	if !waited || pending.By == who.ID || newestLook(w.log).By == who.ID || !who.Has(staff.Supervisor) || pending.Assessment == "" {
		w.Fatalf("%s sank by %s on the request %+v", sank, who.ID, pending)
	}
}

// newestLook is the last reassessment of a log.
func newestLook(log []any) incident.Reassessed {
	for _, e := range slices.Backward(log) {
		if look, is := e.(incident.Reassessed); is {
			return look
		}
	}
	return incident.Reassessed{}
}

// came says whether a unit was at the scene since the grade was last raised. It
// reads the log and not the state, and a grade is lowered only after a yes.
func (w *walk) came() bool {
	for i, e := range slices.Backward(w.log) {
		switch e := e.(type) {
		case incident.UnitMoved:
			if e.Status == incident.UnitAtScene {
				return true
			}
		case incident.Graded:
			if d, is := w.log[max(i-1, 0)].(incident.LoweringDecided); !is || !d.Approved {
				return slices.Contains(w.thereAt(i), incident.UnitAtScene)
			}
		}
	}
	return false
}

// thereAt is the status of the only unit after so many events of the log.
func (w *walk) thereAt(n int) []string {
	for _, e := range slices.Backward(w.log[:n]) {
		if moved, is := e.(incident.UnitMoved); is {
			return []string{moved.Status}
		}
	}
	return nil
}

// sank names what is less than it was. While nobody has assessed the risk it
// counts as the gravest; the first look sets it.
func (w *walk) sank(before incident.State) string {
	p := full()
	first := before.Risk.Assessment == "" && w.s.Risk.Assessment != ""
	g, _ := p.Grade(before.Grade.Grade)
	ended := before.Open() && w.s.Stage == incident.Ended
	switch {
	case ended && (g.Deployable || p.Graver(before.Standing(p), p.Resolution.MaxRisk)) && !w.came():
		return "what called for somebody"
	case p.MoreUrgent(before.Grade.Grade, w.s.Grade.Grade):
		return "the grade"
	case first:
		return ""
	case p.Graver(before.Standing(p), w.s.Standing(p)):
		return "the standing risk"
	case p.ReviewEvery(w.s.Grade.Grade, w.s.Standing(p)) > p.ReviewEvery(before.Grade.Grade, before.Standing(p)),
		p.ReviewEveryAtScene(w.s.Grade.Grade, w.s.Standing(p)) > p.ReviewEveryAtScene(before.Grade.Grade, before.Standing(p)):
		return "the frequency of reviews"
	}
	return ""
}

// keep lets the clocks strike and checks what must hold from then on.
func (w *walk) keep() {
	events, err := incident.FallDue(w.s, full(), w.now)
	if err != nil {
		w.Fatal(err)
	}
	if len(events) > 0 && !w.s.Open() {
		w.Fatalf("a closed log has a clock: %+v", events)
	}
	w.step(staff.Asker{}, events)
	if again, _ := incident.FallDue(w.s, full(), w.now); len(again) > 0 {
		w.Fatalf("struck twice: %+v", again)
	}
	r := w.s.Review
	if !w.s.Open() {
		return
	}
	if ends := w.intervalEnds(); !r.Due && !ends.After(w.now) && !r.ChangedAt.After(w.now) {
		w.Fatalf("nobody has looked since %v, the interval ended at %v, and at %v no review is due", r.LookedAt, ends, w.now)
	}
	if r.Due != slices.Contains([]string{"handler", "supervisor", "force-lead"}, r.With) {
		w.Fatalf("due %v, with %q", r.Due, r.With)
	}
	g := w.s.Grade
	warn := g.DueAt.Add(-time.Duration(g.TargetMinutes) * time.Minute / 4)
	if w.s.Unjustified(true, w.now) && !g.DueAt.IsZero() && !r.Due && r.LookedAt.Before(warn) {
		w.Fatalf("help is late, nobody has looked since %v, and no review is due: %+v", warn, r)
	}
	if w.s.Unjustified(true, w.now) && !g.DueAt.IsZero() && !r.Due && r.LookedAt.Before(g.DueAt) {
		w.Fatalf("the target was missed at %v, nobody has looked since, and no review is due: %+v", g.DueAt, r)
	}
	if b := w.s.Below; b.Waits && !full().MoreUrgent(b.Proposed, w.s.Grade.Grade) {
		w.Fatalf("a supervisor is asked about %+v, and the grade is %s", b, w.s.Grade.Grade)
	}
	if w.s.Crime.Outstanding() && !w.s.Crime.DueAt.After(w.now) && !w.s.Crime.FellDue {
		w.Fatal("the crime decision is overdue and nobody was told")
	}
}

// intervalEnds is when the interval ends that holds for the incident as it is: the
// one at the scene while a unit is there. It reads the log for when the last left,
// from when the short one runs anew, within the longer.
func (w *walk) intervalEnds() time.Time {
	p, looked := full(), w.s.Review.LookedAt
	every, atScene := p.ReviewEvery(w.s.Grade.Grade, w.s.Standing(p)), p.ReviewEveryAtScene(w.s.Grade.Grade, w.s.Standing(p))
	there, left := "", time.Time{}
	for _, e := range w.log {
		if moved, is := e.(incident.UnitMoved); is {
			if there == incident.UnitAtScene && moved.Status != incident.UnitAtScene {
				left = moved.At
			}
			there = moved.Status
		}
	}
	switch {
	case there == incident.UnitAtScene:
		return looked.Add(atScene)
	case left.After(looked) && left.Add(every).Before(looked.Add(atScene)):
		return left.Add(every)
	case left.After(looked):
		return looked.Add(atScene)
	}
	return looked.Add(every)
}
