package configuration_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"bluelamp/internal/configuration"
)

func TestValidateListsEveryProblem(t *testing.T) {
	for text, want := range map[string]string{
		"listen: nowhere":                             "listen: \"nowhere\" is no address",
		"tlsCert: a.pem":                              "set both, or neither",
		"{tlsCert: none.pem, tlsKey: k.pem}":          "tlsCert: stat none.pem",
		"sip: {listenTls: 127.0.0.1:5061}":            "needs a certificate",
		"sip: {advertisedAddress: here}":              "no IP address",
		"webrtc: {advertised: [here]}":                "no IP address",
		"sip: {maxCalls: -1}":                         "write at least 1",
		"sip: {rtpPorts: 5000-4000}":                  "runs backwards",
		"sip: {announcements: {x: no.wav}}":           "check the path",
		"sip: {trunks: [{name: a}]}":                  "has no name or no service",
		"callerData: {address: x}":                    "must begin with https://",
		"callerData: {address: 'http://192.0.2.1/'}":  "must begin with https://",
		"callerData: {address: 'https://u:p@a.test'}": "must begin with https://",
		"matching: {learnAt: 24}":                     "matching.learnAt: 24",
		"places: {ostn15: none.txt}":                  "places.ostn15: stat none.txt",
		"callerData: {key: key.txt}":                  "nobody is asked",
		"callerData: {every: 10ms}":                   "write at least 1s",
		"what3words: {address: 'ftp://a.test'}":       "must begin with https://",
		"what3words: {key: none.txt}":                 "what3words.key: open none.txt",
		"aml: {secret: none.txt}":                     "aml.secret: open none.txt",
		"forces: [North]":                             "is no code",
		"forces: [a, a]":                              "named twice",
		"sessions: {idle: 13h}":                       "would never be reached",
		"grace: -1s":                                  "cannot be negative",
		"log: {level: loud}":                          "debug, info, warn and error",
		"log: {format: xml}":                          "neither text nor json",
		"sip: {trunks: [{name: a, service: s, sources: [192.0.2.0/24], waiting: sing}]}": "neither ring nor announce",
		"sip: {trunks: [{name: a, service: s}]}":                                         "anybody could send calls",
	} {
		l, err := configuration.Load(write(t, text), nil)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if err := l.Validate(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
	l, err := configuration.Load(write(t, "{listen: x, grace: -1s}"), nil)
	if err != nil {
		t.Fatal(err)
	}
	if found := l.Validate().(configuration.Findings); len(found) != 2 {
		t.Errorf("%v", found)
	}
}

func TestASecretIsReadFromAFileAndNeverShown(t *testing.T) {
	dir := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good, short, two := file("good", "0123456789abcdef\n"), file("short", "hush"), file("two", "hush\nhush")
	if secret, err := configuration.Secret(good); err != nil || secret != "0123456789abcdef" {
		t.Errorf("%q, %v", secret, err)
	}
	for path, want := range map[string]string{good: "", short: "could be guessed", two: "on one line"} {
		l, err := configuration.Load(write(t, "{aml: {secret: '"+path+"'}, callerData: {address: 'http://127.0.0.1:9/'}}"), nil)
		if err != nil {
			t.Fatal(err)
		}
		var shown strings.Builder
		if err := l.Explain(&shown); err != nil {
			t.Fatal(err)
		}
		shown.WriteString(fmt.Sprint(l.Validate()))
		if strings.Contains(shown.String(), "hush") || strings.Contains(shown.String(), "0123456789abcdef") {
			t.Errorf("the secret is shown: %s", shown.String())
		}
		if want != "" && !strings.Contains(shown.String(), want) || want == "" && l.Validate() != nil {
			t.Errorf("%s: %v, want %q", filepath.Base(path), l.Validate(), want)
		}
	}
}

func TestExplainNamesEverySource(t *testing.T) {
	file := write(t, "listen: 127.0.0.1:9000\nsip:\n  maxCalls: 20")
	l, err := configuration.Load(file, []string{"BLUELAMP_SIP_MAX_CALLS=30"})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := l.Explain(&out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"listen: 127.0.0.1:9000\n", "from: " + file + ":1; default: 127.0.0.1:8620; environment: BLUELAMP_LISTEN\n",
		"sip.maxCalls: 30\n", "from: environment BLUELAMP_SIP_MAX_CALLS; default: 500",
		"sessions.idle: 12h0m0s\n", "from: default; default: 12h; environment: BLUELAMP_SESSIONS_IDLE\n",
		"sip.listenTls: \n", "environment: BLUELAMP_SIP_LISTEN_TLS",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("lacks %q:\n%s", want, out.String())
		}
	}
}

func TestEveryKeyIsDocumented(t *testing.T) {
	var walk func(reflect.Type)
	walk = func(s reflect.Type) {
		for i := range s.NumField() {
			f := s.Field(i)
			if f.Tag.Get("yaml") == "" {
				t.Errorf("%v.%s has no key", s, f.Name)
			}
			if f.Type.Kind() == reflect.Struct && f.Tag.Get("doc") == "" {
				walk(f.Type)
			} else if f.Tag.Get("doc") == "" {
				t.Errorf("%v.%s has no doc", s, f.Name)
			}
		}
	}
	walk(reflect.TypeFor[configuration.Config]())
	walk(reflect.TypeFor[configuration.Trunk]())
}
