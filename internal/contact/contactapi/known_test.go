package contactapi

import (
	"strings"
	"testing"
	"time"

	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/policy"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func pack() *policy.Pack {
	return &policy.Pack{
		Flags: []policy.Flag{
			{Code: "vulnerable", Label: "Vulnerable", Mark: "VU", Tone: policy.ToneWarning, Kind: policy.FlagNeed},
			{Code: "weapons", Label: "Weapons", Mark: "WE", Tone: policy.ToneDanger, Kind: policy.FlagRisk},
			{Code: "police-staff", Label: "Works for the police", Mark: "PS", Tone: policy.ToneNotice, Kind: policy.FlagProtection, Restricts: true},
		},
		NumberKinds: []policy.NumberKind{
			{Code: "hospital", Label: "Hospital", Evidence: policy.EvidenceWeak, Says: "Many people ring from it."},
			{Code: "refuge", Label: "Refuge", Evidence: policy.EvidenceNone, Says: "A refuge."},
		},
	}
}

func standing(codes ...string) contactviews.Standing {
	var s contactviews.Standing
	for _, code := range codes {
		s.Flags = append(s.Flags, contactviews.Flag{ID: code, Code: code})
	}
	return s
}

// history is what the tables know of a number.
func history(kind string) contactviews.Known {
	named := noon.Add(-time.Hour)
	k := contactviews.Known{
		Number: "+441134960000", ContactCount: 7, Contacts: []contactviews.Row{{ID: "c1", Number: "+441134960000"}}, LastNamedAt: &named, Names: 3,
		People: []contactviews.Person{
			{ID: "p1", Name: "Marta", Standing: standing("vulnerable")},
			{ID: "p2", Name: "Dean", Standing: standing("vulnerable", "weapons", "unheard-of")},
			{ID: "p3", Name: "Sam", Standing: standing("police-staff")},
		},
		Places:   []contactviews.Place{{Text: "1 Oak Court", Person: "p1"}, {Text: "2 Elm Row", Person: "p3"}},
		Attempts: []contactviews.Attempt{{Contact: "c9", At: noon.Add(-150 * time.Second), Owed: true}, {Contact: "c8", At: noon.Add(time.Minute)}},
	}
	if kind != "" {
		k.Mark = &contactviews.Mark{Kind: kind, NoCallBack: kind == "refuge"}
	}
	return k
}

func TestFlagsOfANumberLoudestFirst(t *testing.T) {
	shown := eyes{pack: pack(), now: noon}.known(history(""), noon)
	var codes []string
	for _, f := range shown.Flags {
		codes = append(codes, f.Code)
	}
	if got := strings.Join(codes, " "); got != "weapons vulnerable unheard-of" {
		t.Errorf("flags: %s", got)
	}
	if got := shown.Flags[1]; got.Mark != "VU" || len(got.People) != 2 {
		t.Errorf("vulnerable: %+v", got)
	}
	if shown.Restricted != 1 || len(shown.People) != 2 || len(shown.Places) != 1 {
		t.Errorf("of somebody who works for the police: %+v", shown)
	}
	if shown.Attempts[0].MinutesAgo != 2 || shown.Attempts[1].MinutesAgo != 0 || shown.CallBacksOwed != 1 {
		t.Errorf("attempts: %+v", shown.Attempts)
	}
	all := eyes{pack: pack(), now: noon, all: true}.known(history(""), noon)
	if all.Restricted != 0 || len(all.People) != 3 || len(all.Places) != 2 {
		t.Errorf("a supervisor: %+v", all)
	}
}

func TestARefugesHistoryIsForSupervisors(t *testing.T) {
	shown := eyes{pack: pack(), now: noon}.known(history("refuge"), noon)
	if !shown.Hidden || shown.ContactCount != 0 || len(shown.Contacts)+len(shown.People)+len(shown.Flags)+len(shown.Places)+len(shown.Attempts) != 0 {
		t.Errorf("shown: %+v", shown)
	}
	if f := shown.NumberFact; f.Evidence != "none" || f.People != 0 || !f.NoCallBack || shown.Warnings[0] != "A refuge." {
		t.Errorf("fact: %+v, %q", f, shown.Warnings)
	}
	if all := (eyes{pack: pack(), now: noon, all: true}).known(history("refuge"), noon); all.Hidden || all.ContactCount != 7 {
		t.Errorf("a supervisor: %+v", all)
	}
}

func TestWhatANumberProves(t *testing.T) {
	longAgo := noon.AddDate(-2, 0, -2)
	for name, c := range map[string]struct {
		change   func(*contactviews.Known)
		evidence string
		said     string
	}{
		"an ordinary one":   {func(*contactviews.Known) {}, "normal", ""},
		"a hospital":        {func(k *contactviews.Known) { k.Mark = &contactviews.Mark{Kind: "hospital"} }, "weak", "Many people ring from it."},
		"a kind of old":     {func(k *contactviews.Known) { k.Mark = &contactviews.Mark{Kind: "telex"} }, "normal", ""},
		"five names":        {func(k *contactviews.Known) { k.Names = 5 }, "weak", "Shared: 5 different names were heard from this number."},
		"silent two years":  {func(k *contactviews.Known) { k.LastNamedAt = &longAgo }, "weak", "more than two years"},
		"nobody ever named": {func(k *contactviews.Known) { k.LastNamedAt, k.Names = nil, 0 }, "normal", ""},
	} {
		t.Run(name, func(t *testing.T) {
			k := history("")
			c.change(&k)
			shown := eyes{pack: pack(), now: noon}.known(k, noon)
			if said := strings.Join(shown.Warnings, " "); shown.NumberFact.Evidence != c.evidence || !strings.Contains(said, c.said) || c.said == "" && said != "" {
				t.Errorf("%+v, %q", shown.NumberFact, said)
			}
		})
	}
	if withheld := (eyes{pack: pack(), now: noon}).known(contactviews.Known{}, noon); withheld.NumberFact != nil || len(withheld.Warnings) != 0 {
		t.Errorf("a withheld number: %+v", withheld)
	}
}
