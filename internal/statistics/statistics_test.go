package statistics_test

import (
	"testing"
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/statistics"
)

// Published figures and what they compute to. Sources: Avon and Somerset PCC
// accountability papers (101 calls abandoned; 999 calls answered), HMICFRS
// "A call for help" 2020 (Sussex, March 2019: published as 45 %, computes to 42.76).
func TestPublishedSharesCompute(t *testing.T) {
	for name, c := range map[string]struct {
		share statistics.Share
		want  float64
	}{
		"Avon and Somerset 101, 2012/13":         {statistics.Share{Numerator: 21_379, Denominator: 711_464}, 3.00},
		"Avon and Somerset 101, 2013/14":         {statistics.Share{Numerator: 8_813, Denominator: 758_733}, 1.16},
		"Avon and Somerset 101, 2014/15":         {statistics.Share{Numerator: 43_970, Denominator: 792_668}, 5.55},
		"Avon and Somerset 101, part of 2015/16": {statistics.Share{Numerator: 43_596, Denominator: 586_385}, 7.43},
		"Avon and Somerset 999 within 10 s":      {statistics.Share{Numerator: 241_038, Denominator: 281_336}, 85.68},
		"Sussex transferred 101, March 2019":     {statistics.Share{Numerator: 12_905, Denominator: 30_183}, 42.76},
		"exactly half of a hundredth goes up":    {statistics.Share{Numerator: 1, Denominator: 20_000}, 0.01},
	} {
		if got, ok := c.share.Percent(); !ok || got != c.want {
			t.Errorf("%s: got %v, %v, want %v", name, got, ok, c.want)
		}
	}
}

func TestNothingHasNoPercentageAndReachesNoTarget(t *testing.T) {
	var none statistics.Share
	if p, ok := none.Percent(); ok {
		t.Errorf("a share of nothing is %v percent", p)
	}
	if none.Reaches(0) {
		t.Error("a share of nothing reached a target")
	}
}

func TestATargetIsNotReachedByRounding(t *testing.T) {
	almost := statistics.Share{Numerator: 89_996, Denominator: 100_000}
	if p, _ := almost.Percent(); p != 90.00 {
		t.Fatalf("shown as %v", p)
	}
	if almost.Reaches(90) {
		t.Error("89.996 percent reached 90")
	}
	if !(statistics.Share{Numerator: 9, Denominator: 10}).Reaches(90) {
		t.Error("90 percent did not reach 90")
	}
}

func TestAbandonmentByBothVariants(t *testing.T) {
	asOf := statistics.Calls{Answered: 690_085, Abandoned: 21_379} // Avon and Somerset 2012/13
	for _, v := range []policy.AbandonmentVariant{policy.OfAnsweredAndAbandoned, policy.OfOffered} {
		if p, _ := asOf.Abandonment(v).Percent(); p != 3.00 {
			t.Errorf("%s: %v, want 3.00 when nothing is excluded", v, p)
		}
	}
	day := statistics.Calls{Answered: 70, Abandoned: 10, ShortAbandoned: 15, Waiting: 3, Interrupted: 2}
	if day.Offered() != 100 {
		t.Fatalf("offered %d, want the sum of its parts", day.Offered())
	}
	if got := day.Abandonment(policy.OfAnsweredAndAbandoned); got != (statistics.Share{Numerator: 10, Denominator: 80}) {
		t.Errorf("of answered and abandoned: %v", got)
	}
	if got := day.Abandonment(policy.OfOffered); got != (statistics.Share{Numerator: 10, Denominator: 100}) {
		t.Errorf("of offered: %v", got)
	}
	if statistics.OtherVariant(statistics.OtherVariant(policy.OfOffered)) != policy.OfOffered {
		t.Error("the variant beside the variant beside is the first")
	}
	if statistics.Meaning(policy.OfOffered) == statistics.Meaning(policy.OfAnsweredAndAbandoned) {
		t.Error("both variants are described alike")
	}
}

