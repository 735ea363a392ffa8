package person_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"bluelamp/internal/person"
	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
)

// TestWalk lets anybody write anything to a person, in any order.
func TestWalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := person.State{}
		for minute := range rapid.IntRange(1, 60).Draw(t, "steps") {
			for _, e := range tryPerson(t, s, noon.Add(time.Duration(minute)*time.Minute)) {
				before := s
				s = person.Fold(s, e)
				lawful(t, before, s, e)
			}
		}
	})
}

func tryPerson(t *rapid.T, s person.State, now time.Time) (events []any) {
	record := rapid.SampledFrom([]string{"c1", "c2"}).Draw(t, "record")
	flag := rapid.SampledFrom([]string{"f1", "f2"}).Draw(t, "flag")
	switch rapid.SampledFrom([]string{"name", "describe", "describe", "withdraw", "flag", "end", "take off", "review", "safe", "restrict", "open", "erase"}).Draw(t, "what") {
	case "name":
		events, _ = person.Name(s, person.Named{Name: rapid.StringN(0, 5, -1).Draw(t, "name"), At: now})
	case "describe":
		events, _ = person.Describe(s, person.Described{
			Record: record, Source: person.FromHandler, Contact: record, At: now,
			Details: person.Details{First: rapid.StringN(0, 5, -1).Draw(t, "first"), Birth: rapid.SampledFrom([]string{"", "1985", "40-ish"}).Draw(t, "birth")},
		})
	case "withdraw":
		events, _ = person.Withdraw(s, person.Withdrawn{Record: record, Reason: "Wrong.", At: now})
	case "flag":
		code := rapid.SampledFrom([]string{"vulnerable", "weapons", "dragon"}).Draw(t, "code")
		events, _ = person.Flag(s, pack(), person.Flagged{Flag: flag, Code: code, Source: "c1", At: now})
	case "end":
		events, _ = person.EndFlag(s, person.FlagEnded{Flag: flag, Reason: "Over.", At: now})
	case "take off":
		events, _ = person.TakeOff(s, pack(), rapid.SampledFrom([]staff.Asker{ann, sue}).Draw(t, "who"), person.FlagEnded{Flag: flag, Reason: "Over.", At: now})
		dangerousOff(t, s, events)
	case "review":
		days := rapid.IntRange(-1, 2).Draw(t, "days")
		events, _ = person.ReviewFlag(s, person.FlagReviewed{Flag: flag, ReviewAt: now.AddDate(0, 0, days), Reason: "Still so.", At: now})
	case "safe":
		events, _ = person.SetSafeContact(s, person.SafeContactSet{Method: rapid.SampledFrom(append(person.SafeMethods(), "")).Draw(t, "method"), At: now})
	case "restrict":
		events, _ = person.Restrict(s, person.Restricted{Reason: "Works here.", At: now})
	case "open":
		events, _ = person.Unrestrict(s, person.Unrestricted{Reason: "Has left.", At: now})
	case "erase":
		if rapid.IntRange(0, 9).Draw(t, "really") == 0 {
			events, _ = person.Erase(s, person.Erased{Ground: "Request upheld.", At: now})
		}
	}
	return events
}

// dangerousOff checks that nobody but a supervisor takes a warning of danger off.
func dangerousOff(t *rapid.T, before person.State, events []any) {
	for _, e := range events {
		ended, _ := e.(person.FlagEnded)
		for _, f := range before.Flags {
			known, err := pack().Flag(f.Code)
			if f.Flag == ended.Flag && ended.By == ann.ID && (err != nil || known.Tone == policy.ToneDanger) {
				t.Fatalf("a handler took %s off", f.Code)
			}
		}
	}
}

func lawful(t *rapid.T, before, after person.State, e any) {
	if before.Erased {
		t.Fatalf("%T was written to an erased person", e)
	}
	if !before.Exists {
		switch e.(type) {
		case person.Named, person.Described:
		default:
			t.Fatalf("%T was written to nobody", e)
		}
	}
	records, codes := map[string]bool{}, map[string]bool{}
	for _, d := range after.Descriptions {
		if records[d.Record] || slices.Contains(after.Withdrawn, d.Record) {
			t.Fatalf("record %s holds twice, or holds and is withdrawn", d.Record)
		}
		records[d.Record] = true
	}
	for _, f := range after.Flags {
		if codes[f.Code] {
			t.Fatalf("the flag %s stands twice", f.Code)
		}
		codes[f.Code] = true
	}
	if after.Erased && (after.Name != "" || after.Descriptions != nil || after.Flags != nil || after.Safe != person.SafeContactSet{}) {
		t.Fatalf("erased and still known: %+v", after)
	}
}

// TestWalkOfLinks lets anybody say anything of any two of eight persons, one of
// whom stands against another, and checks that no join happens by itself and none
// of many by one person's word.
func TestWalkOfLinks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := pairs{}
		for minute := range rapid.IntRange(1, 60).Draw(t, "steps") {
			a, b := drawPair(t)
			who := rapid.SampledFrom([]staff.Asker{ann, sue, sam}).Draw(t, "who")
			s, j := p[person.LinkID(a, b)], joining(p.links(), a, b)
			for _, e := range tryLink(t, s, who, j, a, b, noon.Add(time.Duration(minute)*time.Minute)) {
				p.say(a, b, e)
				joinIsLawful(t, s, j, e)
			}
		}
	})
}

// joining is what a join would make; p1 and p8 were victim and suspect.
func joining(links []person.Link, a, b string) person.Joining {
	all := person.Cluster(a, append(links, person.Link{A: a, B: b, Verdict: person.Same}))
	return person.Joining{Records: len(all), Opposed: slices.Contains(all, "p1") && slices.Contains(all, "p8")}
}

func tryLink(t *rapid.T, s person.LinkState, who staff.Asker, j person.Joining, a, b string, now time.Time) (events []any) {
	switch rapid.SampledFrom([]string{"ask", "decide", "decide", "undo"}).Draw(t, "what") {
	case "ask":
		events, _ = person.Ask(s, person.LinkAsked{A: a, B: b, Reason: "Same flat.", By: who.ID, At: now})
	case "decide":
		events, _ = person.Decide(s, who, j, person.LinkDecided{A: a, B: b, Verdict: anyVerdict().Draw(t, "verdict"), Reason: "Same flat.", At: now})
	case "undo":
		events, _ = person.Undo(s, j, person.LinkUndone{Reason: "Not so.", By: who.ID, At: now})
	}
	return events
}

func joinIsLawful(t *rapid.T, before person.LinkState, j person.Joining, e any) {
	after := person.FoldLink(before, e)
	if before.Verdict() == person.Same || after.Verdict() != person.Same || !j.NeedsSecond() {
		return
	}
	d, decided := e.(person.LinkDecided)
	if !decided || d.Asked == "" || d.Asked == d.By {
		t.Fatalf("%+v joined %d records (opposed %t) by one person's word", e, j.Records, j.Opposed)
	}
	if d.By == ann.ID {
		t.Fatal("a handler agreed to a join that needs a supervisor")
	}
}
