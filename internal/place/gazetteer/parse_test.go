package gazetteer_test

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bluelamp/internal/place/gazetteer"
)

func TestAddressLinesComeApart(t *testing.T) {
	type parsed = gazetteer.ParsedAddress
	for text, want := range map[string]parsed{
		"Flat 2, 14 High Street, Oakley, Northshire, ZZ1 2AB": {Unit: "Flat 2", House: "14", Street: "High Street", Locality: "Oakley", Town: "Northshire", Postcode: "ZZ1 2AB"},
		"flat 2 14 high st oakley zz12ab":                     {Unit: "flat 2", House: "14", Street: "high st", Town: "oakley", Postcode: "ZZ1 2AB"},
		"14a High St., Oakley":                                {House: "14a", Street: "High St", Town: "Oakley"},
		"2/14 High Street, Oakley":                            {Unit: "2", House: "14", Street: "High Street", Town: "Oakley"},
		"Rose Cottage, Church Lane, Merebeck, Lanternby":      {House: "Rose Cottage", Street: "Church Lane", Locality: "Merebeck", Town: "Lanternby"},
		"Rose Cottage, 3 Church Lane, Merebeck":               {House: "Rose Cottage, 3", Street: "Church Lane", Town: "Merebeck"},
		"12, Convery Close, Onchan, IM3 1NT":                  {House: "12", Street: "Convery Close", Town: "Onchan", Postcode: "IM3 1NT"},
		"First Floor Flat, 9 Albert Road\nRamsey\nIM8 1JB":    {Unit: "First Floor Flat", House: "9", Street: "Albert Road", Town: "Ramsey", Postcode: "IM8 1JB"},
		"Unit D3, Eden Park, Cooil Road, Braddan, IM4 2AY":    {Unit: "Unit D3", House: "Eden Park", Street: "Cooil Road", Town: "Braddan", Postcode: "IM4 2AY"},
		"1st Avenue, Oakley":                                  {Street: "1st Avenue", Town: "Oakley"},
		"High Street":                                         {Street: "High Street"},
		"ZZ1 2A8":                                             {Street: "ZZ1 2A8"},
		"zzl 2ab":                                             {Postcode: "ZZ1 2AB"},
		"":                                                    {},
		" , ,, ":                                              {},
	} {
		if d := cmp.Diff(want, gazetteer.ParseAddress(text)); d != "" {
			t.Errorf("%q: %s", text, d)
		}
	}
}

func TestAnyTextIsParsed(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`([0-9a-zA-Z/,\-. ]|flat |st |ZZ1 2AB){0,40}`)).Draw(r, "text")
		p := gazetteer.ParseAddress(text)
		for _, part := range []string{p.Unit, p.House, p.Street, p.Locality, p.Town, p.Postcode} {
			if !utf8.ValidString(part) {
				r.Fatalf("%q gives %q", text, part)
			}
		}
		if p.Postcode != "" {
			if clean, ok := gazetteer.CleanPostcode(p.Postcode); !ok || clean != p.Postcode {
				r.Fatalf("%q gives the postcode %q", text, p.Postcode)
			}
		}
	})
}

func TestPostcodesAreWrittenOneWay(t *testing.T) {
	for text, want := range map[string]string{
		"zz1 2ab": "ZZ1 2AB", "ZZ12AB": "ZZ1 2AB", "W1A 1AA": "W1A 1AA", "m11ae": "M1 1AE", "EC1A1BB": "EC1A 1BB", "SW1A-2AA": "SW1A 2AA",
		"ZZ1 2OB": "ZZ1 2OB", "ZZI 2AB": "ZZ1 2AB", "close": "", "hill": "", "ZZ1": "", "": "", "12345": "", "ZZ1 2A": "",
	} {
		got, ok := gazetteer.CleanPostcode(text)
		if got != want || ok != (want != "") {
			t.Errorf("%q gives %q, %v; want %q", text, got, ok, want)
		}
	}
}