// Humberside answered 2 percent of 999 calls late and North Yorkshire 44, yet
// their means differ by less than a factor of two: one figure is no stand-in
// for the other.
func TestMeanAndMedian(t *testing.T) {
	waits := []int64{1_000, 2_000, 3_000, 4_000, 90_000}
	if m, _ := statistics.Mean(100_000, len(waits)); m != 20_000 {
		t.Errorf("mean %d", m)
	}
	if m, _ := statistics.Median(waits); m != 3_000 {
		t.Errorf("median %d", m)
	}
	if m, _ := statistics.Median(waits[:4]); m != 2_500 {
		t.Errorf("median of an even number %d", m)
	}
	if m, _ := statistics.Mean(5, 2); m != 3 {
		t.Errorf("half a millisecond goes up, got %d", m)
	}
	if _, ok := statistics.Mean(0, 0); ok {
		t.Error("a mean of nothing")
	}
	if _, ok := statistics.Median(nil); ok {
		t.Error("a median of nothing")
	}
}

func TestAMissingArrivalIsNeverInTime(t *testing.T) {
	due := time.Date(2026, 11, 21, 12, 15, 0, 0, time.UTC)
	before, after := due.Add(-time.Second), due.Add(time.Second)
	for name, c := range map[string]struct {
		response statistics.Attendance
		now      time.Time
		want     statistics.Standing
	}{
		"reached on the second":          {statistics.Attendance{Due: due, Reached: due}, after, statistics.Met},
		"reached too late":               {statistics.Attendance{Due: due, Reached: after}, after, statistics.Missed},
		"not reached, time left":         {statistics.Attendance{Due: due}, before, statistics.Running},
		"not reached, time over":         {statistics.Attendance{Due: due}, after, statistics.Missed},
		"ended in time without arrival":  {statistics.Attendance{Due: due, Ended: before}, after, statistics.NotNeeded},
		"ended too late without arrival": {statistics.Attendance{Due: due, Ended: after}, after, statistics.Missed},
		"reached in time, then ended":    {statistics.Attendance{Due: due, Reached: before, Ended: before}, after, statistics.Met},
		"grade without a target":         {statistics.Attendance{Reached: after}, after, statistics.NoTarget},
	} {
		if got := c.response.At(c.now); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
	all := []statistics.Standing{statistics.Met, statistics.Missed, statistics.Running, statistics.NotNeeded, statistics.NoTarget}
	if got := statistics.InTime(all); got != (statistics.Share{Numerator: 1, Denominator: 2}) {
		t.Errorf("in time %v, want 1 of 2", got)
	}
}

func TestDaysAreThoseOfThePlace(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	date := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	for name, c := range map[string]struct {
		first, last time.Time
		hours       int
	}{
		"an ordinary day":          {date(2026, 11, 21), date(2026, 11, 21), 24},
		"the clocks go forward":    {date(2026, 3, 29), date(2026, 3, 29), 23},
		"the clocks go back":       {date(2026, 10, 25), date(2026, 10, 25), 25},
		"February of a leap year":  {date(2028, 2, 1), date(2028, 2, 29), 29 * 24},
		"a leap year has 366 days": {date(2016, 1, 1), date(2016, 12, 31), 366 * 24},
	} {
		p, err := statistics.Days(c.first, c.last, london)
		if err != nil || int(p.To.Sub(p.From).Hours()) != c.hours {
			t.Errorf("%s: %v hours, %v", name, p.To.Sub(p.From).Hours(), err)
		}
	}
	if _, err := statistics.Days(date(2026, 11, 21), date(2026, 11, 20), london); err != statistics.PeriodBackwards {
		t.Errorf("backwards: %v", err)
	}
	if _, err := statistics.Days(date(2025, 1, 1), date(2026, 1, 2), london); err == nil {
		t.Error("367 days were taken")
	}
	if p, err := statistics.Days(date(2026, 7, 1), date(2026, 7, 1), london); err != nil || p.From.UTC().Hour() != 23 {
		t.Errorf("a summer day begins at 23:00 UTC the evening before, got %v, %v", p.From.UTC(), err)
	}
}
