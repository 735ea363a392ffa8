package whole

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"testing"

	"bluelamp/internal/telephony/telephonytest"
)

// TestInterrupted: the program is killed in the middle of a conversation. The
// call is recorded as interrupted, what was said until then can be heard, the
// handler still has the contact in hand and ends it, and takes the next call.
func TestInterrupted(t *testing.T) {
	p := open(t)
	hannah, sam := p.signIn(t, handler), p.signIn(t, supervisor)
	window, audio := hannah.sit()
	hannah.post("/api/desk/ready", nil)
	line := p.ring(t, "999", "07700900663", telephonytest.Options{})
	d := window.deskWhere("with an offer", func(d desk) bool { return d.Offer != nil })
	at := "/api/contacts/" + d.Offer.Contact.ID
	hannah.post(at+"/answer", nil)
	must(t, line.Await(patiently(t), telephonytest.Talking))
	line.SendTone(callerHertz)
	must(t, audio.AwaitTone(patiently(t), callerHertz))
	must(t, audio.AwaitFrames(patiently(t), 100)) // more than the recorder holds back
	hannah.put(at+"/notes", sent{"text": "Her son has not come h"})

	must(t, p.kill())
	line.Abandon()
	audio.Close()
	p.start(t)
	var c contact
	hannah.get(at, &c)
	if c.State != "interrupted" || c.Notes != "Her son has not come h" || c.Handler == nil || c.Handler.ID != hannah.id {
		t.Errorf("after the kill: %v", c)
	}
	if len(c.Recordings) != 1 {
		t.Fatalf("what was said is lost: %v", c)
	}
	a := sam.ask(request{method: http.MethodGet, path: "/api/recordings/" + c.ID})
	sum := sha256.Sum256(a.body)
	if a.status != http.StatusOK || hex.EncodeToString(sum[:]) != c.Recordings[0].SHA256 || c.Recordings[0].DurationMS < 500 {
		t.Errorf("played: %d, SHA-256 %x; the record says %+v", a.status, sum, c.Recordings[0])
	}
	hannah.get("/api/desk", &d)
	if d.Handler.State != "wrap-up" || d.Contact == nil || *d.Contact != c.ID {
		t.Errorf("the desk: %+v", d)
	}
	hannah.wrapUp(c.ID)
	p.answersACall(t, hannah)
}
