package callerlocation_test

import (
	"context"
	"encoding/hex"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/channels/callerlocation"
	"bluelamp/internal/contact"
	"bluelamp/internal/journal"
	"bluelamp/internal/place"
)

// form is a handset's form of that position, with the number in its own spelling.
func form(number string, at time.Time) string {
	return fmt.Sprintf("v=1&device_number=%s&location_latitude=54.63105&location_longitude=-2.42090&location_time=%d&location_accuracy=12.5"+
		"&location_source=gps&location_certainty=90&location_floor=3&device_imei=356708041746734", url.QueryEscape(number), at.UnixMilli())
}

func TestAHandsetsFormReachesTheCallFromItsNumber(t *testing.T) {
	r := open(t, nil)
	r.rings("other", "07700 900124", nil)
	r.rings("c1", "07700 900123", nil)
	r.clock.pass(30 * time.Second)
	r.posts("aml", signed(form("+447700900123", began.Add(20*time.Second)))).OK()
	r.posts("aml", signed(form("00447700900123", began.Add(25*time.Second)))).OK()
	all := r.located("c1")
	if len(all) != 2 || len(r.located("other")) != 0 {
		t.Fatalf("%+v", all)
	}
	e := all[0]
	if e.Source != contact.ByHandset || e.Of != contact.OfCaller || e.Lat != 54.63105 || e.Lon != -2.4209 || e.RadiusM != 12.5 ||
		e.ConfidencePercent != 90 || e.Method != "gnss" || e.Text != "floor 3" || e.By != "" || len(e.Warnings) != 0 {
		t.Errorf("%+v", e)
	}
	if !e.PositionAt.Equal(began.Add(20*time.Second)) || !e.At.Equal(began.Add(30*time.Second)) || !strings.Contains(e.Raw, "356708041746734") {
		t.Errorf("%+v", e)
	}
}

func TestAMessageSentTwiceCountsOnce(t *testing.T) {
	r := open(t, nil)
	r.rings("c1", "07700900123", nil)
	for range 3 {
		r.posts("aml", signed(form("07700900123", began))).OK()
	}
	r.posts("aml", signed(strings.Replace(form("07700900123", began), "12.5", "8", 1))).OK()
	if all := r.located("c1"); len(all) != 2 {
		t.Errorf("%d locations, want the first and the better one", len(all))
	}
}

// The messages are those of the test oracles for handset location: lengths that
// match, one that does not, and the values that handsets send for nothing.
func TestTextMessagesAreKeptWhateverIsOddAboutThem(t *testing.T) {
	const (
		glasgow = `A"ML=1;lt=+55.74297;lg=-4.26880;rd=10;top=20130717175329;lc=95;pm=G;si=234302543446355;ei=356708041746734;mcc=234;mnc=30;ml=127`
		atSea   = `A"ML=1;lt=+54.76397;lg=-0.18305;rd=50;top=20130717141935;lc=90;pm=W;si=123456789012345;ei=1234567890123456;mcc=234;mnc=30;ml=128`
	)
	for name, one := range map[string]struct {
		message string
		lat     float64
		radius  float64
		method  string
		warning string // "" for none about the length or the position
	}{
		"in order":            {glasgow, 55.74297, 10, "gnss", ""},
		"in order, by Wi-Fi":  {atSea, 54.76397, 50, "wifi", ""},
		"length that differs": {strings.Replace(glasgow, "ml=127", "ml=128", 1), 55.74297, 10, "gnss", "128"},
		"nought, nought":      {`A"ML=1;lt=+0.00000;lg=+0.00000;rd=10;top=20130717175329;lc=95;pm=N;si=1;ei=2;mcc=234;mnc=30;ml=89`, 0, 10, "none", "nought, nought"},
		"nothing known":       {`A"ML=1;lt=null;lg=null;rd=null;top=null;lc=null;pm=N;si=1;ei=2;mcc=234;mnc=30;ml=78`, 0, 0, "none", "no position"},
		"kilometres":          {`A"ML=1;lt=+48.902963;lg=+2.516582;rd=1964;top=20130717175329;lc=68;pm=C;si=1;ei=2;mcc=208;mnc=01;ml=94`, 48.902963, 1964, "cell", "outside Great Britain"},
	} {
		r := open(t, nil)
		r.rings("c1", "07700900123", nil)
		r.posts("sms", signed("device_number=%2B447700900123&message="+url.QueryEscape(one.message))).OK()
		all := r.located("c1")
		if len(all) != 1 {
			t.Errorf("%s: %+v", name, all)
			continue
		}
		e := all[0]
		if e.Lat != one.lat || e.RadiusM != one.radius || e.Method != one.method || e.Raw != one.message || one.warning != "" && !warned(e, one.warning) {
			t.Errorf("%s: %+v", name, e)
		}
		if one.warning == "" && warned(e, "long") {
			t.Errorf("%s: warned of its length: %q", name, e.Warnings)
		}
	}
}

func TestADataMessageIsUnpacked(t *testing.T) {
	r := open(t, nil)
	r.rings("c1", "07700900123", nil)
	packed := hex.EncodeToString(septets(`A"ML=1;lt=+55.74297;lg=-4.26880;rd=10;top=20130717175329;lc=95;pm=G;si=234302543446355;ei=356708041746734;mcc=234;mnc=30;ml=127`))
	r.posts("sms", signed("device_number=07700900123&data="+packed)).OK()
	if all := r.located("c1"); len(all) != 1 || all[0].Lat != 55.74297 {
		t.Errorf("%+v", all)
	}
}

