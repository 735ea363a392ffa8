package callstream

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"slices"
	"strings"
	"testing"
)

func country(t *testing.T, seed uint64, people int) *World {
	t.Helper()
	w, err := New(Options{Seed: seed, People: people})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func files(t *testing.T, w *World, series uint64) (rows, calls string) {
	t.Helper()
	var r, c bytes.Buffer
	if err := w.WriteRows(&r); err != nil {
		t.Fatal(err)
	}
	if err := w.WriteCalls(&c, series, 500); err != nil {
		t.Fatal(err)
	}
	return r.String(), c.String()
}

// The files of seed 1, on any machine. A change of the generator changes them:
// then every figure measured on it has to be measured again.
const (
	rowsOfSeed1  = "14d163ed27a4f6e2"
	callsOfSeed1 = "35207da31f8eb8e7"
)

func TestASeedIsOneCountryOnAnyMachine(t *testing.T) {
	rows, calls := files(t, country(t, 1, 2000), 1)
	for what, pair := range map[string][2]string{"rows": {rows, rowsOfSeed1}, "calls": {calls, callsOfSeed1}} {
		sum := sha256.Sum256([]byte(pair[0]))
		if got := hex.EncodeToString(sum[:8]); got != pair[1] {
			t.Errorf("the %s have the hash %s", what, got)
		}
	}
	other, _ := files(t, country(t, 2, 2000), 1)
	_, series := files(t, country(t, 1, 2000), 2)
	if other == rows || series == calls {
		t.Error("another seed or series is the same")
	}
}

func TestAPersonIsTheSameAloneAndInTheStream(t *testing.T) {
	w := country(t, 3, 3000)
	seen := 0
	for row := range w.Rows() {
		p := w.Person(row.Person)
		if p.Number != row.Person || p.Born != row.Born && row.Born != (Date{}) {
			t.Fatalf("row %+v is of %+v", row, p)
		}
		seen = max(seen, int(row.Person))
	}
	if seen != w.People() {
		t.Errorf("%d people in the rows and %d in the country", seen, w.People())
	}
}

func TestTheFilesHaveTheColumnsOfTheSample(t *testing.T) {
	rows, calls := files(t, country(t, 4, 500), 1)
	for text, want := range map[string]string{
		rows:  "rec_id,person_id,first_name,last_name,dob,phone,house,street,town,postcode",
		calls: "q_id,first_name,last_name,dob,phone,house,street,town,postcode,truth,kind",
	} {
		all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(all[0], ","); got != want {
			t.Errorf("columns %s", got)
		}
		at := slices.Index(all[0], "phone")
		for _, line := range all[1:] {
			if number := line[at]; number != "" && number[:2] != "04" && number[:2] != "06" {
				t.Fatalf("a number that could be dialled: %v", line)
			}
		}
	}
}

// The shares are those of matching.md 2.2.
func TestTheSharesOfCalls(t *testing.T) {
	w := country(t, 5, 20_000)
	share := map[string]float64{}
	const n = 6000
	for c := range w.Calls(1, n) {
		parts := strings.Split(c.Kind, "/")
		share[parts[0]] += 1. / n
		share[parts[0]+"/"+parts[1]] += 1. / n
		if c.Truth == 0 != (parts[0] == "new") {
			t.Fatalf("%s has the truth %d", c.Kind, c.Truth)
		}
		if parts[0] == "repeat" {
			share["at "+parts[2]] += 1. / n / .61
			share["as "+parts[3]] += 1. / n / .61
			share["born "+parts[4]] += 1. / n / .61
		}
	}
	for what, want := range map[string]float64{
		"repeat": .61, "new/relative": .195, "new/stranger": .156, "new/namesake": .039, "repeat/withheld": .07,
		"at same": .62, "at moved": .13, "at none": .07, "as exact": .49, "as ear": .25, "as typo": .12, "born none": .60, "born err": .10,
	} {
		if got := share[what]; got < want-.03 || got > want+.03 {
			t.Errorf("%s: %.3f of the calls and not %.3f", what, got, want)
		}
	}
}

func TestNoTwoPeopleHaveOneMobile(t *testing.T) {
	owners := map[uint64]uint64{}
	for person := range uint64(20_000) {
		for era := range uint64(5) {
			n := mobile(person, era)
			if other, taken := owners[n]; taken {
				t.Fatalf("%d is %d's and %d's", n, person, other)
			}
			owners[n] = person
		}
	}
}

func TestManySurnames(t *testing.T) {
	w := country(t, 6, 100_000)
	names := map[string]int{}
	for row := range w.Rows() {
		names[row.Last]++
	}
	if len(names) < 8000 {
		t.Errorf("%d surnames among 100,000 people", len(names))
	}
	if names["smith"] < 200 || names["smith"] > 3000 {
		t.Errorf("%d called Smith", names["smith"])
	}
}

func TestCareHomes(t *testing.T) {
	w := country(t, 7, 10_000)
	home := w.Household(800)
	if len(home) != residents {
		t.Fatalf("%d residents", len(home))
	}
	for _, p := range home {
		if p.HomePhone != home[0].HomePhone || p.HomePhone == 0 || p.Home != home[0].Home || p.Mobile != 0 {
			t.Errorf("%+v", p)
		}
	}
}

func TestSizesAreBounded(t *testing.T) {
	for _, people := range []int{0, -1, 40_000_001} {
		if _, err := New(Options{People: people}); err != ErrSize {
			t.Errorf("%d people: %v", people, err)
		}
	}
}
