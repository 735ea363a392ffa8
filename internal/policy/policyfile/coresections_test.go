package policyfile_test

import "testing"

func TestForceThatLooksLaterOrPromisesLess(t *testing.T) {
	for name, c := range map[string]struct{ force, want string }{
		"looks again later": {
			"reviews:\n  intervals:\n    - {grade: now, risk: high, minutes: 11}\n",
			"forces/north.yaml:5: the review interval of “now” at the risk “high”: 11, and nationally at most 10 — use 10 or less",
		},
		"adds a grade without a clock": {
			"grades:\n  - {code: later, label: Later, rank: 9, deployable: true, mark: L, tone: calm}\n",
			"forces/north.yaml:4: the grade “later” has no review interval for “any” risk — add {grade: later, risk: any, minutes: …} to the intervals of “reviews”",
		},
		"looks at the calmer risk first": {
			"reviews:\n  intervals:\n    - {grade: now, risk: low, minutes: 5}\n",
			"forces/north.yaml:5: at the grade “now” the risk “high” is looked at every 10 minutes, the calmer “low” every 5 — give the graver risk the shorter interval, or the calmer one the longer",
		},
		"looks at the less urgent grade first": {
			"reviews:\n  intervals:\n    - {grade: phone, risk: any, minutes: 50}\n",
			"forces/north.yaml:5: at the risk “low” the grade “soon” is looked at every 60 minutes, the less urgent “phone” every 50 — give the more urgent grade the shorter interval, or the other the longer",
		},
		"looks again later while somebody is there": {
			"reviews:\n  intervals:\n    - {grade: soon, risk: any, minutes: 50, at_scene_minutes: 61}\n",
			"forces/north.yaml:5: the review interval of “soon” at the risk “any” while a unit is at the scene: 61, and nationally at most 60 — use 60 or less",
		},
		"looks more often while somebody is there": {
			"reviews:\n  intervals:\n    - {grade: now, risk: high, minutes: 10, at_scene_minutes: 9}\n",
			"forces/north.yaml:5: while a unit is at the scene somebody would look more often than while nobody is: every 9 minutes, else every 10 — use “minutes” or more, or delete it",
		},
		"looks at the calmer risk first while somebody is there": {
			"reviews:\n  intervals:\n    - {grade: soon, risk: low, minutes: 20}\n    - {grade: soon, risk: high, minutes: 15, at_scene_minutes: 40}\n",
			"forces/north.yaml:6: at the grade “soon” the risk “high” is looked at every 40 minutes, the calmer “low” every 20 while a unit is at the scene — give the graver risk the shorter interval, or the calmer one the longer",
		},
		"takes an interval out": {
			"reviews:\n  intervals:\n    - {grade: now, risk: high, remove: true}\n",
			"forces/north.yaml:5: “now high” belongs to the national intervals and may not be removed — delete this entry; a force may add to the core and change its words, not take from it",
		},
		"climbs later": {
			"reviews:\n  climb:\n    - {to: supervisor, after_minutes: 20}\n",
			"forces/north.yaml:5: the minutes after which an overdue review goes to the supervisor: 20, and nationally at most 10 — use 10 or less",
		},
		"never climbs to the lead": {
			"reviews:\n  climb:\n    - {to: force-lead, remove: true}\n",
			"forces/north.yaml:5: “force-lead” belongs to the national climb and may not be removed — delete this entry; a force may add to the core and change its words, not take from it",
		},
		"warns later": {
			"reviews:\n  warn_percent: 90\n",
			"forces/north.yaml:4: “warn_percent” of the reviews: 90, and nationally at most 80 — use 80 or less",
		},
		"closes graver ones unseen": {
			"reviews:\n  closing_from: high\n",
			"forces/north.yaml:4: fewer incidents than nationally would be looked at again before they are closed — use “low” or a calmer risk",
		},
		"delays for longer": {
			"reviews:\n  delay_minutes: 120\n",
			"forces/north.yaml:4: “delay_minutes” of the reviews: 120, and nationally at most 60 — use 60 or less",
		},
		"removes a factor": {
			"vulnerability:\n  factors:\n    - {code: alone, remove: true}\n",
			"forces/north.yaml:5: “alone” belongs to the national factors and may not be removed — delete this entry; a force may add to the core and change its words, not take from it",
		},
		"keeps a factor from the desk": {
			"vulnerability:\n  factors:\n    - {code: alone, desk: false}\n",
			"forces/north.yaml:5: the factor “alone” comes to the vulnerability desk nationally — delete this line",
		},
		"raises another flag": {
			"vulnerability:\n  factors:\n    - {code: alone, flag: officer}\n",
			"forces/north.yaml:5: the factor “alone” raises the flag “violence” nationally — delete this line",
		},
		"samples fewer": {
			"vulnerability:\n  sample_percent: 4\n",
			"forces/north.yaml:4: “sample_percent” of the vulnerability desk: 4, and nationally at least 5 — use 5 or more",
		},
		"stays away from a danger": {
			"right_care:\n  thresholds:\n    - {code: life, meets: false}\n",
			"forces/north.yaml:5: 2 thresholds let the police stay away — keep exactly one threshold without “meets: true”, such as “none”\nforces/north.yaml:5: no threshold brings the police — add “meets: true” to those on which the police come\nforces/north.yaml:5: on the threshold “life” the police come nationally — delete this line",
		},
		"stays away for more reasons": {
			"right_care:\n  thresholds:\n    - {code: busy, label: Busy}\n",
			"forces/north.yaml:5: 2 thresholds let the police stay away — keep exactly one threshold without “meets: true”, such as “none”\nforces/north.yaml:5: the threshold “busy” lets the police stay away where the national core does not — add “meets: true”, or delete the threshold",
		},
		"looks at fewer decisions": {
			"right_care:\n  sample_percent: 9\n",
			"forces/north.yaml:4: “sample_percent” of Right Care, Right Person: 9, and nationally at least 10 — use 10 or more",
		},
		"partner answers later": {
			"partners:\n  - {code: listeners, acknowledge_minutes: 61}\n",
			"forces/north.yaml:4: the minutes in which “listeners” answers: 61, and nationally at most 60 — use 60 or less",
		},
		"partner rings nobody": {
			"partners:\n  - {code: listeners, calls_back: false}\n",
			"forces/north.yaml:4: “listeners” rings the person nationally, who must then say how that is safe — delete this line",
		},
		"partner told on more grounds": {
			"partners:\n  - {code: listeners, bases: [consent, life]}\n",
			"forces/north.yaml:4: “listeners” would be told on grounds that it is not nationally — keep to: consent",
		},
		"partner told less": {
			"partners:\n  - code: listeners\n    form:\n      - {code: worry, required: false}\n",
			"forces/north.yaml:6: “listeners” needs to know “worry” nationally — delete this line",
		},
		"partner goes": {
			"partners:\n  - {code: listeners, remove: true}\n",
			"forces/north.yaml:4: “listeners” belongs to the national partners and may not be removed — delete this entry; a force may add to the core and change its words, not take from it",
		},
		"chases less often": {
			"referral:\n  chase_every_minutes: 300\n",
			"forces/north.yaml:4: “chase_every_minutes” of referrals: 300, and nationally at most 240 — use 240 or less",
		},
		"shows it later": {
			"referral:\n  climb_after: 3\n",
			"forces/north.yaml:4: “climb_after” of referrals: 3, and nationally at most 2 — use 2 or less",
		},
		"looks again after less": {
			"referral:\n  outcomes:\n    - {code: lost, label: Lost}\n  look_again: [lost]\n",
			"forces/north.yaml:6: an incident would not be looked at again after every outcome after which it is nationally — name all of: helped",
		},
		"offers less": {
			"updates:\n  enhanced:\n    - {code: afraid, types: []}\n",
			"forces/north.yaml:5: “afraid” would not be offered on every sign on which it is nationally — name all of: noise\nforces/north.yaml:5: “types” is empty — add at least one entry",
		},
		"resolves graver ones": {
			"resolution:\n  max_risk: high\n",
			"forces/north.yaml:4: at the gravest risk, “high”, nobody would have to come — use a calmer risk\nforces/north.yaml:4: nobody would come at a graver risk than nationally — use “low” or a calmer risk",
		},
		"removes a lead": {
			"resolution:\n  solvability:\n    - {code: cctv, remove: true}\n",
			"forces/north.yaml:5: “cctv” belongs to the national solvability and may not be removed — delete this entry; a force may add to the core and change its words, not take from it",
		},
		"samples fewer resolutions": {
			"resolution:\n  sample_percent: 9\n",
			"forces/north.yaml:4: “sample_percent” of resolutions: 9, and nationally at least 10 — use 10 or more",
		},
		"rings once": {
			"resolution:\n  call_back_tries: 1\n",
			"forces/north.yaml:4: “call_back_tries”: 1, and nationally at least 3 — use 3 or more",
		},
		"tells later": {
			"updates:\n  events:\n    - {code: arrest, days: 6}\n",
			"forces/north.yaml:5: the working days after “arrest”: 6, and nationally at most 5 — use 5 or less",
		},
		"tells the enhanced later": {
			"updates:\n  events:\n    - {code: arrest, enhanced_days: 2}\n",
			"forces/north.yaml:5: the working days after “arrest” with enhanced rights: 2, and nationally at most 1 — use 1 or less",
		},
		"swaps the words of a threshold": {
			"right_care:\n  thresholds:\n    - {code: life, label: None of these}\n    - {code: none, label: Risk to life}\n",
			"forces/north.yaml:5: the label of the national Right Care, Right Person threshold “life” may not be changed: people decide by it — delete this line, or add one of your own under another code\n" +
				"forces/north.yaml:6: the label of the national Right Care, Right Person threshold “none” may not be changed: people decide by it — delete this line, or add one of your own under another code",
		},
		"asks for another lead": {
			"resolution:\n  solvability:\n    - {code: cctv, label: Nothing, question: \"Is there no camera?\"}\n",
			"forces/north.yaml:5: the label of the national solvability factor “cctv” may not be changed: people decide by it — delete this line, or add one of your own under another code\n" +
				"forces/north.yaml:5: the question of the national solvability factor “cctv” may not be changed: people decide by it — delete this line, or add one of your own under another code",
		},
		"looks late at a grade of its own": {
			"grades:\n  - {code: later, label: Later, rank: 9, deployable: true, mark: L, tone: calm}\nreviews:\n  intervals:\n    - {grade: later, risk: any, minutes: 9000}\n",
			"forces/north.yaml:7: the review interval of your own grade “later” at the risk “low”, at which somebody comes: 9000, and nationally at most 60 — use 60 or less",
		},
		"arrests without coming": {
			"result_codes:\n  - {code: attended, applies_without_deployment: true, needs_deployment: false}\n",
			"forces/north.yaml:4: the result “attended” may be given nationally only when somebody was sent — delete this line\n" +
				"forces/north.yaml:4: the result “attended” may not be given nationally when nobody was sent — delete this line",
		},
		"rests another day": {
			"updates:\n  holidays:\n    - {on: 2026-11-05, label: Bonfire}\n",
			"forces/north.yaml:5: 2026-11-05 is no bank holiday of the national core, and would put victims’ updates off — delete it here; a new bank holiday belongs into the national core",
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(t, nil, c.force)
			expect(t, err, c.want)
		})
	}
}

