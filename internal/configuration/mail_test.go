package configuration_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bluelamp/internal/configuration"
)

func TestMailIsCheckedAsAWhole(t *testing.T) {
	const whole = "server: 'mail.example:587', from: 'a@b.example', publicUrl: 'https://p.example'"
	for text, want := range map[string]string{
		"from: a@b.example": "mail.server: is empty",
		whole:               "",
		"server: mail, from: 'a@b.example', publicUrl: 'https://p.example'": "mail.server: \"mail\" is no address",
		whole + ", tls: ssl":  "mail.tls: \"ssl\" is none of",
		whole + ", tls: none": "for others to read",
		"server: '127.0.0.1:25', tls: none, from: a@b.example, publicUrl: 'https://p.test'": "",
		"server: 'mail.example:587', publicUrl: 'https://p.example'":                        "mail.from: \"\" is no address",
		"server: 'mail.example:587', from: zoë@b.example, publicUrl: 'https://p.example'":   "is no address",
		"server: 'mail.example:587', from: a@b.example":                                     "mail.publicUrl: \"\"",
		"server: 'mail.example:587', from: a@b.example, publicUrl: 'http://p.example'":      "must begin with https://",
		whole + ", user: desk":                         "set both",
		whole + ", user: desk, passwordFile: none.txt": "mail.passwordFile: open none.txt",
		whole + `, marking: "A\nB"`:                    "mail.marking",
		whole + ", hello: a b":                         "mail.hello",
	} {
		l, err := configuration.Load(write(t, "mail: {"+text+"}"), nil)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		err = l.Validate()
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
}

func TestMailIsOffUntilAServerIsNamed(t *testing.T) {
	l, err := configuration.Load("", nil)
	if err != nil || l.Mail.Configured() || l.Mail.TLS != "starttls" || l.Mail.Marking != "OFFICIAL-SENSITIVE" {
		t.Errorf("%+v, %v", l.Mail, err)
	}
	password := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(password, []byte("hush\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	l, err = configuration.Load("", []string{"BLUELAMP_MAIL_SERVER=mail.example:465", "BLUELAMP_MAIL_TLS=implicit", "BLUELAMP_MAIL_USER=desk",
		"BLUELAMP_MAIL_PASSWORD_FILE=" + password, "BLUELAMP_MAIL_FROM=a@b.example", "BLUELAMP_MAIL_PUBLIC_URL=https://p.example"})
	if err != nil || !l.Mail.Configured() || l.Validate() != nil {
		t.Errorf("%+v, %v, %v", l.Mail, err, l.Validate())
	}
}
