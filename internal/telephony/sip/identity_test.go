package sip

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestWhoIsCalling(t *testing.T) {
	cases := map[string]struct {
		fields  string
		trusted bool
		want    Identity
	}{
		"From":                  {`from: "Ann \"Bo\" Lee" <sip:+447700900123@c.example;user=phone>;tag=1`, false, Identity{Number: "+447700900123", Display: `Ann "Bo" Lee`}},
		"tel in From":           {"from: <tel:01632960123;phone-context=+44>;tag=1", false, Identity{Number: "01632960123"}},
		"escaped":               {"from: <sip:%2B447700900123@c.example>;tag=1", false, Identity{Number: "+447700900123"}},
		"password":              {"from: <sip:07700900123:secret@c.example>;tag=1", false, Identity{Number: "07700900123"}},
		"anonymous":             {`from: "Anonymous" <sip:anonymous@anonymous.invalid>;tag=1`, false, Identity{Withheld: true}},
		"anonymous user":        {`from: <sip:Anonymous@c.example>;tag=1`, true, Identity{Withheld: true}},
		"privacy":               {"from: <sip:07700900123@c.example>\nprivacy: user;critical", false, Identity{Withheld: true}},
		"privacy none":          {"from: <sip:07700900123@c.example>\nprivacy: none", false, Identity{Number: "07700900123"}},
		"asserted, not trusted": {"from: <sip:1@c.example>\np-asserted-identity: <tel:+441134960123>", false, Identity{Number: "1"}},
		"asserted":              {"from: <sip:1@c.example>\np-asserted-identity: <tel:+441134960123>", true, Identity{Number: "+441134960123", Asserted: true}},
		"two asserted, tel wins": {`from: <sip:1@c.example>` + "\n" + `p-asserted-identity: "Lee, Ann" <sip:ann@c.example>, <tel:+441134960123>`, true,
			Identity{Number: "+441134960123", Display: "Lee, Ann", Asserted: true}},
		"withheld and asserted": {"from: <sip:anonymous@anonymous.invalid>\nprivacy: id\np-asserted-identity: <sip:+442079460123@c.example>", true,
			Identity{Number: "+442079460123", Withheld: true, Asserted: true}},
		"diverted": {"from: <sip:1@c.example>\ndiversion: <sip:2@c.example>;reason=no-answer", false, Identity{Number: "1", Diversion: "<sip:2@c.example>;reason=no-answer"}},
		"nothing":  {"from: ", true, Identity{}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			get := func(field string) (values []string) {
				for l := range strings.Lines(c.fields) {
					if n, v, _ := strings.Cut(l, ":"); n == field {
						values = append(values, strings.TrimSpace(v))
					}
				}
				return values
			}
			if d := cmp.Diff(c.want, identify(get, c.trusted)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestNoTextBreaksTheReaders(t *testing.T) {
	pieces := rapid.SampledFrom([]string{"<", ">", `"`, `\`, "sip:", "tel:", "@", ";", ",", "%", "%2", "+44", " ", "\x00", "é", "\xff", "=", "INVITE", "SIP/2.0", "\r\n", ":", "Via", "v=0", "m=audio"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(pieces).Draw(t, "text"), "")
		p := parseParty(text)
		if strings.ContainsAny(p.number+p.display, "\x00\r\n") {
			t.Errorf("%q lets control characters through: %+v", text, p)
		}
		splitList([]string{text})
		if v := inspect([]byte(text)); strings.HasPrefix(v.why, "parser panicked") {
			t.Errorf("%q: %s", text, v.why)
		}
		_, _ = ParseSession([]byte(text))
		_, _ = readBody("multipart/mixed; boundary=x", "", []byte(text))
		infoDigit("application/dtmf-relay", text)
	})
}