func TestForceThatSecondsFewerTypes(t *testing.T) {
	nationally := [][2]string{{"decide_within_hours: 24", "decide_within_hours: 24\n  seconded_types: [noise]"}}
	_, err := load(t, nationally, "crime: {seconded_types: [nothing]}\n")
	expect(t, err, "forces/north.yaml:3: there is no incident type “nothing” — define it, or use one of: noise",
		"forces/north.yaml:3: “no crime” would not take a second person for every type for which it does nationally — name all of: noise")
	pack, err := load(t, nationally, "crime: {seconded_types: [noise]}\n")
	if err != nil || len(pack.Crime.SecondedTypes) != 1 {
		t.Errorf("%v, %v", pack, err)
	}
}

func TestForceThatDecidesOnACrimeLater(t *testing.T) {
	_, err := load(t, [][2]string{{"decide_within_hours: 24", "decide_within_hours: 12"}}, "crime: {decide_within_hours: 13}\n")
	expect(t, err, "forces/north.yaml:3: “decide_within_hours”: 13, and nationally at most 12 — use 12 or less")
}

func TestForceThatTurnsOffWhatIsDoneWithAType(t *testing.T) {
	for _, key := range []string{"may_be_crime", "right_care", "attended", "solvability"} {
		t.Run(key, func(t *testing.T) {
			_, err := load(t, [][2]string{{"theme: asb", "theme: asb\n    " + key + ": true"}},
				"incident_types:\n  - {code: noise, "+key+": false}\n")
			expect(t, err, "forces/north.yaml:4: “"+key+"” of the type “noise” may not be turned off — say “"+key+": true”, or nothing")
		})
	}
	t.Run("by another theme", func(t *testing.T) {
		_, err := load(t, [][2]string{{"theme: asb", "theme: crime"}}, "incident_types:\n  - {code: noise, theme: asb}\n")
		expect(t, err, "forces/north.yaml:4: “may_be_crime” of the type “noise” may not be turned off — say “may_be_crime: true”, or nothing")
	})
}

