package person_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/person"
)

func TestOneFrontDoorHasOneKeyHoweverItIsWritten(t *testing.T) {
	for name, c := range map[string]struct{ a, b person.Details }{
		"spaces and case":     {person.Details{House: "14A", Postcode: "NO1 2AB"}, person.Details{House: "14 a", Postcode: "no12ab"}},
		"flat":                {person.Details{Unit: "Flat 2", House: "14", Postcode: "NO1 2AB"}, person.Details{Unit: "2", House: "14", Postcode: "NO1 2AB"}},
		"without a postcode":  {person.Details{House: "14", Street: "Mill Lane", Town: "Northgate"}, person.Details{House: "14", Street: "MILL  LANE", Town: "northgate"}},
		"the street is moved": {person.Details{House: "14", Street: "Mill Ln", Postcode: "NO1 2AB"}, person.Details{House: "14", Street: "Mill Lane", Postcode: "NO1 2AB"}},
		"UPRN":                {person.Details{UPRN: "000100012345"}, person.Details{UPRN: "100012345"}},
	} {
		if d := cmp.Diff(person.DwellingKeys(c.a), person.DwellingKeys(c.b)); d != "" || person.DwellingKeys(c.a) == nil {
			t.Errorf("%s: %s", name, d)
		}
	}
}

func TestDifferentFrontDoorsHaveDifferentKeys(t *testing.T) {
	seen := map[string]person.Details{}
	for _, d := range []person.Details{
		{House: "14", Postcode: "NO1 2AB"}, {House: "15", Postcode: "NO1 2AB"}, {House: "14", Postcode: "NO1 2AC"},
		{Unit: "2", House: "14", Postcode: "NO1 2AB"}, {Unit: "21", House: "4", Postcode: "NO1 2AB"},
		{House: "14", Street: "Mill Lane", Town: "Northgate"}, {House: "14", Street: "Mill Lane", Town: "Southmere"}, {UPRN: "14"},
	} {
		for _, key := range person.DwellingKeys(d) {
			if other, taken := seen[key]; taken {
				t.Errorf("%+v and %+v share %q", d, other, key)
			}
			seen[key] = d
		}
	}
	for _, d := range []person.Details{{}, {Postcode: "NO1 2AB"}, {House: "14"}, {House: "14", Street: "Mill Lane"}, {Street: "Mill Lane", Town: "Northgate"}} {
		if keys := person.DwellingKeys(d); keys != nil {
			t.Errorf("%+v is no front door and has the keys %q", d, keys)
		}
	}
}

func TestTheSurestKeyComesFirst(t *testing.T) {
	keys := person.DwellingKeys(person.Details{UPRN: "100012345", House: "14", Postcode: "NO1 2AB"})
	if d := cmp.Diff([]string{"uprn 100012345", "no12ab||14"}, keys); d != "" {
		t.Error(d)
	}
}

func TestAPlaceInWordsHasTheKeyOfItsDwelling(t *testing.T) {
	house := person.Details{House: "14", Postcode: "NO1 2AB"}
	flat := person.Details{Unit: "2", House: "14", Postcode: "NO1 2AB"}
	inTown := person.Details{House: "14", Street: "Mill Lane", Town: "Northgate"}
	for words, d := range map[string]person.Details{
		"14 Mill Lane, Northgate, NO1 2AB":         house,
		"14 Mill Lane, Northgate no12ab":           house,
		"Flat 2, 14 Mill Lane, Northgate, NO1 2AB": flat,
		"14 Mill Lane, Northgate":                  inTown,
	} {
		if diff := cmp.Diff(person.DwellingKeys(d), person.PlaceKeys(words, "")); diff != "" {
			t.Errorf("%q: %s", words, diff)
		}
	}
	for _, words := range []string{"", " , ", "Town park", "Mill Lane at the bridge", "14", "14 Mill Lane", "A64 near York, YO1 7HH", "😀, NO1 2AB"} {
		if keys := person.PlaceKeys(words, ""); keys != nil {
			t.Errorf("%q is no dwelling and has the keys %q", words, keys)
		}
	}
	if diff := cmp.Diff([]string{"uprn 7"}, person.PlaceKeys("Town park", "7")); diff != "" {
		t.Error(diff)
	}
}

func TestTheSubscriberOfALineIsNoPartOfTheFrontDoor(t *testing.T) {
	for words, want := range map[string]string{
		"Dev Raman, 2 Curlew Road, Lanternby, ZZ1 1BA":       "2 Curlew Road, Lanternby, ZZ1 1BA",
		"Raman D, Flat 3, 2 Curlew Road, Lanternby, ZZ1 1BA": "Flat 3, 2 Curlew Road, Lanternby, ZZ1 1BA",
		"2 Curlew Road, Lanternby":                           "2 Curlew Road, Lanternby",
		"The Lighthouse, Harbour Walk, Lanternby":            "The Lighthouse, Harbour Walk, Lanternby",
		"": "",
	} {
		if got := person.LineAddress(words); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
	line, said := person.LineKeys("Dev Raman, 2 Curlew Road, Lanternby, ZZ1 1BA", ""), person.PlaceKeys("2 Curlew Road, Lanternby, ZZ1 1BA", "")
	if d := cmp.Diff(said, line); d != "" || said == nil {
		t.Error(d)
	}
}
