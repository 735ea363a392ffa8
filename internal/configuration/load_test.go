package configuration_test

import (
	"errors"
	"net/netip"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/configuration"
)

func write(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "bluelamp.yaml")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestNothingSetIsUsable(t *testing.T) {
	l, err := configuration.Load("", nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Validate(); err != nil {
		t.Error(err)
	}
	if l.Listen != "127.0.0.1:8620" || l.WebRTC.Listen != "127.0.0.1:8621" || l.Sessions.Absolute != 12*time.Hour ||
		!reflect.DeepEqual(l.Forces, []string{"northshire"}) || len(l.SIP.Trunks) != 0 {
		t.Errorf("%+v", l.Config)
	}
}

func TestTheEnvironmentWinsOverTheFile(t *testing.T) {
	file := write(t, `
listen: 127.0.0.1:9000
forces: [northshire, southshire]
grace: 15s
sip:
  maxCalls: 20
  rtpPorts: 40000-40999
  announcements: {"999": wait.wav}
  trunks:
    - name: carrier
      service: 999
      dialled: ["999", "112"]
      header: {X-Service: emergency}
      sources: [192.0.2.0/24]
`)
	l, err := configuration.Load(file, []string{"BLUELAMP_LISTEN=127.0.0.1:9001", "BLUELAMP_SIP_MAX_CALLS=30", "HOME=/x"})
	if err != nil {
		t.Fatal(err)
	}
	want := configuration.Trunk{
		Name: "carrier", Service: "999", Dialled: []string{"999", "112"},
		Header: map[string]string{"X-Service": "emergency"}, Sources: []netip.Prefix{netip.MustParsePrefix("192.0.2.0/24")},
		Force: "northshire",
	}
	if l.Listen != "127.0.0.1:9001" || l.SIP.MaxCalls != 30 || l.Grace != 15*time.Second ||
		l.SIP.RTPPorts != (configuration.PortRange{Min: 40000, Max: 40999}) ||
		l.SIP.Announcements["999"] != "wait.wav" || !reflect.DeepEqual(l.SIP.Trunks, []configuration.Trunk{want}) {
		t.Errorf("%+v", l.Config)
	}
}

func TestTheFileMayBeNamedInTheEnvironment(t *testing.T) {
	l, err := configuration.Load("", []string{configuration.FileVariable + "=" + write(t, "demo: true")})
	if err != nil || !l.Demo || len(l.SIP.Trunks) != 4 {
		t.Errorf("%v %+v", err, l.Config)
	}
}

func TestWhatIsNotUnderstoodIsNamedWithItsCure(t *testing.T) {
	for text, want := range map[string]string{
		"\nlisen: x":                    "bluelamp.yaml:2: the key lisen is not known; did you mean listen?",
		"sip:\n  maxcalls: 3":           "bluelamp.yaml:2: the key sip.maxcalls is not known; did you mean sip.maxCalls?",
		"colour: red":                   "bluelamp.yaml:1: the key colour is not known",
		"grace: 15":                     `bluelamp.yaml:1: grace: "15" is no length of time, write 15s, 10m or 12h`,
		"demo: perhaps":                 "neither true nor false",
		"sip:\n  maxCalls: many":        "bluelamp.yaml:2: sip.maxCalls: \"many\" is no whole number",
		"sip: yes":                      "keys are expected here",
		"listen: [a, b]":                "one value is expected here",
		"demo: true\ndemo: false":       "bluelamp.yaml:2: demo is set twice",
		"sip:\n  trunks:\n    - nme: x": "bluelamp.yaml:3: the key sip.trunks[0].nme is not known; did you mean sip.trunks[0].name?",
		"sip:\n  rtpPorts: 40000":       "write 40000-40999",
		"listen: \"x":                   "bluelamp.yaml",
	} {
		_, err := configuration.Load(write(t, text), nil)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
	_, err := configuration.Load("", []string{"BLUELAMP_LISEN=x", "BLUELAMP_GRACE=never", "BLUELAMP_SIP_TRUNKS=x"})
	var found configuration.Findings
	if !errors.As(err, &found) || len(found) != 3 {
		t.Fatalf("%v", err)
	}
	for i, want := range []string{"BLUELAMP_GRACE", "BLUELAMP_LISEN is not known; did you mean BLUELAMP_LISTEN?", "write it into the file"} {
		if !strings.Contains(found[i], want) {
			t.Errorf("%q lacks %q", found[i], want)
		}
	}
}

func TestAFileThatIsNotThere(t *testing.T) {
	_, err := configuration.Load(filepath.Join(t.TempDir(), "none.yaml"), nil)
	if err == nil || !strings.Contains(err.Error(), "BLUELAMP_CONFIG") {
		t.Errorf("%v", err)
	}
}
