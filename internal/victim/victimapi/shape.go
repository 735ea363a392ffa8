package victimapi

import (
	"time"

	"bluelamp/internal/contact/contactapi"
)

// VictimUpdates is what the victims of one incident were promised.
type VictimUpdates struct {
	Incident  string         `json:"incident" doc:"The incident's id"`
	Reference string         `json:"reference"`
	Version   int64          `json:"version" doc:"Of the record, for X-Bluelamp-Seen; 0 when nothing was promised"`
	Owed      bool           `json:"owed" doc:"It is a crime and nobody was promised an update yet"`
	Nobody    *VictimNobody  `json:"nobody" doc:"Why nobody has to be told, where that was said"`
	Updates   []VictimUpdate `json:"updates" doc:"The one due soonest first"`
}

// VictimUpdate is one promise to tell somebody something.
type VictimUpdate struct {
	ID          string               `json:"id"`
	Incident    string               `json:"incident"`
	Reference   string               `json:"reference"`
	Type        string               `json:"type" doc:"Of the incident"`
	Version     int64                `json:"version" doc:"Of the incident's promises, for X-Bluelamp-Seen"`
	State       string               `json:"state" enum:"due,overdue,given,given-late,cancelled"`
	Person      *string              `json:"person" doc:"Id on file; null when there is none"`
	Name        string               `json:"name"`
	Event       string               `json:"event" doc:"Occasion, a code of the pack"`
	Enhanced    string               `json:"enhanced" doc:"Why the rights are enhanced, a code of the pack; empty when they are not"`
	Method      string               `json:"method" doc:"How, a code of the pack"`
	SafeWay     string               `json:"safeWay" doc:"When and how it is safe to tell them"`
	WorkingDays int                  `json:"workingDays"`
	DueAt       time.Time            `json:"dueAt" doc:"The end of the working day"`
	By          contactapi.StaffName `json:"by"`
	At          time.Time            `json:"at"`
	Climbed     bool                 `json:"climbed" doc:"Overdue for so long that a supervisor sees to it"`
	Given       *VictimTold          `json:"given"`
	Cancelled   *VictimCancelled     `json:"cancelled"`
	Nothing     *VictimNothing       `json:"nothing" doc:"Why nothing followed the update, where that was said"`
}

// VictimTold is what somebody was told.
type VictimTold struct {
	Method string               `json:"method"`
	Note   string               `json:"note"`
	By     contactapi.StaffName `json:"by"`
	At     time.Time            `json:"at"`
}

// VictimCancelled says why somebody need not be told.
type VictimCancelled struct {
	Reason string               `json:"reason"`
	By     contactapi.StaffName `json:"by"`
	At     time.Time            `json:"at"`
}

// VictimNothing says why somebody who was told need not be told anything more.
type VictimNothing struct {
	Reason string               `json:"reason"`
	By     contactapi.StaffName `json:"by"`
	At     time.Time            `json:"at"`
}

// VictimUpdateCounts is how many updates wait for somebody. It says nothing of anybody.
type VictimUpdateCounts struct {
	Mine    int `json:"mine" doc:"Overdue, of those that the asker promised"`
	Overdue int `json:"overdue" doc:"Overdue, whoever promised them"`
	Climbed int `json:"climbed" doc:"Of these, overdue for so long that a supervisor sees to them"`
	Today   int `json:"today" doc:"Still due today"`
	Owed    int `json:"owed" doc:"Crimes whose victims were promised nothing yet"`
}

// VictimNobody says why nobody has to be told of a crime.
type VictimNobody struct {
	Reason string               `json:"reason"`
	By     contactapi.StaffName `json:"by"`
	At     time.Time            `json:"at"`
}

// VictimUpdatesDue is who is to be told something.
type VictimUpdatesDue struct {
	Overdue int            `json:"overdue" doc:"How many are overdue"`
	Today   int            `json:"today" doc:"How many are still due today"`
	Week    int            `json:"week" doc:"How many are due from now to the end of the sixth day after today"`
	Updates []VictimUpdate `json:"updates" doc:"Those asked for, the one due soonest first"`
	Owed    []VictimOwed   `json:"owed" doc:"Crimes whose victims were promised nothing yet, the oldest first"`
}

// VictimOwed is a crime of which nobody was promised an update.
type VictimOwed struct {
	Incident  string    `json:"incident"`
	Reference string    `json:"reference"`
	Type      string    `json:"type"`
	Contact   *string   `json:"contact"`
	State     string    `json:"state" enum:"open,resolved,closed"`
	DecidedAt time.Time `json:"decidedAt" doc:"When it was decided that it is a crime"`
}

// VictimUpdateFigures is how promises of a period were kept.
type VictimUpdateFigures struct {
	From       string             `json:"from" format:"date"`
	To         string             `json:"to" format:"date" doc:"Included"`
	MeasuredAt time.Time          `json:"measuredAt"`
	All        VictimUpdateKept   `json:"all"`
	Events     []VictimUpdateKept `json:"events" doc:"By occasion, in the order of the pack"`
	OverdueNow int                `json:"overdueNow" doc:"Whenever they were promised"`
	OwedNow    int                `json:"owedNow" doc:"Crimes whose victims were promised nothing yet"`
}

// VictimUpdateKept counts the promises made in the period by what became of them.
type VictimUpdateKept struct {
	Event       string   `json:"event" doc:"Empty for all occasions together"`
	Label       string   `json:"label"`
	Promised    int      `json:"promised" doc:"The sum of the five that follow"`
	InTime      int      `json:"inTime"`
	Late        int      `json:"late"`
	Overdue     int      `json:"overdue" doc:"Not given by the day, and not since; cancelled afterwards counts too"`
	Running     int      `json:"running" doc:"Not given and not yet due"`
	Cancelled   int      `json:"cancelled" doc:"Before the day had passed"`
	Denominator int      `json:"denominator" doc:"In time, late and overdue: what can be said to be kept or not"`
	Percent     *float64 `json:"percent" doc:"In time, of the denominator; null when there is none"`
	MedianHours *int64   `json:"medianHours" doc:"From the promise to the update, by the clock; null when none was given"`
}
