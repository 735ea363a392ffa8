package simulate

// story is one kind of call and what comes of it. Levels follow the order
// threat, harm, risk, vulnerability. Result is empty when the call ends without
// an incident; Disposition is then how.
type story struct {
	service, kind                            string
	notes, place, rationale                  string
	levels                                   [4]string
	grade, result, reason, outcome           string
	disposition                              string
	home                                     bool // it happens where the caller lives; place is then not used
	weight                                   int
	talkMinutes, travelMinutes, sceneMinutes int
}

func (s story) incident() bool { return s.result != "" || s.outcome != "" }
func (s story) deploys() bool  { return s.incident() && s.outcome == "" }

// stories are weighted so that the mix is that of an ordinary day.
func stories() []story {
	return []story{
		{service: "999", kind: "burglary-in-progress", home: true, weight: 3, talkMinutes: 6, travelMinutes: 6, sceneMinutes: 35,
			notes:  "Hears glass breaking downstairs. Locked in the bathroom with the telephone. One voice, male.",
			levels: [4]string{"high", "low", "high", "medium"}, grade: "emergency", result: "arrest-made",
			rationale: "Somebody is in the house now and the caller cannot leave. Attendance at once."},
		{service: "999", kind: "domestic-abuse", home: true, weight: 5, talkMinutes: 9, travelMinutes: 6, sceneMinutes: 60,
			notes:  "Former partner at the door, shouting and kicking. Two children upstairs. He left when she said she had rung.",
			levels: [4]string{"high", "medium", "high", "high"}, grade: "emergency", result: "crime-recorded",
			rationale: "Threat now, children in the home, earlier contacts. He may come back."},
		{service: "999", kind: "violence", weight: 5, talkMinutes: 5, travelMinutes: 5, sceneMinutes: 30,
			notes: "Two men fighting outside the Cutlers Arms, one bleeding from the head. Ambulance asked for.", place: "Cutlers Arms, Market Street, Lanternby",
			levels: [4]string{"high", "high", "high", "low"}, grade: "emergency", result: "dealt-with-at-scene",
			rationale: "Serious injury, still going on, members of the public near."},
		{service: "999", kind: "collision", weight: 6, talkMinutes: 5, travelMinutes: 7, sceneMinutes: 55,
			notes: "Car and motorcycle. Rider is talking, leg trapped. Road blocked both ways.", place: "A968 at Hope Bridge",
			levels: [4]string{"medium", "high", "high", "low"}, grade: "emergency", result: "conveyed",
			rationale: "Injury and a blocked road; further collision likely until it is closed."},
		{service: "999", kind: "concern-for-safety", weight: 4, talkMinutes: 8, travelMinutes: 12, sceneMinutes: 40,
			notes: "Neighbour of 81 not seen since Sunday. Curtains drawn, milk on the step, no answer.", place: "8 Chapel Terrace, Wickerthwaite",
			levels: [4]string{"low", "medium", "high", "high"}, grade: "priority", result: "person-safe",
			rationale: "Age and change of habit make harm likely; nobody else has a key."},
		{service: "999", kind: "missing-person", home: true, weight: 2, talkMinutes: 12, travelMinutes: 8, sceneMinutes: 90,
			notes:  "Boy of 13 did not come home from training. Telephone off. Out of character.",
			levels: [4]string{"medium", "medium", "high", "high"}, grade: "emergency", result: "person-safe",
			rationale: "Child, out of character, getting dark."},
		{service: "999", kind: "silent-call", weight: 4, talkMinutes: 3, notes: "Silence, then a child's voice and laughter. 55 not pressed. Mother came on the line: the toddler had the telephone.",
			place: "Caller's home, not asked further", levels: [4]string{"none", "none", "none", "low"},
			disposition: "accidental", rationale: "Mother calm, child heard playing, nothing suspicious in the background."},
		{service: "999", kind: "information", weight: 4, talkMinutes: 2, notes: "Wanted to know when the station front counter opens. Told to ring 101 and the hours.",
			place: "", levels: [4]string{"none", "none", "none", "none"},
			disposition: "information-given", rationale: "No danger, no crime; a question that 101 or the website answers."},
		{service: "101", kind: "shoplifting", weight: 6, talkMinutes: 7, notes: "Stock check finds four bottles of spirits gone since Monday. Nobody saw it, camera over the shelf is broken. Loss about 90 pounds.",
			place: "Raman's Stores, 3 Mill Street, Lanternby", levels: [4]string{"low", "low", "low", "none"}, grade: "resolution",
			reason: "no-lines-at-scene", outcome: "desk-investigation", result: "desk-investigation",
			rationale: "Over for days, nobody hurt, nobody seen and no pictures; till records can be asked for from a desk."},
		{service: "101", kind: "noise", home: true, weight: 5, talkMinutes: 6, notes: "Music through the ceiling until three, third night. Has spoken to them once.", levels: [4]string{"low", "low", "low", "low"}, grade: "resolution",
			reason: "partner-better-placed", outcome: "answered", result: "passed-to-partner",
			rationale: "No threats made; the council's team takes noise and answers tonight. The caller rings them and has the number."},
		{service: "101", kind: "anti-social-behaviour", weight: 6, talkMinutes: 8, travelMinutes: 25, sceneMinutes: 20,
			notes: "Off-road bikes on the playing field, younger children near. Happens most evenings.", place: "Wharf Road recreation ground, Lanternby",
			levels: [4]string{"medium", "low", "medium", "low"}, grade: "priority", result: "dealt-with-at-scene",
			rationale: "Children close to bikes ridden at speed; repeated."},
		{service: "101", kind: "criminal-damage", weight: 5, talkMinutes: 6, travelMinutes: 90, sceneMinutes: 25,
			notes: "Four car windows broken overnight along the street. Doorbell camera faces the road.", place: "Alder Grove, Harsgill",
			levels: [4]string{"low", "low", "low", "none"}, grade: "scheduled", result: "crime-recorded",
			rationale: "Over; camera and glass may help; neighbours to be spoken to."},
		{service: "101", kind: "fraud-cyber", home: true, weight: 6, talkMinutes: 11, notes: "Caller said to be the bank; gave a code; 2,400 pounds gone. Bank told. Lives alone, shaken.", levels: [4]string{"low", "medium", "medium", "medium"}, grade: "resolution",
			reason: "no-risk-needing-attendance", outcome: "written-advice", result: "advice-given",
			rationale: "Money stopped by the bank, no one will call at the home; advice and referral to victim care."},
		{service: "101", kind: "stalking-harassment", home: true, weight: 3, talkMinutes: 14, travelMinutes: 40, sceneMinutes: 50,
			notes:  "Forty messages a day from a man she met once. Yesterday a photograph of her front door.",
			levels: [4]string{"medium", "medium", "high", "medium"}, grade: "priority", result: "crime-recorded",
			rationale: "He knows where she lives and it is getting worse. To be seen today."},
		{service: "101", kind: "suspicious-person", weight: 4, talkMinutes: 5, travelMinutes: 18, sceneMinutes: 10,
			notes: "Man trying car doors, grey hood, walking towards the church.", place: "Spinners Way, Wickerthwaite",
			levels: [4]string{"low", "none", "medium", "none"}, grade: "priority", result: "no-trace",
			rationale: "Going on now and could be met; nobody in danger."},
		{service: "101", kind: "livestock", weight: 2, talkMinutes: 5, travelMinutes: 22, sceneMinutes: 25,
			notes: "About a dozen sheep on the moor road below the cattle grid. Owner not known.", place: "B6 moor road, one mile north of Wickerthwaite",
			levels: [4]string{"none", "low", "medium", "none"}, grade: "priority", result: "dealt-with-at-scene",
			rationale: "Bend with poor sight; a collision is likely after dark."},
		{service: "101", kind: "information", weight: 14, talkMinutes: 4, notes: "Asked for an update on an earlier report. Officer's name given, message left for them.",
			place: "", levels: [4]string{"none", "none", "none", "none"},
			disposition: "update-given", rationale: "Nothing new, no change in risk; officer will ring back."},
		{service: "101", kind: "information", weight: 9, talkMinutes: 3, notes: "Street light out and bins not collected. Given the council's number.",
			place: "", levels: [4]string{"none", "none", "none", "none"},
			disposition: "other-agency", rationale: "Not a policing matter, nobody at risk."},
		{service: "counter", kind: "information", weight: 3, talkMinutes: 8, notes: "Handed in a purse found at the bus station. Receipt given.",
			place: "Lanternby front counter", levels: [4]string{"none", "none", "none", "none"},
			disposition: "information-given", rationale: "Found property handed in; nobody is at risk."},
	}
}
