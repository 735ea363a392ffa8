package configuration

import (
	"fmt"
	"net/netip"
	"net/url"
	"os"
	"strings"
	"time"
)

// leastSecret is the shortest secret that is taken, in characters: 16 of them at
// random are beyond guessing.
const leastSecret = 16

// checkLocations looks at the services that say where callers are.
func (c Config) checkLocations(wrong func(string, ...any)) {
	for _, s := range []struct{ key, address, file string }{
		{"callerData", c.CallerData.Address, c.CallerData.Key}, {"what3words", c.What3words.Address, c.What3words.Key},
	} {
		if s.address == "" && s.file != "" {
			wrong("%s.key: is set, but %s.address is empty and nobody is asked; set both or neither", s.key, s.key)
		}
		if s.address != "" && !isService(s.address) {
			wrong("%s.address: %q must begin with https:// and name a host; http:// will do on this computer only, because callers' numbers are sent there", s.key, s.address)
		}
		if _, err := Secret(s.file); err != nil {
			wrong("%s.key: %v", s.key, err)
		}
	}
	if secret, err := Secret(c.AML.Secret); err != nil {
		wrong("aml.secret: %v", err)
	} else if c.AML.Secret != "" && len(secret) < leastSecret {
		wrong("aml.secret: the secret in %s has fewer than %d characters and could be guessed; write a longer one, made at random", c.AML.Secret, leastSecret)
	}
	if _, err := os.Stat(c.Places.OSTN15); c.Places.OSTN15 != "" && err != nil {
		wrong("places.ostn15: %v; check the path, it is looked up from where Bluelamp is started", err)
	}
	if c.CallerData.Every < time.Second {
		wrong("callerData.every: %v is too often for the service; write at least 1s", c.CallerData.Every)
	}
}

// isService says whether numbers may be sent to an address.
func isService(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" || u.User != nil {
		return false
	}
	host, err := netip.ParseAddr(u.Hostname())
	here := u.Hostname() == "localhost" || err == nil && host.IsLoopback()
	return u.Scheme == "https" || u.Scheme == "http" && here
}

// Secret reads a file that holds one secret and a line end at most; no file, no
// secret. Its error says what to do and never what stands in the file.
func Secret(file string) (string, error) {
	if file == "" {
		return "", nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return "", fmt.Errorf("%w; check the path, it is looked up from where Bluelamp is started", err)
	}
	secret := strings.TrimSpace(string(text))
	if secret == "" || strings.ContainsAny(secret, "\r\n") {
		return "", fmt.Errorf("%s must hold the secret on one line and nothing else", file)
	}
	return secret, nil
}
