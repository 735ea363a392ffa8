package policy_test

import (
	"testing"
	"time"

	"bluelamp/internal/policy"
)

func TestReviewEvery(t *testing.T) {
	p := policy.Pack{Reviews: policy.Reviews{Intervals: []policy.ReviewInterval{
		{Grade: "soon", Risk: policy.AnyRisk, Minutes: 60},
		{Grade: "soon", Risk: "high", Minutes: 20},
		{Grade: "soon", Risk: "low", Minutes: 90},
		{Grade: "now", Risk: policy.AnyRisk, Minutes: 15},
		{Grade: "phone", Risk: "low", Minutes: 240},
	}}}
	for name, c := range map[string]struct {
		grade, risk string
		want        time.Duration
	}{
		"any risk":                              {"soon", "medium", 60 * time.Minute},
		"a risk of its own":                     {"soon", "high", 20 * time.Minute},
		"the shorter of two":                    {"soon", "low", 60 * time.Minute},
		"not assessed yet":                      {"soon", "", 60 * time.Minute},
		"no grade yet":                          {"", "high", 15 * time.Minute},
		"a grade that is no more":               {"later", "low", 15 * time.Minute},
		"a grade that has nothing for it":       {"phone", "high", 15 * time.Minute},
		"a grade with this risk and no other":   {"phone", "low", 240 * time.Minute},
		"another grade's interval counts never": {"now", "low", 15 * time.Minute},
	} {
		t.Run(name, func(t *testing.T) {
			if got := p.ReviewEvery(c.grade, c.risk); got != c.want {
				t.Errorf("every %s, want %s", got, c.want)
			}
		})
	}
}

func TestReviewEveryAtScene(t *testing.T) {
	p := policy.Pack{Reviews: policy.Reviews{Intervals: []policy.ReviewInterval{
		{Grade: "now", Risk: policy.AnyRisk, Minutes: 15, AtSceneMinutes: 60},
		{Grade: "now", Risk: "high", Minutes: 10, AtSceneMinutes: 40},
		{Grade: "soon", Risk: policy.AnyRisk, Minutes: 90},
	}}}
	for name, c := range map[string]struct {
		grade, risk string
		want        time.Duration
	}{
		"any risk":           {"now", "low", time.Hour},
		"the shorter of two": {"now", "high", 40 * time.Minute},
		"none of its own":    {"soon", "high", 90 * time.Minute},
		"no grade yet":       {"", "low", 40 * time.Minute},
	} {
		t.Run(name, func(t *testing.T) {
			if got := p.ReviewEveryAtScene(c.grade, c.risk); got != c.want {
				t.Errorf("every %s, want %s", got, c.want)
			}
		})
	}
}
