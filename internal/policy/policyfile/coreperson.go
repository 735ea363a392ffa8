package policyfile

import (
	"slices"

	"bluelamp/internal/policy"
)

// tones from the quietest to the loudest.
var tones = []policy.Tone{policy.ToneNone, policy.ToneCalm, policy.ToneNotice, policy.ToneWarning, policy.ToneDanger}

// evidences from the weakest to the strongest.
var evidences = []policy.Evidence{policy.EvidenceNone, policy.EvidenceWeak, policy.EvidenceNormal}

// holdPersons refuses a force's pack that protects persons less, believes a
// number more, notices less or looks at records later than the national core.
func (r *reader) holdPersons(core, merged *policy.Pack) {
	r.holdFlags(core, merged)
	r.holdNumberKinds(core, merged)
	r.holdPatterns(core, merged)
	r.holdRetention(core, merged)
}

func (r *reader) holdFlags(core, merged *policy.Pack) {
	for _, national := range core.Flags {
		own, err := merged.Flag(national.Code)
		if err != nil {
			continue
		}
		at := r.defined[kindFlag][own.Code]
		if national.ReasonRequired && !own.ReasonRequired {
			r.wrong(child(at, "reason_required"), "delete this line",
				"the flag “%s” needs a reason nationally before the record is opened", own.Code)
		}
		if national.Restricts && !own.Restricts {
			r.wrong(child(at, "restricts"), "delete this line", "the flag “%s” closes the record nationally", own.Code)
		}
		if own.Kind != national.Kind {
			r.wrong(child(at, "kind"), "delete this line, or add a flag of your own", "the kind of the national flag “%s” may not be changed", own.Code)
		}
		if slices.Index(tones, own.Tone) < slices.Index(tones, national.Tone) {
			r.wrong(child(at, "tone"), "use “"+string(national.Tone)+"” or a louder tone", "the flag “%s” is quieter than the national one", own.Code)
		}
	}
}

func (r *reader) holdNumberKinds(core, merged *policy.Pack) {
	for _, national := range core.NumberKinds {
		own, err := merged.NumberKind(national.Code)
		if err == nil && slices.Index(evidences, own.Evidence) > slices.Index(evidences, national.Evidence) {
			r.wrong(child(r.defined[kindNumberKind][own.Code], "evidence"), "use “"+string(national.Evidence)+"” or a weaker one",
				"the number kind “%s” would prove more than it does nationally", own.Code)
		}
	}
}

func (r *reader) holdPatterns(core, merged *policy.Pack) {
	for _, national := range core.Patterns {
		i := slices.IndexFunc(merged.Patterns, func(p policy.PatternRule) bool { return p.Code == national.Code })
		if i < 0 {
			continue
		}
		own := merged.Patterns[i]
		at := r.defined[kindPattern][own.Code]
		if noticesLess(own.When, national.When) {
			r.wrong(child(at, "when"), "keep to the national numbers, days, role and types, or notice sooner; else add a pattern of your own",
				"the pattern “%s” would notice less than the national one", own.Code)
		}
		if slices.Index(tones, own.Tone) < slices.Index(tones, national.Tone) {
			r.wrong(child(at, "tone"), "use “"+string(national.Tone)+"” or a louder tone", "the pattern “%s” is quieter than the national one", own.Code)
		}
	}
}

// noticesLess says whether there may be a history in which the national rule
// holds and the force's own does not.
func noticesLess(own, national policy.PatternWhen) bool {
	higher := own.ContactsAtLeast > national.ContactsAtLeast || own.NumbersAtLeast > national.NumbersAtLeast ||
		own.IncidentsAtLeast > national.IncidentsAtLeast || own.LowGradedAtLeast > national.LowGradedAtLeast ||
		own.AbandonedAtLeast > national.AbandonedAtLeast || own.VictimsAtLeast > national.VictimsAtLeast
	narrower := own.WithinDays < national.WithinDays || own.Of != national.Of ||
		own.Role != national.Role && own.Role != policy.RoleAny ||
		own.SameSuspect && !national.SameSuspect || own.Escalating && !national.Escalating ||
		len(own.Types) > 0 && (len(national.Types) == 0 || !containsAll(own.Types, national.Types))
	return higher || narrower
}

func (r *reader) holdRetention(core, merged *policy.Pack) {
	for _, national := range core.Retention {
		i := slices.IndexFunc(merged.Retention, func(own policy.Retention) bool { return own.Code == national.Code })
		if i < 0 {
			continue
		}
		own := merged.Retention[i]
		at := r.defined[kindRetention][own.Code]
		if own.Years > national.Years {
			r.wrong(child(at, "years"), "keep to the national years or fewer: a review may come sooner, not later",
				"the retention rule “%s” looks at records later than the national one", own.Code)
		}
		if own.AppliesTo != national.AppliesTo || own.From != national.From || !slices.Equal(own.Types, national.Types) {
			r.wrong(at, "change its years, label or source only, or add a rule of your own",
				"what the national retention rule “%s” is about may not be changed", own.Code)
		}
	}
}