// septets packs text into seven bits a character (3GPP TS 23.038 section 6.1.2.1).
func septets(text string) []byte {
	var out []byte
	bits, held := uint(0), 0
	for i := range len(text) {
		bits |= uint(text[i]) << held
		for held += 7; held >= 8; held -= 8 {
			out = append(out, byte(bits))
			bits >>= 8
		}
	}
	return append(out, byte(bits))
}

func TestWhatComesBeforeItsCallWaitsForIt(t *testing.T) {
	r := open(t, nil)
	r.posts("aml", signed(form("07700900123", began))).OK()
	r.clock.pass(time.Minute)
	r.rings("c1", "07700900123", nil)
	r.rings("c2", "07700900123", nil) // the next call does not get it again
	if all := r.located("c1"); len(all) != 1 {
		t.Errorf("%+v", all)
	}
	if all := r.located("c2"); len(all) != 0 {
		t.Errorf("%+v", all)
	}
}

func TestWhatComesForNobodyIsForgotten(t *testing.T) {
	r := open(t, nil)
	r.posts("aml", signed(form("07700900123", began))).OK()
	r.clock.pass(11 * time.Minute)
	r.rings("c1", "07700900123", nil)
	if all := r.located("c1"); len(all) != 0 {
		t.Errorf("%+v", all)
	}
}

func TestLocationsAreTakenUntilAnHourAfterTheCall(t *testing.T) {
	r := open(t, nil)
	r.rings("c1", "07700900123", nil)
	r.clock.pass(time.Minute)
	r.leaves("c1")
	r.clock.pass(59 * time.Minute)
	r.posts("aml", signed(form("07700900123", r.clock.Now()))).OK()
	r.clock.pass(2 * time.Minute)
	r.posts("aml", signed(form("07700900123", r.clock.Now()))).OK()
	if all := r.located("c1"); len(all) != 1 {
		t.Errorf("%d locations", len(all))
	}
}

func TestTheNewestCallFromANumberGetsIt(t *testing.T) {
	r := open(t, nil)
	const calls = 8 // so many that luck does not find the newest
	for i := range calls {
		r.rings(fmt.Sprint("c", i), "07700900123", nil)
		r.leaves(fmt.Sprint("c", i))
		r.clock.pass(time.Minute)
	}
	r.posts("aml", signed(form("07700900123", r.clock.Now()))).OK()
	for i := range calls {
		want := 0
		if i == calls-1 {
			want = 1
		}
		if got := len(r.located(fmt.Sprint("c", i))); got != want {
			t.Errorf("call %d has %d", i, got)
		}
	}
}

func TestGroundOfAnotherForceIsSaid(t *testing.T) {
	r := open(t, func(o *callerlocation.Options) {
		o.Doubt = func(f string, l place.Location) string {
			return fmt.Sprintf("%s does not reach to %.2f.", f, l.Point.Lat)
		}
	})
	r.rings("c1", "07700900123", nil)
	r.posts("aml", signed(form("07700900123", began))).OK()
	if all := r.located("c1"); len(all) != 1 || !warned(all[0], "northshire does not reach to 54.63.") {
		t.Errorf("%+v", all)
	}
}

func TestWhatIsNotOnRecordIsNotAcknowledged(t *testing.T) {
	r := open(t, func(o *callerlocation.Options) {
		o.Hear = func(context.Context, string, string, contact.Located) error { return journal.ErrFull }
	})
	r.rings("c1", "07700900123", nil)
	if answer := r.posts("aml", signed(form("07700900123", began))); answer.Status != http.StatusServiceUnavailable {
		t.Errorf("answered %d", answer.Status)
	}
}

func TestMessagesThatAreRefused(t *testing.T) {
	r := open(t, nil)
	r.posts("aml", form("07700900123", began)).Refused(http.StatusForbidden, "callerlocation.not-authentic")
	r.posts("aml", form("07700900123", began)+"&hmac=00").Refused(http.StatusForbidden, "callerlocation.not-authentic")
	r.posts("sms", "device_number=07700900123&message=x").Refused(http.StatusForbidden, "callerlocation.not-authentic")
	r.posts("aml", signed("hello=world")).Refused(http.StatusUnprocessableEntity, "place.not-aml")
	r.posts("sms", signed("device_number=07700900123&message=hello")).Refused(http.StatusUnprocessableEntity, "place.not-aml")
	r.posts("sms", signed("device_number=07700900123&data=xyz")).Refused(http.StatusUnprocessableEntity, "place.not-aml")
	r.posts("aml", signed("v=1&location_latitude=1&location_longitude=1")).Refused(http.StatusUnprocessableEntity, "callerlocation.number-missing")
	r.posts("aml", signed(strings.Repeat("x", 9000))).Refused(http.StatusUnprocessableEntity, "callerlocation.too-long")
	deaf := open(t, func(o *callerlocation.Options) { o.Secret = nil })
	deaf.posts("aml", signed(form("07700900123", began))).Refused(http.StatusNotFound, "callerlocation.not-configured")
}
