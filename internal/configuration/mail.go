package configuration

import (
	"net"
	"net/mail"
	"net/netip"
	"slices"
	"strings"
)

// Mail is the force's own mail server, by which referrals go to partners.
type Mail struct {
	Server       string `yaml:"server" doc:"host:port of the mail server, such as mail.example.org:587; empty: none, and referrals are shown as not sent until partners are rung"`
	TLS          string `yaml:"tls" default:"starttls" doc:"starttls, implicit or none; none only for a mail server on this computer"`
	From         string `yaml:"from" doc:"address that referrals come from and partners answer to, such as Northshire Police <referrals@northshire.example>"`
	User         string `yaml:"user" doc:"name to sign in with at the mail server; empty: it takes mail without"`
	PasswordFile string `yaml:"passwordFile" doc:"file with the password to sign in with"`
	Hello        string `yaml:"hello" doc:"name by which Bluelamp greets the mail server; empty: localhost"`
	PublicURL    string `yaml:"publicUrl" doc:"https address at which partners reach Bluelamp, for the link in the e-mail by which they answer"`
	Marking      string `yaml:"marking" default:"OFFICIAL-SENSITIVE" doc:"protective marking in the subject and the first line"`
}

// Configured says whether mail can be sent.
func (m Mail) Configured() bool { return m.Server != "" }

func (m Mail) check(wrong func(string, ...any)) {
	if !m.Configured() {
		if m.From != "" || m.User != "" || m.PasswordFile != "" {
			wrong("mail.server: is empty, but others of mail are set; write host:port of the mail server, or leave all of them out")
		}
		return
	}
	host, port, err := net.SplitHostPort(m.Server)
	if err != nil || host == "" || port == "" {
		wrong("mail.server: %q is no address; write host:port, such as mail.example.org:587", m.Server)
	}
	if !slices.Contains([]string{"starttls", "implicit", "none"}, m.TLS) {
		wrong("mail.tls: %q is none of starttls, implicit and none", m.TLS)
	}
	if m.TLS == "none" && !isHere(host) {
		wrong("mail.tls: none would send referrals over the network for others to read; write starttls or implicit, or use a mail server on this computer")
	}
	if a, err := mail.ParseAddress(m.From); err != nil || strings.ContainsFunc(a.Address, func(r rune) bool { return r > 127 }) {
		wrong("mail.from: %q is no address; write one such as Northshire Police <referrals@northshire.example>", m.From)
	}
	m.checkSignIn(wrong)
	if !isService(m.PublicURL) {
		wrong("mail.publicUrl: %q must begin with https:// and name a host that partners can reach; http:// will do on this computer only", m.PublicURL)
	}
	if !printable(m.Hello) || strings.Contains(m.Hello, " ") {
		wrong("mail.hello: %q is no name of a computer; write one such as bluelamp.northshire.example", m.Hello)
	}
	if !printable(m.Marking) {
		wrong("mail.marking: %q must be one line of plain letters, such as OFFICIAL-SENSITIVE", m.Marking)
	}
}

func (m Mail) checkSignIn(wrong func(string, ...any)) {
	if (m.User == "") != (m.PasswordFile == "") {
		wrong("mail.user and mail.passwordFile: one is set and the other is not; set both, or neither for a mail server that asks for none")
	}
	if _, err := Secret(m.PasswordFile); err != nil {
		wrong("mail.passwordFile: %v", err)
	}
}

func isHere(host string) bool {
	a, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && a.IsLoopback()
}

func printable(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r > '~' })
}
