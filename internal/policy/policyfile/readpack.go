package policyfile

import (
	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

// pack reads a whole pack: the national core, which has no force, or the merged one.
func (r *reader) pack(root *yaml.Node, national bool) policy.Pack {
	f := r.fields(root, "the pack", "version", "force", "grades", "targets",
		"risk_levels", "risk_aspects", "risk_models", "risk_model", "incident_types", "rules", "pathways", "actions",
		"result_codes", "resolution_reasons", "resolution_outcomes", "deferral_reasons", "contact_dispositions",
		"not_ready_reasons", "wrap_up_seconds", "skills", "queues", "unit_statuses", "statistics",
		"flags", "number_kinds", "patterns", "retention",
		"reviews", "vulnerability", "right_care", "partner_kinds", "lawful_bases", "partners", "referral", "resolution", "crime", "updates")
	p := policy.Pack{
		Version:            f.text("version"),
		Force:              f.force(national),
		Grades:             readAll(f, "grades", (*reader).grade),
		Targets:            readAll(f, "targets", (*reader).target),
		Levels:             readAll(f, "risk_levels", (*reader).level),
		Aspects:            readAll(f, "risk_aspects", (*reader).aspect),
		IncidentTypes:      readAll(f, "incident_types", (*reader).incidentType),
		Rules:              readAll(f, "rules", (*reader).rule),
		Pathways:           f.pathways(),
		Actions:            readAll(f, "actions", (*reader).action),
		ResultCodes:        readAll(f, "result_codes", (*reader).resultCode),
		ResolutionReasons:  f.entries("resolution_reasons", "resolution reason"),
		ResolutionOutcomes: f.entries("resolution_outcomes", "resolution outcome"),
		DeferralReasons:    f.entries("deferral_reasons", "deferral reason"),
		Dispositions:       f.entries("contact_dispositions", "contact disposition"),
		NotReadyReasons:    readAll(f, "not_ready_reasons", (*reader).notReadyReason),
		WrapUpSeconds:      f.number("wrap_up_seconds", 0, 3600),
		Skills:             f.entries("skills", "skill"),
		Queues:             readAll(f, "queues", (*reader).queue),
		UnitStatuses:       readAll(f, "unit_statuses", (*reader).unitStatus),
		Statistics:         f.statistics(),
		Flags:              readAll(f, "flags", (*reader).flagEntry),
		NumberKinds:        readAll(f, "number_kinds", (*reader).numberKind),
		Patterns:           readAll(f, "patterns", (*reader).pattern),
		Retention:          readAll(f, "retention", (*reader).retention),
	}
	p.Models = readAll(f, "risk_models", model(p.Aspects))
	p.DefaultModel = f.refer("risk_model", kindModel)
	f.sections(&p)
	r.resolve()
	r.checkGrades(p)
	r.checkModels(p)
	r.checkQuestions(p)
	r.checkRules(p)
	r.checkCovers(p)
	r.checkSections(root, p)
	return p
}

// readAll reads each entry of a required list.
func readAll[T any](f fields, key string, read func(*reader, *yaml.Node) T) []T {
	entries := f.list(key, true)
	all := make([]T, 0, len(entries))
	for _, entry := range entries {
		all = append(all, read(f.reader, entry))
	}
	return all
}

func (f fields) force(national bool) policy.Force {
	own := child(f.node, "force")
	if national {
		if own != nil {
			f.wrong(own, "move it to a file in "+ForcesFolder, "the national core belongs to no force")
		}
		return policy.Force{}
	}
	if own == nil {
		f.need("force")
		return policy.Force{}
	}
	o := f.fields(own, "the force", "code", "name", "initials")
	return policy.Force{Code: o.code("code"), Name: o.text("name"), Initials: o.text("initials")}
}

// entries reads a list of codes with labels.
func (f fields) entries(key, kind string) []policy.Entry {
	return readAll(f, key, func(r *reader, n *yaml.Node) policy.Entry {
		e := r.fields(n, "a "+kind, "code", "label")
		entry := policy.Entry{Code: e.code("code"), Label: e.text("label")}
		r.define(kind, entry.Code, n)
		return entry
	})
}

func (r *reader) grade(n *yaml.Node) policy.Grade {
	f := r.fields(n, "a grade", "code", "label", "rank", "deployable", "mark", "tone")
	g := policy.Grade{
		Code: f.code("code"), Label: f.text("label"), Rank: f.number("rank", 1, 99),
		Deployable: f.flag("deployable"), Mark: f.mark(), Tone: f.tone(),
	}
	r.define("grade", g.Code, n)
	return g
}

// mark reads the short text that stands beside a colour.
func (f fields) mark() string {
	mark := f.text("mark")
	if len([]rune(mark)) > 4 {
		f.wrong(child(f.node, "mark"), "use at most four characters", "%s: the mark “%s” is too long for a board", f.what, mark)
	}
	return mark
}

func (f fields) tone() policy.Tone {
	return oneWord(f, "tone", policy.ToneDanger, policy.ToneWarning, policy.ToneNotice, policy.ToneCalm, policy.ToneNone)
}

func (r *reader) target(n *yaml.Node) policy.Target {
	f := r.fields(n, "a target", "grade", "area", "stage", "minutes", "clock_start", "percent", "from", "to", "no_looser")
	t := policy.Target{
		Grade:   f.refer("grade", "grade"),
		Area:    oneWord(f, "area", policy.AreaUrban, policy.AreaRural, policy.AreaAny),
		Stage:   oneWord(f, "stage", policy.StageDeploy, policy.StageAttend, policy.StageCallback),
		Minutes: f.number("minutes", 1, 60*24*31),
		ClockStart: oneWord(f, "clock_start",
			policy.FromReceived, policy.FromAnswered, policy.FromGraded, policy.FromAssigned),
		PercentTarget: f.number("percent", 1, 100),
		From:          f.date("from"), To: f.date("to"), NoLooser: f.flag("no_looser"),
	}
	if !t.To.IsZero() && t.To.Before(t.From) {
		f.wrong(child(n, "to"), "put the later day in “to”", "a target ends before it begins")
	}
	r.define("target", targetName(t), n)
	return t
}

// targetName is what tells one target from another (identity, overlay.go), as people would say it.
func targetName(t policy.Target) string {
	name := t.Grade + " " + string(t.Stage) + " " + string(t.Area)
	if !t.From.IsZero() {
		name += " from " + t.From.Format("2006-01-02")
	}
	return name
}
