package personapi

import (
	"slices"
	"strings"
	"testing"

	"bluelamp/internal/match"
	"bluelamp/internal/match/index"
)

func noAddress(line string) PersonDetails { return PersonDetails{Street: line} }

// readings is the names of each reading, "first|last".
func readings(in LookUp) []string {
	var all []string
	for _, q := range read(in, noAddress, 2026).readings {
		if n := q.First + "|" + q.Last; !slices.Contains(all, n) {
			all = append(all, n)
		}
	}
	return all
}

func TestNamesAreReadAsTheyAreHeard(t *testing.T) {
	for _, one := range []struct {
		in   LookUp
		want []string
	}{
		{LookUp{Name: "Kath Cooper or Couper"}, []string{"kath|cooper", "kath|couper"}},
		{LookUp{Name: "Kath, Cooper or Couper"}, []string{"cooper|kath", "kath|cooper", "couper|kath", "kath|couper"}},
		{LookUp{Name: "Cooper"}, []string{"cooper|", "|cooper"}},
		{LookUp{Name: "Maria Garcia Lopez"}, []string{"maria garcia|lopez", "maria|garcia lopez"}},
		{LookUp{Name: "Mrs something Cooper?"}, []string{"cooper|", "|cooper"}},
		{LookUp{PersonDetails: PersonDetails{First: "Kath/Cath", Last: "unknown"}}, []string{"kath|", "cath|"}},
		{LookUp{PersonDetails: PersonDetails{First: "n/a", Last: "Cooper"}}, []string{"|cooper"}},
		{LookUp{PersonDetails: PersonDetails{First: "withheld", Last: "refused"}}, []string{"|"}},
		{LookUp{Name: "Um"}, []string{"um|", "|um"}}, // a Korean surname
		{LookUp{Name: "Łukasz Żak"}, []string{"lukasz|zak"}},
		{LookUp{Name: "王 伟"}, []string{"wang|wei"}},
	} {
		got := readings(one.in)
		if slices.Sort(got); !slices.Equal(got, slices.Sorted(slices.Values(one.want))) {
			t.Errorf("%q %q %q reads as %q, want %q", one.in.Name, one.in.First, one.in.Last, got, one.want)
		}
	}
}

func TestWhatIsPastedIsCut(t *testing.T) {
	for _, pasted := range []string{strings.Repeat("x", 10_000), strings.Repeat("ab ", 3_000), strings.Repeat("a or b ", 1_000), strings.Repeat("😀", 2_000)} {
		a := read(LookUp{Name: pasted, PersonDetails: PersonDetails{Street: pasted, Former: pasted}}, noAddress, 2026)
		if len(a.readings) > maxReadings {
			t.Errorf("%d readings", len(a.readings))
		}
		for _, q := range a.readings {
			for _, field := range []string{q.First, q.Last, q.Street, q.Former} {
				if len(field) > 2*maxHeard {
					t.Fatalf("%d letters are compared", len(field))
				}
			}
		}
		for _, words := range a.words {
			if len(words) > maxReadings*2*maxHeard {
				t.Errorf("%d letters are said again", len(words))
			}
		}
	}
}

func TestAgesAreReadAsTheyAreSaid(t *testing.T) {
	about := func(age int) []match.Birth { return []match.Birth{match.About(2026 - age)} }
	for heard, want := range map[string][]match.Birth{
		"forty-ish": about(40), "thirty-something": about(35), "40-something": about(45), "sixty odd": about(65), "in her fifties": about(55),
		"about forty five": about(45), "forty-two": about(42), "40-45": about(42), "between 40 and 50": about(45), "40 to 45": about(42),
		"early 20s": about(22), "1985 or 1986": {match.Born(1985, 0, 0), match.Born(1986, 0, 0)}, "25/5/85": {match.Born(1985, 5, 25)},
		"unknown": {0}, "": {0},
	} {
		got, note := readBirths(heard, 2026)
		if !slices.Equal(got, want) || note != "" {
			t.Errorf("%q reads as %v (%s), want %v", heard, got, note, want)
		}
	}
	for _, heard := range []string{"31/02/1985", "the day after", "45-40", "9-9"} {
		if got, note := readBirths(heard, 2026); got[0] != 0 || note == "" {
			t.Errorf("%q reads as %v and nothing is said", heard, got)
		}
	}
}

func TestAStreetThatWasHalfUnderstoodIsABeginning(t *testing.T) {
	for street, partial := range map[string]bool{"Oak something": true, "Oakfield Road": false, "something": false} {
		for _, q := range read(LookUp{Address: street}, noAddress, 2026).readings {
			if got := q.Partial&index.StreetPartial != 0; got != partial {
				t.Errorf("%q: partial %t", street, got)
			}
		}
	}
}

func TestATypedFieldIsABeginning(t *testing.T) {
	for typing, want := range map[string]index.Partial{
		"first": index.FirstPartial, "last": index.LastPartial, "name": index.FirstPartial | index.LastPartial,
		"street": index.StreetPartial, "postcode": index.PostcodePartial, "town": 0, "phone": 0, "": 0,
	} {
		if got := partial(typing); got != want {
			t.Errorf("%s: %b, want %b", typing, got, want)
		}
	}
}
