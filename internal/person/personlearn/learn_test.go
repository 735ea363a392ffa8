package personlearn

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/match"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
)

func learn(t *testing.T, l *Learner) Outcome {
	t.Helper()
	o, err := l.Learn(t.Context(), force)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestWhatIsLearnedReplaysOldDecisionsWithTheOldModel(t *testing.T) {
	c := settle(t, 1500)
	dir := t.TempDir()
	l := c.learner(dir)
	c.calls(300)

	before := l.forces[force].book.live().Model
	o := learn(t, l)
	if o.Verdict != TakenOver || o.Model == before.Version() || c.matcher.Model(force).Version() != o.Model {
		t.Fatalf("outcome %+v, live %s", o, c.matcher.Model(force).Version())
	}
	f, err := l.Figures(t.Context(), force)
	if err != nil {
		t.Fatal(err)
	}
	if f.Replay.Of < 100 || f.Replay.Reproduced != f.Replay.Of {
		t.Errorf("replayed: %+v", f.Replay)
	}
	if f.Decisions.Same < 50 || f.Decisions.Different == 0 || len(f.History) != 2 || f.Live.Descriptions < 100 {
		t.Errorf("decisions %+v, %d models, learned from %d", f.Decisions, len(f.History), f.Live.Descriptions)
	}
	again := c.learner(dir) // after a restart
	if f, err = again.Figures(t.Context(), force); err != nil || f.Live.Model.Version() != o.Model || f.Replay.Reproduced != f.Replay.Of {
		t.Errorf("after a restart: live %s, replayed %+v, %v", f.Live.Model.Version(), f.Replay, err)
	}
	if diff := cmp.Diff(c.learner(t.TempDir()).forces[force].book.live().Model.Tables(), before.Tables()); diff != "" {
		t.Errorf("the shipped weights are not the first ones:\n%s", diff)
	}
	o = learn(t, again)
	if o.Verdict != Unchanged || len(again.forces[force].book.all()) != 2 {
		t.Errorf("the same calls taught something else: %+v", o)
	}
}

func TestTheSameCallsTeachTheSame(t *testing.T) {
	c := settle(t, 800)
	first := c.learner(t.TempDir())
	c.calls(150)
	var tables []match.Tables
	for _, l := range []*Learner{first, c.learner(t.TempDir())} {
		c.matcher.SetModel(force, l.forces[force].book.live().Model)
		if o := learn(t, l); o.Verdict != TakenOver && o.Verdict != Refused {
			t.Fatalf("outcome %+v", o)
		}
		tables = append(tables, l.forces[force].book.all()[0].Model.Tables())
	}
	if diff := cmp.Diff(tables[0], tables[1]); diff != "" {
		t.Errorf("learned twice, differently:\n%s", diff)
	}
	shipped := match.Default().Tables()
	if cmp.Equal(tables[0].Chance, shipped.Chance) {
		t.Error("nothing was learned of chance")
	}
	for k := range match.NumClasses {
		if tables[0].Shared[k] != shipped.Shared[k] || tables[0].Places[k] != shipped.Places[k] {
			t.Errorf("what is known of %s was moved", k)
		}
	}
	if !cmp.Equal(tables[0].Truth, shipped.Truth) {
		t.Error("what is known of slips was moved")
	}
}

func TestTheGateRefusesWorseWeights(t *testing.T) {
	c := settle(t, 800)
	dir := t.TempDir()
	l := c.learner(dir)
	c.calls(150)
	s := l.forces[force]
	db, err := c.Views.Reader(force, personviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	decided, err := l.decided(t.Context(), force, db, true)
	if err != nil {
		t.Fatal(err)
	}
	callers, err := l.hear(t.Context(), db, decided, noon.AddDate(0, 0, -60))
	if err != nil {
		t.Fatal(err)
	}
	taught, err := l.study(t.Context(), force, match.Default(), callers, decided)
	if err != nil {
		t.Fatal(err)
	}
	worse := match.Default().Tables()
	worse.Shared[match.SameHousehold][match.First] = 0.9 // a household of one name
	worse.Expected[match.SamePerson] = 500
	bad, err := match.NewModel(worse)
	if err != nil {
		t.Fatal(err)
	}
	o, err := l.consider(force, s, bad, taught, decided, len(callers))
	if err != nil {
		t.Fatal(err)
	}
	if o.Verdict != Refused || c.matcher.Model(force).Version() != force+"-0001" {
		t.Fatalf("outcome %+v, live %s", o, c.matcher.Model(force).Version())
	}
	newest := s.book.all()[0]
	if newest.Live != nil || newest.Refused == "" || !slices.ContainsFunc(newest.Measures, func(m Measure) bool { return !m.Passed }) {
		t.Errorf("kept as %+v", newest)
	}
	if live := c.learner(dir).forces[force].book.live(); live.Number != 1 {
		t.Errorf("after a restart number %d is live", live.Number)
	}
}

func TestNothingIsLearnedFromWhatWasShown(t *testing.T) {
	c := settle(t, 400)
	l := c.learner(t.TempDir())
	victim := details(firstRow(c))
	typed := victim
	typed.First, typed.Birth, typed.Street = "Zz"+victim.First[:1], "", ""

	at := noon.AddDate(0, 0, -2)
	a := c.asked(victim, at)
	c.said("contact", "shown", received(victim.Phone, at))
	c.decided("shown", a, person.Same, typed, at)
	c.decided("shown", a, person.Same, victim, at) // once more, with the record on the screen
	c.named("shown", a.Found[0].Person, victim, at)
	c.said("contact", "rejected", received(victim.Phone, at))
	c.decided("rejected", a, person.Different, typed, at)
	c.named("rejected", "stranger", typed, at)
	c.said("contact", "copied", received("", at)) // the record of somebody known, and no decision
	c.named("copied", citizen(5), victim, at)
	c.said("contact", "fresh", received("", at))
	c.named("fresh", "newcomer", person.Details{First: "Ngozi", Last: "Eze"}, at)
	c.waited()

	db, err := c.Views.Reader(force, personviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	decided, err := l.decided(t.Context(), force, db, true)
	if err != nil {
		t.Fatal(err)
	}
	callers, err := l.hear(t.Context(), db, decided, noon.AddDate(0, 0, -60))
	if err != nil {
		t.Fatal(err)
	}
	if len(callers) != 3 || callers[0].contact != "fresh" || callers[1].contact != "rejected" || callers[2].contact != "shown" {
		t.Fatalf("learned from %+v", callers)
	}
	if r := callers[2].record; !strings.HasPrefix(r.First, "zz") || r.Birth != 0 || r.Street != "" {
		t.Errorf("what was shown is learned from: %+v", r)
	}
	if !slices.Contains(callers[2].apart, a.Found[0].Person) || !slices.Contains(callers[0].apart, "newcomer") {
		t.Errorf("compared with the very record that was written: %+v", callers)
	}
	if !slices.Contains(callers[1].apart, a.Found[0].Person) {
		t.Errorf("what was decided counts as a guess as well: %+v", callers[1])
	}
}

func TestAdviceThatNobodyGaveTeachesNothing(t *testing.T) {
	c := settle(t, 400)
	l := c.learner(t.TempDir())
	d := details(firstRow(c))
	a := c.asked(d, noon)
	a.Found[0].LogOdds += 0.5 // changed on the way through a browser
	c.said("contact", "forged", received(d.Phone, noon))
	c.decided("forged", a, person.Same, d, noon)
	c.waited()
	f, err := l.Figures(t.Context(), force)
	if err != nil {
		t.Fatal(err)
	}
	confirmed := 0
	for _, b := range f.Bins {
		confirmed += b.Decided
	}
	if f.Replay != (Replays{Of: 1, Differs: 1}) || confirmed != 0 || f.Decisions.Same != 1 {
		t.Errorf("replays %+v, %d counted, decisions %+v", f.Replay, confirmed, f.Decisions)
	}
	for _, text := range []string{"", "{", `{"model":"x"}`, `{"model":"x","population":5,"share":2}`,
		`{"model":"x","population":5,"share":1,"pattern":[200,0,0,0,0,0,0,0,0,0,0,0,0]}`,
		`{"model":"x","population":5,"share":1,"frequency":{"First":-1}}`} {
		if _, ok := readAdvice(text); ok {
			t.Errorf("%s was read as advice", text)
		}
	}
}

func TestTooLittleIsNotLearnedFrom(t *testing.T) {
	c := settle(t, 400)
	l := c.learner(t.TempDir())
	if o := learn(t, l); o.Verdict != TooFew || !strings.Contains(o.Why, "from 50 on") {
		t.Errorf("outcome %+v", o)
	}
	if _, err := l.Learn(t.Context(), "elsewhere"); err == nil {
		t.Error("a force that is not served learned")
	}
}

func TestModelFilesHoldNothingAboutAnybody(t *testing.T) {
	c := settle(t, 800)
	dir := t.TempDir()
	l := c.learner(dir)
	c.calls(150)
	learn(t, l)
	files, err := filepath.Glob(filepath.Join(dir, force, "*"))
	if err != nil || len(files) != 2 {
		t.Fatalf("files %v, %v", files, err)
	}
	for _, path := range files {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var e Entry
		if err := json.Unmarshal(text, &e); err != nil {
			t.Fatal(err)
		}
		for _, of := range []string{"citizen-", "caller-", "call-0", strings.ToLower(firstRow(c).Last)} {
			if strings.Contains(strings.ToLower(string(text)), of) {
				t.Errorf("%s holds %q", path, of)
			}
		}
	}
}

func TestAnAdministratorNeedNotWaitForTheNight(t *testing.T) {
	c := settle(t, 0)
	l := c.learner(t.TempDir())
	if err := l.Ask(force); err != nil {
		t.Fatal(err)
	}
	if err := l.Ask(force); !errors.Is(err, ErrRunning) {
		t.Errorf("asked twice: %v", err)
	}
	if err := l.Ask("elsewhere"); !errors.Is(err, ErrNoForce) {
		t.Errorf("asked for another force: %v", err)
	}
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { defer close(done); l.Run(ctx) }()
	c.until(func() bool {
		f, err := l.Figures(t.Context(), force)
		return err == nil && !f.Running && f.Last.Verdict == TooFew
	})
	stop()
	<-done
}
