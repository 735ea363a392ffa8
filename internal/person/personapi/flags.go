package personapi

import (
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
)

// flagsOf is flags as the pack words them. One that the pack no longer has is
// shown by its code: a warning is never dropped.
func flagsOf(pack *policy.Pack, flags []personviews.Flag) []PersonFlag {
	shown := make([]PersonFlag, 0, len(flags))
	for _, f := range flags {
		if f.EndedAt == nil {
			shown = append(shown, flagOf(pack, f))
		}
	}
	return shown
}

func flagOf(pack *policy.Pack, f personviews.Flag) PersonFlag {
	one := PersonFlag{ID: f.ID, Code: f.Code, Label: f.Code, Mark: "!", Tone: string(policy.ToneWarning), Kind: string(policy.FlagRisk),
		Note: f.Note, Source: f.Source, Since: f.At, ReviewAt: f.ReviewAt}
	if known, err := pack.Flag(f.Code); err == nil {
		one.Label, one.Mark, one.Tone, one.Kind = known.Label, known.Mark, string(known.Tone), string(known.Kind)
	}
	return one
}
