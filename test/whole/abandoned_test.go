package whole

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/telephony/telephonytest"
)

// span is what an outside clock can say of a wait that the program measures: it
// began and ended between two moments each.
type span struct{ dialled, arrived, left, over time.Time }

// holds says whether a measured wait lies within what is possible. The program
// gives whole milliseconds.
func (s span) holds(ms int64) bool {
	waited := time.Duration(ms) * time.Millisecond
	return waited >= s.left.Sub(s.arrived)-time.Millisecond && waited <= s.over.Sub(s.dialled)+time.Millisecond
}

// TestAbandoned: nobody is ready. One caller gives up while it rings, another
// hangs up in the queue.
func TestAbandoned(t *testing.T) {
	p := open(t)
	boss := p.signIn(t, supervisor)
	var before, during supervision
	boss.get("/api/supervisor", &before)

	emergency, public := span{dialled: time.Now()}, span{}
	ringing := p.ring(t, "999", "07700900555", telephonytest.Options{})
	must(t, ringing.Await(patiently(t), telephonytest.Ringing))
	emergency.arrived = time.Now()
	public.dialled = time.Now()
	queued := p.ring(t, "101", "01632960871", telephonytest.Options{})
	must(t, queued.Await(patiently(t), telephonytest.Talking))
	public.arrived = time.Now()
	until(t, "the supervisor sees both waiting", func() bool {
		boss.get("/api/supervisor", &during)
		return len(during.Waiting) == 2 && during.Waiting[0].Count == 1 && during.Waiting[1].Count == 1
	})
	must(t, queued.AwaitFrames(patiently(t), 20)) // of the announcement

	emergency.left = time.Now()
	ringing.Cancel()
	must(t, ringing.Await(patiently(t), telephonytest.Ended))
	public.left = time.Now()
	must(t, queued.Bye(patiently(t)))
	for number, call := range map[string]*span{"07700900555": &emergency, "01632960871": &public} {
		c := boss.abandoned(number)
		call.over = time.Now()
		if c.WaitedMS == nil || !call.holds(*c.WaitedMS) {
			t.Errorf("%s waited between %v and %v, not %v ms", number, call.left.Sub(call.arrived), call.over.Sub(call.dialled), read(c.WaitedMS))
		}
	}
	boss.oneMoreAbandoned(before.Today, "999")
	boss.oneMoreAbandoned(before.Today, "101")
}

// abandoned waits until the newest contact of a number is abandoned.
func (who *person) abandoned(number string) (c contact) {
	who.Helper()
	until(who.T, number+" is abandoned", func() bool {
		var found struct{ Contacts []contact }
		who.get("/api/contacts?limit=1&number="+number, &found)
		if len(found.Contacts) == 0 {
			return false
		}
		c = found.Contacts[0]
		return c.State == "abandoned"
	})
	return c
}

// oneMoreAbandoned compares the figures of a service: both gave up within
// seconds, which counts apart as short.
func (who *person) oneMoreAbandoned(before performance, service string) {
	who.Helper()
	var now performance
	who.get("/api/performance", &now)
	was, is := before.of(service), now.of(service)
	if is.Offered != was.Offered+1 || is.Abandoned+is.ShortAbandoned != was.Abandoned+was.ShortAbandoned+1 || is.Waiting != 0 || is.Answered != was.Answered {
		who.Errorf("%s before %+v and after %+v", service, was, is)
	}
}

// TestWithheld: a caller withholds a number, which the network asserts all the
// same (RFC 3325 section 7). It must not come to anybody's eyes, on no way.
func TestWithheld(t *testing.T) {
	const number = "2079460123" // London, without what may stand before it
	p := open(t)
	boss, hannah, anya := p.signIn(t, supervisor), p.signIn(t, handler), p.signIn(t, analyst)
	live := boss.follow("/api/live", "")
	gone := p.ring(t, "999", number, telephonytest.Options{Withheld: true, Asserted: "<tel:+44" + number + ">", Display: number})
	must(t, gone.Await(patiently(t), telephonytest.Ringing))
	gone.Cancel()
	must(t, gone.Await(patiently(t), telephonytest.Ended))

	window, _ := hannah.sit()
	hannah.post("/api/desk/ready", nil)
	line := p.ring(t, "101", number, telephonytest.Options{Withheld: true, Asserted: "<sip:0" + number + "@carrier.example>"})
	o := window.deskWhere("with an offer", func(d desk) bool { return d.Offer != nil }).Offer
	if o.Contact.Number != nil || !o.Contact.Withheld || o.Known.Number != nil || o.Known.ContactCount != 0 || len(o.Known.Contacts) != 0 {
		t.Errorf("a withheld number is offered as %+v", o)
	}
	at := "/api/contacts/" + o.Contact.ID
	hannah.post(at+"/answer", nil)
	hannah.put(at+"/caller", sent{"name": "Ivor Nobody"})
	must(t, line.Bye(patiently(t)))
	live.sees("contact.ended", "contact/"+o.Contact.ID)
	hannah.post(at+"/deferrals", sent{"reason": "line-lost", "note": ""})
	hannah.post(at+"/finish", sent{"disposition": "caller-gone", "thenReady": false})

	for _, path := range []string{
		"/api/contacts?limit=200", at, at + "/known", at + "/assessments", "/api/incidents?state=all", "/api/supervisor", "/api/performance",
		"/api/performance.csv", "/api/audit?limit=1000", "/api/desk",
	} {
		if a := boss.ask(request{method: http.MethodGet, path: path}); a.status != http.StatusOK && path != "/api/desk" {
			t.Errorf("%s: %d", path, a.status)
		}
	}
	anya.get("/api/supervisor")
	for _, spelling := range []string{"+44" + number, "0" + number, "020 7946 0123"} {
		var found struct{ Contacts []contact }
		boss.get("/api/contacts?number="+strings.ReplaceAll(strings.ReplaceAll(spelling, "+", "%2B"), " ", "%20"), &found)
		if len(found.Contacts) > 0 {
			t.Errorf("%s finds %+v, which had the number withheld", spelling, found.Contacts)
		}
	}
	for name, text := range map[string]string{"an answer of the API": p.heard.String(), "the log": p.out.String()} {
		if at := strings.Index(text, number); at >= 0 {
			t.Errorf("the withheld number stands in %s: …%s…", name, text[max(0, at-200):min(len(text), at+100)])
		}
	}
}

// read is a number that may be missing, for a message.
func read(ms *int64) string {
	if ms == nil {
		return "no"
	}
	return fmt.Sprint(*ms)
}
