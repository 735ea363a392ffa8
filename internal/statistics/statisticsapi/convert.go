package statisticsapi

import (
	"strings"

	"bluelamp/internal/policy"
	"bluelamp/internal/statistics"
	"bluelamp/internal/statistics/statisticsviews"
)

func serviceOf(pack *policy.Pack, q policy.Queue, a statisticsviews.Answering) ServiceFigures {
	inTime := statistics.Share{Numerator: a.Within, Denominator: a.Answered}
	f := ServiceFigures{
		Service: q.Service, Offered: a.Offered(), Answered: a.Answered, Abandoned: a.Abandoned,
		ShortAbandoned: a.ShortAbandoned, Waiting: a.Waiting, Interrupted: a.Interrupted,
		AnsweredWithin: AnsweredWithin{
			Seconds: within(pack, q), Count: inTime.Numerator, Denominator: inTime.Denominator, Percent: percent(inTime),
		},
		Over:           AnsweredOver{Seconds: over(pack, q), Count: a.Over},
		MeanAnswerMS:   known(statistics.Mean(a.TotalMS, a.Answered)),
		MedianAnswerMS: known(statistics.Median(a.MiddleMS)),
		LongestMS:      known(a.Longest, a.Answered+a.Abandoned+a.ShortAbandoned > 0),
		Abandonment:    abandonmentOf(pack.Statistics.Abandonment, a.Calls),
		Target:         AnswerTarget{Seconds: within(pack, q), Percent: q.AnswerPercent},
	}
	if a.Answered > 0 {
		met := inTime.Reaches(q.AnswerPercent)
		f.Target.Met = &met
	}
	return f
}

// abandonmentOf says the pack's definition word for word, with the other common
// variant beside it.
func abandonmentOf(by policy.Abandonment, calls statistics.Calls) Abandonment {
	other := statistics.OtherVariant(by.Variant)
	a := Abandonment{
		Share:      shareOf(calls.Abandonment(by.Variant), by.Definition),
		Exclusions: strings.Join(by.Exclusions, " "),
		Other:      shareOf(calls.Abandonment(other), statistics.Meaning(other)),
	}
	if a.Definition == "" {
		a.Definition = statistics.Meaning(by.Variant)
	}
	return a
}

func shareOf(s statistics.Share, definition string) Share {
	return Share{Numerator: s.Numerator, Denominator: s.Denominator, Percent: percent(s), Definition: definition}
}

func percent(s statistics.Share) *float64 { return known(s.Percent()) }

// known is null for a figure that cannot be given.
func known[N any](n N, some bool) *N {
	if !some {
		return nil
	}
	return &n
}
