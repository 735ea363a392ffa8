package match_test

import (
	"pgregory.net/rapid"

	"bluelamp/internal/match"
)

// text draws names and rubbish alike.
func text(t *rapid.T, label string) string {
	return rapid.OneOf(
		rapid.Just(""),
		rapid.SampledFrom([]string{"kath", "katherine", "smith", "smyth", "smiht", "mary jane", "jane", "j", "van der berg", "o", "1", "12a"}),
		rapid.StringMatching(`[a-e]{1,8}`),
		rapid.StringMatching(`[a-c ]{0,12}`),
		rapid.String(),
	).Draw(t, label)
}

func birth(t *rapid.T, label string) match.Birth {
	year := rapid.SampledFrom([]int{0, 1950, 1951, 1985, 2001}).Draw(t, label+" year")
	if year != 0 && rapid.IntRange(0, 4).Draw(t, label+" guessed") == 0 {
		return match.About(year)
	}
	return match.Born(year, rapid.IntRange(0, 12).Draw(t, label+" month"), rapid.IntRange(0, 31).Draw(t, label+" day"))
}

func record(t *rapid.T, label string) *match.Record {
	draw := func(part string) string { return text(t, label+" "+part) }
	r := &match.Record{
		First: draw("first"), Last: draw("last"), Former: draw("former"), Birth: birth(t, label), Phone: draw("phone"),
		Unit: draw("unit"), House: draw("house"), Street: draw("street"), Locality: draw("locality"), Town: draw("town"),
		Postcode: draw("postcode"), Dwelling: draw("dwelling"), Email: draw("email"), Identifier: draw("identifier"), Sex: draw("sex"),
	}
	r.Other[0] = draw("other")
	return r
}

func pattern(t *rapid.T) (p match.Pattern) {
	for f := range match.NumFields {
		p[f] = match.Level(rapid.IntRange(0, len(f.Levels())-1).Draw(t, f.String()))
	}
	return p
}

func share(t *rapid.T, label string) float64 {
	return rapid.SampledFrom([]float64{0, 1e-7, 1e-5, 1e-3, .02, .3, 1}).Draw(t, label)
}

func frequency(t *rapid.T) match.Frequency {
	f := match.Frequency{
		First: share(t, "first share"), FirstGroup: share(t, "first group"), Last: share(t, "last share"), LastGroup: share(t, "last group"),
		Birth: share(t, "birth share"), Phone: share(t, "phone share"), Address: share(t, "address share"),
		Postcode: share(t, "postcode share"), Town: share(t, "town share"), Email: share(t, "email share"), Locality: share(t, "locality share"),
	}
	f.Other[0] = share(t, "other share")
	return f
}

func population(t *rapid.T) int {
	return rapid.SampledFrom([]int{0, 1, 500, 100_000, 10_000_000}).Draw(t, "population")
}
