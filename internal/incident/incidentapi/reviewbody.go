package incidentapi

import (
	"time"

	"bluelamp/internal/risk/riskapi"
)

// IncidentLook is a fresh assessment with how the victim is.
type IncidentLook struct {
	Form       riskapi.Form `json:"form"`
	Victim     string       `json:"victim" enum:"spoken,tried,unsafe,none" doc:"Whether the victim was spoken to; unsafe: ringing would put them at risk"`
	VictimNote string       `json:"victimNote,omitempty" maxLength:"4000" doc:"How they are; needed unless they were spoken to"`
}

type reassessIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		IncidentLook
		Trigger       string `json:"trigger" enum:"interval,late,information,handover,closing,supervision,delay"`
		Grade         string `json:"grade,omitempty" maxLength:"60" doc:"A more urgent grade, at once"`
		Justification string `json:"justification,omitempty" maxLength:"4000" doc:"Why this grade, or why not the more urgent one that is proposed"`
	}
}

type informationIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Text   string `json:"text" maxLength:"8000"`
		Source string `json:"source" enum:"public,officer,checks,partner"`
	}
}

type joinIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Contact string `json:"contact" minLength:"1" maxLength:"100"`
		Text    string `json:"text" maxLength:"8000" doc:"What it adds: who rings, and what they know"`
	}
}

type seeGradeIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Agreed bool   `json:"agreed"`
		Reason string `json:"reason,omitempty" maxLength:"4000" doc:"Needed where the supervisor does not agree"`
	}
}

type handoverIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		To   string `json:"to,omitempty" maxLength:"100" doc:"Staff id; empty for whoever is on duty"`
		Note string `json:"note" maxLength:"4000" doc:"What the next person needs to know"`
	}
}

type askLoweringIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		IncidentLook
		Grade  string `json:"grade,omitempty" maxLength:"60" doc:"The less urgent grade; empty keeps it"`
		Risk   string `json:"risk,omitempty" maxLength:"60" doc:"The calmer risk; empty keeps it"`
		Reason string `json:"reason" maxLength:"4000"`
	}
}

type decisionIn struct {
	ID      string `path:"id" maxLength:"100"`
	Request string `path:"request" maxLength:"100"`
	Body    struct {
		Approved bool   `json:"approved"`
		Reason   string `json:"reason" maxLength:"4000"`
	}
}

type withdrawalIn struct {
	ID      string `path:"id" maxLength:"100"`
	Request string `path:"request" maxLength:"100"`
	Body    struct {
		Reason string `json:"reason" maxLength:"4000"`
	}
}

type askDelayIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		IncidentLook
		Until  time.Time `json:"until"`
		Reason string    `json:"reason" maxLength:"4000"`
		Safety string    `json:"safety" maxLength:"4000" doc:"What keeps them safe meanwhile"`
	}
}

type crimeIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Crime     bool   `json:"crime"`
		Reference string `json:"reference,omitempty" maxLength:"100" doc:"The crime's"`
		Reason    string `json:"reason,omitempty" maxLength:"60" doc:"Of no crime: a code of the pack"`
		Note      string `json:"note,omitempty" maxLength:"4000" doc:"Needed for no crime and for a decision that changes an earlier one"`
	}
}

type reviewsIn struct {
	With string `query:"with" enum:"handler,supervisor,force-lead,all" default:"all"`
}

type reviewsOut struct {
	Body struct {
		Reviews []IncidentBacklogRow `json:"reviews"`
	}
}

type requestsOut struct {
	Body struct {
		Requests []IncidentRequestRow `json:"requests"`
	}
}

type crimeClocksOut struct {
	Body struct {
		Incidents []IncidentSummary `json:"incidents"`
	}
}

type reviewCountsOut struct{ Body IncidentReviewCounts }

type belowProposalOut struct {
	Body struct {
		Incidents []IncidentBelowRow `json:"incidents"`
	}
}
