package incidentapi

import (
	"strconv"
	"strings"
	"time"

	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
)

// reviewWords says a line of the second look as a person would read it aloud. at
// is the force's own time zone.
func reviewWords(l incidentviews.Line, pack *policy.Pack, at *time.Location) string {
	switch l.Kind {
	case "risk":
		return "Risk stands at " + levelLabel(pack, l.Subject) + "."
	case "review":
		return "The risk has to be looked at again: " + reviewReasons(l.Subject) + "."
	case "climbed":
		return "Nobody has looked at the risk; this goes to the " + strings.ReplaceAll(l.Subject, "-", " ") + "."
	case "reassessed":
		return join("Risk looked at again "+triggerWords(l.Subject)+": "+victimWords(l.Detail), l.Text)
	case "information":
		return join("New from "+sourceWords(l.Subject)+": "+l.Text, "")
	case "joined":
		return join("A further contact"+callWords(l, at)+" joined: "+l.Text, "")
	case "kept":
		return join(gradeLabel(pack, l.Detail)+" was proposed; the grade stays "+gradeLabel(pack, l.Subject), l.Text)
	case "seen":
		if l.Subject == "agreed" {
			return join("A second person agrees with the grade, although "+gradeLabel(pack, l.Detail)+" was proposed", l.Text)
		}
		return join("A second person does not agree with the grade: "+gradeLabel(pack, l.Detail)+" was proposed", l.Text)
	case "handover":
		if l.Detail == "" {
			return join("Handed over to whoever is on duty", l.Text)
		}
		return join("Handed over to "+l.Detail, l.Text)
	case "lowering":
		return loweringWords(l, pack)
	case "delay":
		return delayWords(l, at)
	case "crime":
		return crimeWords(l, pack)
	case "no-crime":
		return noCrimeWords(l, pack)
	}
	return l.Text
}

// callWords says which call it was: ", 999 at 03:12,".
func callWords(l incidentviews.Line, at *time.Location) string {
	ms, err := strconv.ParseInt(l.Detail, 10, 64)
	if err != nil {
		return ","
	}
	return ", " + strings.TrimSpace(l.Subject+" at "+time.UnixMilli(ms).In(at).Format("15:04")) + ","
}

// triggerWords says why somebody looked.
func triggerWords(trigger string) string {
	switch risk.Trigger(trigger) {
	case risk.Interval:
		return "because it was time"
	case risk.Late:
		return "because help is late"
	case risk.Information:
		return "because something new became known"
	case risk.Handover:
		return "at the handover"
	case risk.Lowering:
		return "to ask for a lower grade or risk"
	case risk.Delay:
		return "to ask for a delay"
	case risk.Closing:
		return "before closing"
	case risk.Supervision:
		return "by a second pair of eyes"
	case risk.Initial:
	}
	return "(" + trigger + ")"
}

func reviewReasons(reason string) string {
	switch reason {
	case incident.ByInterval:
		return "nobody has for as long as this grade and risk allow"
	case incident.ByLateness:
		return "the response target is missed or about to be"
	case incident.ByInformation:
		return "something new became known"
	case incident.ByHandover:
		return "it is in other hands"
	case incident.ByDelay:
		return "the delay is over"
	case incident.BySupervision:
		return "a supervisor does not agree with the grade"
	}
	return reason
}

func victimWords(victim string) string {
	switch victim {
	case incident.VictimSpoken:
		return "the victim was spoken to"
	case incident.VictimTried:
		return "the victim was not reached"
	case incident.VictimUnsafe:
		return "it is not safe to ring the victim"
	case incident.VictimNone:
		return "there is no victim"
	}
	return victim
}

func sourceWords(source string) string {
	switch source {
	case incident.FromPublic:
		return "the public"
	case incident.FromOfficer:
		return "an officer"
	case incident.FromChecks:
		return "checks"
	case incident.FromPartner:
		return "a partner"
	case incident.FromVulnerabilityDesk:
		return "the vulnerability desk"
	case incident.FromResolutionDesk:
		return "the resolution desk"
	case incident.FromSupervisor:
		return "a supervisor"
	}
	return source
}

func loweringWords(l incidentviews.Line, pack *policy.Pack) string {
	switch l.Subject {
	case "asked":
		grade, risk, _ := strings.Cut(l.Detail, "/")
		var what []string
		if grade != "" {
			what = append(what, "the grade to "+gradeLabel(pack, grade))
		}
		if risk != "" {
			what = append(what, "the risk to "+levelLabel(pack, risk))
		}
		return join("Asked to lower "+strings.Join(what, " and "), l.Text)
	case string(incident.Approved):
		return join("Lowering approved by a second person", l.Text)
	case string(incident.Refused):
		return join("Lowering refused", l.Text)
	}
	return join("Request to lower withdrawn", l.Text)
}

func delayWords(l incidentviews.Line, at *time.Location) string {
	switch l.Subject {
	case "asked":
		until := ""
		if ms, err := strconv.ParseInt(l.Detail, 10, 64); err == nil {
			until = " until " + time.UnixMilli(ms).In(at).Format("15:04 on 2 January")
		}
		return join("Asked to delay the response"+until, l.Text)
	case string(incident.Approved):
		return join("Delay approved by a second person", l.Text)
	case string(incident.Refused):
		return join("Delay refused", l.Text)
	}
	return "The delay is over: " + delayEnds(l.Detail) + "."
}

func delayEnds(why string) string {
	switch why {
	case incident.DelayRanOut:
		return "its time has run out"
	case incident.DelayByArrival:
		return "a unit is at the scene"
	case incident.DelayByRisk:
		return "the grade or the risk rose"
	case incident.DelayByClosing:
		return "the incident was closed"
	}
	return why
}

func crimeWords(l incidentviews.Line, pack *policy.Pack) string {
	switch l.Subject {
	case "expected":
		return "Whether this is a crime has to be decided."
	case "overdue":
		return "Whether this is a crime was not decided in time."
	case "recorded":
		return join("Crime recorded: "+l.Detail, l.Text)
	}
	reason := l.Detail
	if r, err := pack.NoCrimeReason(reason); err == nil {
		reason = r.Label
	}
	return join("No crime: "+reason, l.Text)
}

func noCrimeWords(l incidentviews.Line, pack *policy.Pack) string {
	switch l.Subject {
	case "asked":
		reason := l.Detail
		if r, err := pack.NoCrimeReason(reason); err == nil {
			reason = r.Label
		}
		return join("A second person is asked whether there was no crime: "+reason, l.Text)
	case string(incident.Approved):
		return join("A second person agrees that there was no crime", l.Text)
	case string(incident.Refused):
		return join("A second person does not agree that there was no crime", l.Text)
	}
	return "The request that there was no crime is withdrawn."
}

func levelLabel(pack *policy.Pack, code string) string {
	if l, err := pack.Level(code); err == nil {
		return l.Label
	}
	return code
}
