package policyfile

import (
	"slices"
	"strings"

	"bluelamp/internal/policy"
)

// holdPartners lets a force say where its partners are, not that they answer
// later, are told less or no longer ring the person back.
func (r *reader) holdPartners(core, merged *policy.Pack) {
	for _, national := range core.Partners {
		own, err := merged.Partner(national.Code)
		if err != nil {
			continue
		}
		r.atMost(r.on(kindPartner, own.Code, "acknowledge_minutes"), national.AcknowledgeMinutes, own.AcknowledgeMinutes,
			"the minutes in which “"+own.Code+"” answers")
		if national.CallsBack && !own.CallsBack {
			r.wrong(r.on(kindPartner, own.Code, "calls_back"), "delete this line", "“%s” rings the person nationally, who must then say how that is safe", own.Code)
		}
		if !containsAll(national.Bases, own.Bases) {
			r.wrong(r.on(kindPartner, own.Code, "bases"), "keep to: "+strings.Join(national.Bases, ", "), "“%s” would be told on grounds that it is not nationally", own.Code)
		}
		for _, field := range own.Form {
			required := slices.ContainsFunc(national.Form, func(f policy.FormField) bool { return f.Code == field.Code && f.Required })
			if required && !field.Required {
				r.wrong(r.on(kindFieldOf(own.Code), field.Code, "required"), "delete this line", "“%s” needs to know “%s” nationally", own.Code, field.Code)
			}
		}
	}
	at := r.top("referral")
	r.atMost(child(at, "chase_every_minutes"), core.Referral.ChaseEveryMinutes, merged.Referral.ChaseEveryMinutes, "“chase_every_minutes” of referrals")
	if !containsAll(merged.Referral.LookAgain, core.Referral.LookAgain) {
		r.wrong(child(at, "look_again"), "name all of: "+strings.Join(core.Referral.LookAgain, ", "),
			"an incident would not be looked at again after every outcome after which it is nationally")
	}
	r.atMost(child(at, "climb_after"), core.Referral.ClimbAfter, merged.Referral.ClimbAfter, "“climb_after” of referrals")
}

func (r *reader) holdResolution(core, merged *policy.Pack) {
	at := r.top("resolution")
	if merged.Graver(merged.Resolution.MaxRisk, core.Resolution.MaxRisk) {
		r.wrong(child(at, "max_risk"), "use “"+core.Resolution.MaxRisk+"” or a calmer risk",
			"nobody would come at a graver risk than nationally")
	}
	r.atLeast(child(at, "sample_percent"), core.Resolution.SamplePercent, merged.Resolution.SamplePercent, "“sample_percent” of resolutions")
	r.atLeast(child(at, "call_back_tries"), core.Resolution.CallBackTries, merged.Resolution.CallBackTries, "“call_back_tries”")
	r.atMost(child(r.top("crime"), "decide_within_hours"), core.Crime.DecideWithinHours, merged.Crime.DecideWithinHours, "“decide_within_hours”")
	if !containsAll(merged.Crime.SecondedTypes, core.Crime.SecondedTypes) {
		r.wrong(child(r.top("crime"), "seconded_types"), "name all of: "+strings.Join(core.Crime.SecondedTypes, ", "),
			"“no crime” would not take a second person for every type for which it does nationally")
	}
}

// holdHandling refuses that a force turns off what is done nationally with a type.
func (r *reader) holdHandling(core, merged *policy.Pack) {
	for _, national := range core.IncidentTypes {
		own, err := merged.Type(national.Code)
		if err != nil {
			continue
		}
		for _, c := range []struct {
			key           string
			national, own bool
		}{
			{"may_be_crime", national.MayBeCrime, own.MayBeCrime}, {"right_care", national.RightCare, own.RightCare},
			{"attended", national.Attended, own.Attended}, {"solvability", national.Solvability, own.Solvability},
		} {
			if c.national && !c.own {
				r.wrong(r.on(kindType, own.Code, c.key), "say “"+c.key+": true”, or nothing", "“%s” of the type “%s” may not be turned off", c.key, own.Code)
			}
		}
	}
}

// holdUpdates keeps the promises of the Victims' Code. A further day of rest would
// put every one of them off.
func (r *reader) holdUpdates(core, merged *policy.Pack) {
	for _, national := range core.Updates.Events {
		own, err := merged.UpdateEvent(national.Code)
		if err != nil {
			continue
		}
		r.atMost(r.on(kindOccasion, own.Code, "days"), national.Days, own.Days, "the working days after “"+own.Code+"”")
		r.atMost(r.on(kindOccasion, own.Code, "enhanced_days"), national.EnhancedDays, own.EnhancedDays,
			"the working days after “"+own.Code+"” with enhanced rights")
	}
	r.holdEnhanced(core, merged)
	for _, own := range merged.Updates.Holidays {
		if !slices.ContainsFunc(core.Updates.Holidays, func(h policy.Holiday) bool { return h.On == own.On }) {
			r.wrong(r.defined[kindHoliday][own.On], "delete it here; a new bank holiday belongs into the national core",
				"%s is no bank holiday of the national core, and would put victims’ updates off", own.On)
		}
	}
}

// holdEnhanced lets a force offer enhanced rights on more signs, not on fewer.
func (r *reader) holdEnhanced(core, merged *policy.Pack) {
	for _, national := range core.Updates.Enhanced {
		own, err := merged.EnhancedReason(national.Code)
		if err != nil {
			continue
		}
		for _, c := range []struct {
			key           string
			own, national []string
		}{{"factors", own.Factors, national.Factors}, {"types", own.Types, national.Types}, {"patterns", own.Patterns, national.Patterns}} {
			if !containsAll(c.own, c.national) {
				r.wrong(r.on(kindEnhanced, own.Code, c.key), "name all of: "+strings.Join(c.national, ", "),
					"“%s” would not be offered on every sign on which it is nationally", own.Code)
			}
		}
	}
}