func TestForceMayLookSoonerAndPromiseMore(t *testing.T) {
	pack, err := load(t, nil, `grades:
  - {code: later, label: Later, rank: 8, deployable: true, mark: L, tone: calm}
  - {code: never, label: Never, rank: 9, mark: X, tone: calm}
result_codes:
  - {code: done, label: Finished, applies_without_deployment: false, needs_deployment: true}
reviews:
  intervals:
    - {grade: soon, risk: high, minutes: 30}
    - {grade: now, risk: any, minutes: 12}
    - {grade: phone, risk: any, minutes: 60}
    - {grade: later, risk: any, minutes: 60}
    - {grade: never, risk: any, minutes: 9000}
  climb:
    - {to: supervisor, after_minutes: 5}
vulnerability:
  factors:
    - {code: alone, label: "Lonely"}
    - {code: moor, label: "On the moor", flag: violence}
right_care:
  thresholds:
    - {code: moor, label: "Somebody is lost on the moor", meets: true}
partners:
  - {code: listeners, email: north@listeners.example, acknowledge_minutes: 30}
  - {code: night, closed: "Not in this county.", outside_to: listeners}
resolution:
  guidance: ["Ask for the farm watch."]
  solvability:
    - {code: tracks, label: "Tracks", question: "Are there tracks?"}
crime: {decide_within_hours: 12}
updates:
  events:
    - {code: arrest, days: 3}
incident_types:
  - {code: noise, solvability: true}
`)
	if err != nil {
		t.Fatal(err)
	}
	noise, _ := pack.Type("noise")
	alone, _ := pack.Factor("alone")
	listeners, _ := pack.Partner("listeners")
	night, _ := pack.Partner("night")
	switch {
	case len(pack.Reviews.Intervals) != 7 || pack.ReviewEvery("soon", "high").Minutes() != 30 || pack.ReviewEvery("now", "low").Minutes() != 12:
		t.Errorf("intervals: %+v", pack.Reviews.Intervals)
	case len(pack.Reviews.Climb) != 3 || pack.Reviews.Climb[1].AfterMinutes != 5:
		t.Errorf("climb: %+v", pack.Reviews.Climb)
	case alone.Label != "Lonely" || !alone.Desk || alone.Flag != "violence" || len(pack.Vulnerability.Factors) != 2:
		t.Errorf("the label alone should change: %+v", pack.Vulnerability.Factors)
	case len(pack.RightCare.Thresholds) != 3:
		t.Errorf("thresholds: %+v", pack.RightCare.Thresholds)
	case listeners.Email != "north@listeners.example" || !listeners.CallsBack || len(listeners.Form) != 1 || len(listeners.Hours) != 1:
		t.Errorf("the address and the minutes alone should change: %+v", listeners)
	case night.Closed == "" || len(night.Form[0].Choices) != 1:
		t.Errorf("the night team should be closed: %+v", night)
	case len(pack.Resolution.Guidance) != 2 || len(pack.Resolution.Solvability) != 2:
		t.Errorf("resolution: %+v", pack.Resolution)
	case pack.Crime.DecideWithinHours != 12 || pack.Updates.Events[0].Days != 3 || pack.Updates.Events[0].EnhancedDays != 1:
		t.Errorf("crime %+v, updates %+v", pack.Crime, pack.Updates.Events)
	case !noise.Solvability || noise.MayBeCrime || noise.Attended || noise.RightCare:
		t.Errorf("one key should be turned on: %+v", noise)
	}
}

func TestACrimeMayAlwaysBeOne(t *testing.T) {
	pack, err := load(t, [][2]string{{"theme: asb", "theme: crime"}}, "")
	if err != nil {
		t.Fatal(err)
	}
	if noise, _ := pack.Type("noise"); !noise.MayBeCrime {
		t.Error("a type of the theme crime starts no clock for the decision")
	}
}
