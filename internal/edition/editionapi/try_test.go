package editionapi_test

import (
	"net/http"
	"testing"

	"bluelamp/internal/policy"
)

func TestRulesAreTriedOnInventedFacts(t *testing.T) {
	admin := open(t).As("administrator")
	facts := func(where string, factors ...string) map[string]any {
		return map[string]any{
			"type": "domestic-abuse", "levels": map[string]string{"threat": "low"}, "answers": map[string]string{"where-are-they": where},
			"flags": []string{}, "patterns": []string{}, "factors": factors, "history": policy.History{Contacts90: 1},
		}
	}
	var calm, grave policy.Proposal
	admin.Post("/api/policy/rules/trial", facts("far-away")).OK(&calm)
	admin.Post("/api/policy/rules/trial", facts("here", "fear-of-reprisal")).OK(&grave)
	if calm.Grade != "priority" || grave.Grade != "emergency" || len(grave.Reasons) <= len(calm.Reasons) {
		t.Errorf("calm %+v, grave %+v", calm, grave)
	}
	admin.Post("/api/policy/rules/trial", facts("on the moon")).Refused(http.StatusUnprocessableEntity, "policy.unknown-code")
}
