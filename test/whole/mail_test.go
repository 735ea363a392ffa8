package whole

import (
	"io"
	"net"
	"testing"

	"bluelamp/internal/mailout/mailouttest"
)

// postOffice is a mail server that is shut until it is opened.
type postOffice struct {
	*mailouttest.Server
	address string
}

func newPostOffice(t *testing.T) *postOffice {
	t.Helper()
	address, err := freeAddress()
	must(t, err)
	return &postOffice{mailouttest.Open(t, mailouttest.Options{}), address}
}

// settings are those of a program that sends its mail there.
func (o *postOffice) settings() []string {
	return []string{
		"BLUELAMP_MAIL_SERVER=" + o.address, "BLUELAMP_MAIL_TLS=none", "BLUELAMP_MAIL_FROM=Northshire Police <referrals@northshire.example>",
		"BLUELAMP_MAIL_PUBLIC_URL=https://bluelamp.northshire.example",
	}
}

// open lets mail through to the server.
func (o *postOffice) open(t *testing.T) {
	t.Helper()
	door, err := net.Listen("tcp", o.address)
	must(t, err)
	t.Cleanup(func() { _ = door.Close() })
	go func() {
		for {
			caller, err := door.Accept()
			if err != nil {
				return // closed at the end of the test
			}
			go o.pass(caller)
		}
	}()
}

// pass hands what either side says to the other until one of them hangs up.
func (o *postOffice) pass(caller net.Conn) {
	defer caller.Close()
	server, err := net.Dial("tcp", o.Address)
	if err != nil {
		return // the caller sees it as a line that broke off
	}
	defer server.Close()
	go func() {
		defer server.Close()
		_, _ = io.Copy(server, caller) // ends with either
	}()
	_, _ = io.Copy(caller, server)
}

// to returns the mails to an address, the oldest first.
func (o *postOffice) to(address string) (found []mailouttest.Mail) {
	for _, m := range o.Mails() {
		if m.To == address {
			found = append(found, m)
		}
	}
	return found
}
