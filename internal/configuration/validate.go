package configuration

import (
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"os"
	"regexp"
	"slices"
)

var forceCode = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)

// Validate returns nil, or Findings with everything that does not fit together
// and what to do about it. Call it on what Load or WithDefaults returned.
func (c Config) Validate() error {
	var found Findings
	wrong := func(format string, args ...any) { found = append(found, fmt.Sprintf(format, args...)) }
	c.checkAddresses(wrong)
	c.checkTLS(wrong)
	c.checkForces(wrong)
	c.checkTimes(wrong)
	c.SIP.check(c.Demo, c.Forces, wrong)
	c.checkLocations(wrong)
	c.Mail.check(wrong)
	if c.Matching.LearnAt < 1 || c.Matching.LearnAt > 23 {
		wrong("matching.learnAt: %d is no hour from 1 to 23", c.Matching.LearnAt)
	}
	if slices.Index([]string{"text", "json"}, c.Log.Format) < 0 {
		wrong("log.format: %q is neither text nor json", c.Log.Format)
	}
	if new(slog.Level).UnmarshalText([]byte(c.Log.Level)) != nil {
		wrong("log.level: %q is none of debug, info, warn and error", c.Log.Level)
	}
	if len(found) > 0 {
		return found
	}
	return nil
}

func (c Config) checkAddresses(wrong func(string, ...any)) {
	for _, a := range []struct{ key, value string }{
		{"listen", c.Listen}, {"sip.listen", c.SIP.Listen}, {"webrtc.listen", c.WebRTC.Listen}, {"sip.listenTls", c.SIP.ListenTLS},
	} {
		if a.value == "" && a.key == "sip.listenTls" {
			continue
		}
		if _, _, err := net.SplitHostPort(a.value); err != nil {
			wrong("%s: %q is no address; write host:port, such as 127.0.0.1:8620", a.key, a.value)
		}
	}
	if a := c.SIP.AdvertisedAddress; a != "" && !isIP(a) {
		wrong("sip.advertisedAddress: %q is no IP address; write one such as 192.0.2.10", a)
	}
	for _, a := range c.WebRTC.Advertised {
		if !isIP(a) {
			wrong("webrtc.advertised: %q is no IP address; write one such as 192.0.2.10", a)
		}
	}
}

func isIP(s string) bool {
	_, err := netip.ParseAddr(s)
	return err == nil
}

func (c Config) checkTLS(wrong func(string, ...any)) {
	if (c.TLSCert == "") != (c.TLSKey == "") {
		wrong("tlsCert and tlsKey: one is set and the other is not; set both, or neither to run without TLS")
	}
	for _, f := range []struct{ key, value string }{{"tlsCert", c.TLSCert}, {"tlsKey", c.TLSKey}} {
		if f.value == "" {
			continue
		}
		if _, err := os.Stat(f.value); err != nil {
			wrong("%s: %v; check the path, it is looked up from where Bluelamp is started", f.key, err)
		}
	}
	if c.SIP.ListenTLS != "" && c.TLSCert == "" {
		wrong("sip.listenTls: needs a certificate; set tlsCert and tlsKey, or leave it empty")
	}
}

func (c Config) checkForces(wrong func(string, ...any)) {
	if len(c.Forces) == 0 {
		wrong("forces: none is named; write the code of at least one")
	}
	for i, f := range c.Forces {
		if !forceCode.MatchString(f) {
			wrong("forces: %q is no code; use small letters, digits and dashes", f)
		}
		if slices.Contains(c.Forces[:i], f) {
			wrong("forces: %s is named twice; remove one", f)
		}
	}
}

func (c Config) checkTimes(wrong func(string, ...any)) {
	if c.Sessions.Idle < 0 || c.Sessions.Absolute < 0 || c.Grace < 0 {
		wrong("sessions.idle, sessions.absolute and grace cannot be negative; write a length of time such as 12h")
	}
	if c.Sessions.Idle > c.Sessions.Absolute {
		wrong("sessions.idle: %v is longer than sessions.absolute, %v, and would never be reached; shorten it", c.Sessions.Idle, c.Sessions.Absolute)
	}
}
