package policies_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"bluelamp/internal/policy"
)

// drama are the numbers that Ofcom keeps free for plays and films.
var drama = regexp.MustCompile(`^(01632 960\d{3}|020 7946 0\d{3}|0113 496 0\d{3}|07700 900\d{3})$`)

func TestPartnersAreInvented(t *testing.T) {
	for code, pack := range packs(t) {
		for _, a := range pack.Partners {
			if !strings.HasSuffix(a.Email, ".example") {
				t.Errorf("%s: %s has the address %s", code, a.Code, a.Email)
			}
			if a.Phone != "" && !drama.MatchString(a.Phone) {
				t.Errorf("%s: %s has the number %s", code, a.Code, a.Phone)
			}
		}
	}
}

// The specialists and agencies that the inspection report and domain reference
// name (section 8, D), in the county of the demonstration.
func TestNorthshireHasEverySpecialist(t *testing.T) {
	pack := packs(t)["northshire"]
	for _, kind := range pack.Referral.Kinds {
		if !slices.ContainsFunc(pack.Partners, func(a policy.Partner) bool { return a.Kind == kind.Code && a.Closed == "" }) {
			t.Errorf("nobody is there for %s", kind.Code)
		}
	}
	if !slices.ContainsFunc(pack.Partners, func(a policy.Partner) bool { return a.Closed != "" }) {
		t.Error("no partner is closed, so nothing shows what happens then")
	}
}

func TestEveryForceKeepsToTheNationalGrounds(t *testing.T) {
	for code, pack := range packs(t) {
		met := map[string]bool{}
		for _, threshold := range pack.RightCare.Thresholds {
			met[threshold.Code] = threshold.Meets
		}
		// National Partnership Agreement, 2023.
		if none, known := met["none"]; !known || none || !met["crime"] || !met["life"] || !met["serious-harm"] {
			t.Errorf("%s: thresholds %v", code, met)
		}
		// Durham's five.
		for _, factor := range []string{"offender-at-scene", "offender-known", "cctv", "dna", "fingerprints"} {
			if _, err := pack.SolvabilityFactor(factor); err != nil {
				t.Errorf("%s: %v", code, err)
			}
		}
		// Victims' Code, right 6.
		for _, event := range []string{"arrest", "interview", "released", "bail", "charge"} {
			if e, err := pack.UpdateEvent(event); err != nil || e.Days > 5 || e.EnhancedDays > 1 {
				t.Errorf("%s: %s is told after %d and %d working days (%v)", code, event, e.Days, e.EnhancedDays, err)
			}
		}
		if pack.Crime.DecideWithinHours > 24 {
			t.Errorf("%s: a crime is decided on within %d hours", code, pack.Crime.DecideWithinHours)
		}
	}
}

func TestTheGravestTypesAreAlwaysAttended(t *testing.T) {
	for code, pack := range packs(t) {
		for _, typeCode := range []string{"domestic-abuse", "sexual-offence", "missing-person", "stalking-harassment"} {
			if it, err := pack.Type(typeCode); err != nil || !it.Attended {
				t.Errorf("%s: %s may be resolved without anybody coming (%v)", code, typeCode, err)
			}
		}
		for _, typeCode := range []string{"concern-for-safety", "mental-health-crisis"} {
			if it, err := pack.Type(typeCode); err != nil || !it.RightCare {
				t.Errorf("%s: %s asks for no Right Care, Right Person decision (%v)", code, typeCode, err)
			}
		}
	}
}
