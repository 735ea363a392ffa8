package match_test

import (
	"encoding/json"
	"math"
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/match"
)

func TestAScoreNeverFallsAsAFieldAgreesBetter(t *testing.T) {
	models := map[string]*match.Model{"default": match.Default(), "learned": learned(t)}
	for name, m := range models {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) { better(t, m) })
		})
	}
}

// better compares the score of a pattern with that of one better field.
func better(t *rapid.T, m *match.Model) {
	p, f, n := pattern(t), frequency(t), population(t)
	field := match.Field(rapid.IntRange(0, int(match.NumFields)-1).Draw(t, "field"))
	worse := p
	if field == match.Address {
		part := rapid.IntRange(0, 3).Draw(t, "part")
		shift := 6 - 2*part
		p[field] = p[field]&^(3<<shift) | match.Level(match.Same)<<shift
		worse[field] = p[field]&^(3<<shift) | match.Level(match.Near)<<shift
		if rapid.Bool().Draw(t, "worse still") {
			p[field], worse[field] = worse[field], p[field]&^(3<<shift)|match.Level(match.Different)<<shift
		}
	} else {
		pairs := field.Ranked()
		pair := pairs[rapid.IntRange(0, len(pairs)-1).Draw(t, "levels")]
		p[field], worse[field] = pair[0], pair[1]
	}
	high, low := m.LogOdds(p, f, n), m.LogOdds(worse, f, n)
	if high < low-1e-9 {
		t.Fatalf("%s: %q scores %.6f, %q scores %.6f", field, field.Levels()[p[field]], high, field.Levels()[worse[field]], low)
	}
}

func TestTheStepsOfAnExplanationMakeTheScore(t *testing.T) {
	m := match.Default()
	rapid.Check(t, func(t *rapid.T) {
		p, f, n := pattern(t), frequency(t), population(t)
		product := 0.0
		for _, step := range m.Explain(p, f, n) {
			if step.Words == "" {
				t.Fatalf("a step on %s has no words", step.Field)
			}
			product += math.Log(step.Factor)
		}
		if score := m.LogOdds(p, f, n); math.Abs(product-score) > 1e-9 {
			t.Fatalf("the steps make %.12f, the score is %.12f", product, score)
		}
	})
}

func TestAStoredDecisionReplaysToTheSameScore(t *testing.T) {
	m := learned(t)
	page, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	var again match.Model
	if err := json.Unmarshal(page, &again); err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		p, f, n := pattern(t), frequency(t), population(t)
		if a, b := m.LogOdds(p, f, n), again.LogOdds(p, f, n); a != b {
			t.Fatalf("scored %v, replayed %v", a, b)
		}
	})
}

func TestAScoreTakesNoMemory(t *testing.T) {
	m := match.Default()
	p := match.Pattern{match.First: match.FirstClose, match.Last: match.LastExact, match.Address: 85, match.Phone: match.PhoneExact}
	f := match.Frequency{First: .01, FirstGroup: .02, Last: .001, LastGroup: .01, Phone: 1e-6}
	if n := testing.AllocsPerRun(100, func() { m.LogOdds(p, f, 1_000_000) }); n != 0 {
		t.Fatalf("a score allocates %v times", n)
	}
}

func TestAWifeAtHomeIsNotHerHusband(t *testing.T) {
	m := match.Default()
	home := match.Record{Last: "hartley", Phone: "7700900123", House: "12", Street: "oak road", Town: "leeds", Postcode: "ls13ab"}
	husband, wife, nick := home, home, home
	husband.First, wife.First, nick.First = "robert", "susan", "bob"
	f := match.Frequency{First: .03, FirstGroup: .03, Last: .0002, LastGroup: .0005, Phone: 2e-6, Address: 2e-6}
	if odds := m.LogOdds(match.Compare(&wife, &husband), f, 1_000_000); odds > -2 {
		t.Errorf("the wife is the husband with log odds %.1f", odds)
	}
	if odds := m.LogOdds(match.Compare(&nick, &husband), f, 1_000_000); odds < 1 {
		t.Errorf("Bob is Robert with log odds %.1f", odds)
	}
}

func TestASharedPhoneSaysLess(t *testing.T) {
	m := match.Default()
	p := match.Pattern{match.Phone: match.PhoneExact, match.First: match.FirstExact}
	own := m.LogOdds(p, match.Frequency{Phone: 1e-6}, 1_000_000)
	ward := m.LogOdds(p, match.Frequency{Phone: 40e-6}, 1_000_000)
	if own-ward < 1 {
		t.Errorf("a number of one: %.2f, a number of forty: %.2f", own, ward)
	}
}

func TestRivalsAndNobodyShareCertainty(t *testing.T) {
	shares, nobody := match.Share([]match.PersonScore{{Person: 1, LogOdds: 9}, {Person: 2, LogOdds: 9}})
	if math.Abs(shares[0]-shares[1]) > 1e-12 || shares[0] > .5 || nobody <= 0 {
		t.Errorf("two equal rivals have %v, nobody %v", shares, nobody)
	}
	rapid.Check(t, func(t *rapid.T) {
		var scores []match.PersonScore
		for i, odds := range rapid.SliceOf(rapid.Float64Range(-900, 900)).Draw(t, "odds") {
			scores = append(scores, match.PersonScore{Person: uint32(i), LogOdds: odds})
		}
		shares, sum := match.Share(scores)
		for _, s := range shares {
			sum += s
		}
		if math.Abs(sum-1) > 1e-9 {
			t.Fatalf("the shares sum to %v", sum)
		}
	})
}

func TestBrokenWeightsAreRefused(t *testing.T) {
	for what, broken := range map[string]func(*match.Tables){
		"a row too short":     func(t *match.Tables) { t.Truth[match.Phone] = t.Truth[match.Phone][1:] },
		"no number":           func(t *match.Tables) { t.Chance[match.Last][0] = math.NaN() },
		"a share of nothing":  func(t *match.Tables) { t.Chance[match.Last][0] = 0 },
		"more than certainty": func(t *match.Tables) { t.Shared[match.SamePerson][match.First] = 1 },
	} {
		tables := match.Default().Tables()
		broken(&tables)
		if _, err := match.NewModel(tables); err == nil {
			t.Errorf("%s was taken", what)
		}
	}
	if err := json.Unmarshal([]byte(`{"version":7}`), new(match.Model)); err == nil {
		t.Error("a page of another shape was taken")
	}
}
