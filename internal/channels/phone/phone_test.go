package phone_test

import (
	"net/http"
	"slices"
	"testing"
	"time"

	"bluelamp/internal/channels/phone"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/journal"
	"bluelamp/internal/queue"
	"bluelamp/internal/telephony"
)

func TestACallIsOfferedAnsweredHeldAndHungUp(t *testing.T) {
	r := open(t)
	hannah := r.ready("hannah")
	r.arrives("c1", "07700 900123", false)
	r.offered("c1", "hannah")

	hannah.Post("/api/test/c1/answer", nil).OK()
	hannah.Post("/api/test/c1/hold", nil).OK()
	hannah.Post("/api/test/c1/hold", nil).OK() // held is held: the edge is not told twice
	hannah.Post("/api/test/c1/resume", nil).OK()
	hannah.Post("/api/test/c1/hang-up", nil).OK()
	r.happens(telephony.Event{At: began.Add(time.Minute), Kind: telephony.Left, Call: "c1",
		Leaving: &telephony.Leaving{By: telephony.ByAgent, Cause: telephony.Bye}})
	r.hangs()

	want := []string{"answer c1 northshire/hannah", "hold c1", "resume c1", "hang up c1 by agent"}
	if got := r.edge.all(); !slices.Equal(got, want) {
		t.Errorf("the edge was asked %q, want %q", got, want)
	}
	s := r.contact("c1")
	if s.Stage != contact.WrapUp || s.Handler != "hannah" || s.E164 != "+447700900123" || s.Number != "07700 900123" {
		t.Errorf("contact = %+v", s)
	}
	if h := r.desk.State().Handler("hannah"); h.Status != queue.Writing {
		t.Errorf("handler is %s, want wrap-up", h.Status)
	}
}

func TestOnlyWhoWasOfferedTheCallAnswersIt(t *testing.T) {
	r := open(t)
	r.ready("hannah")
	r.arrives("c1", "07700900123", false)
	r.offered("c1", "hannah")
	other := r.Somebody(httpservertest.Force, "tom", "handler")
	other.Post("/api/test/c1/answer", nil).Refused(http.StatusConflict, "queue.offer-gone")
	if asked := r.edge.all(); len(asked) != 0 {
		t.Errorf("the edge was asked %q", asked)
	}
	r.hangs()
}

func TestACallThatCannotBePutThroughKeepsItsPlace(t *testing.T) {
	r := open(t)
	hannah := r.ready("hannah")
	r.arrives("c1", "07700900123", false)
	r.offered("c1", "hannah")
	r.edge.mu.Lock()
	r.edge.refuse = telephony.ErrNoAgent
	r.edge.mu.Unlock()
	hannah.Post("/api/test/c1/answer", nil).Refused(http.StatusServiceUnavailable, "telephony.no-audio")
	r.hangs()
	s := r.desk.State()
	if c, ok := s.Contact("c1"); !ok || c.Stage != queue.InLine || !c.Since.Equal(began) {
		t.Errorf("the contact is %+v, want it waiting since %s", c, began)
	}
	if h := s.Handler("hannah"); h.Status != queue.Unready {
		t.Errorf("the handler is %s, want not ready", h.Status)
	}
}

func TestACallerWhoGoesAtThatMomentIsNotTheHandlersFault(t *testing.T) {
	for _, gone := range []error{telephony.ErrCallerGone, telephony.ErrNoCall} {
		r := open(t)
		hannah := r.ready("hannah")
		r.arrives("c1", "07700900123", false)
		r.offered("c1", "hannah")
		r.edge.mu.Lock()
		r.edge.refuse = gone
		r.edge.mu.Unlock()
		if res := hannah.Post("/api/test/c1/answer", nil); res.Status < 400 {
			t.Errorf("answered a caller who has gone: %d", res.Status)
		}
		r.hangs()
		s := r.desk.State()
		if _, there := s.Contact("c1"); there {
			t.Error("the caller still stands in the queue")
		}
		if h := s.Handler("hannah"); h.Status != queue.Idle {
			t.Errorf("the handler is %s, want ready without blame", h.Status)
		}
	}
}

func TestThatACallerHasGoneIsWrittenAsSoonAsThereIsRoom(t *testing.T) {
	r := open(t)
	r.ready("hannah")
	r.arrives("c1", "07700900123", false)
	r.offered("c1", "hannah")
	r.disk.full.Store(5)
	r.happens(telephony.Event{At: began.Add(time.Second), Kind: telephony.Left, Call: "c1",
		Leaving: &telephony.Leaving{By: telephony.ByCaller, BeforeAnswer: true, Cause: telephony.Cancel}})
	r.stage("c1", contact.CallerLeft)
	r.hangs()
	pages, err := r.Journal.ReadStream(t.Context(), journal.NewStream(httpservertest.Force, contact.Room, "c1"), 0)
	if err != nil {
		t.Fatal(err)
	}
	last, err := r.Codec.Decode(t.Context(), pages[len(pages)-1])
	if left, ok := last.Body.(contact.Abandoned); err != nil || !ok || !left.Offered {
		t.Errorf("the record says %+v (%v), want that the caller left while offered", last.Body, err)
	}
}

func TestACallWithAnAnnouncementThatCannotBeRecordedIsEnded(t *testing.T) {
	r := open(t)
	r.edge.announced = true
	r.disk.full.Store(1)
	r.arrives("c1", "07700900123", false)
	r.hangs()
	if got := r.edge.all(); !slices.Equal(got, []string{"hang up c1 by system"}) {
		t.Errorf("the edge was asked %q", got)
	}
}

func TestACallerWhoGivesUpIsAbandonedWithTheTimeOfTheSignal(t *testing.T) {
	for _, c := range []struct {
		name  string
		cause telephony.Cause
		by    telephony.Party
		stage contact.Stage
	}{
		{"cancel while ringing", telephony.Cancel, telephony.ByCaller, contact.CallerLeft},
		{"bye in the queue", telephony.Bye, telephony.ByCaller, contact.CallerLeft},
		{"silence on the wire", telephony.NoMedia, telephony.BySystem, contact.CallerLeft},
		{"Bluelamp stops", telephony.Shutdown, telephony.BySystem, contact.CutOff},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := open(t)
			r.arrives("c1", "07700900123", false)
			left := began.Add(34 * time.Second)
			r.happens(telephony.Event{At: left, Kind: telephony.Left, Call: "c1",
				Leaving: &telephony.Leaving{By: c.by, BeforeAnswer: true, Cause: c.cause}})
			r.hangs()
			if s := r.contact("c1"); s.Stage != c.stage || !s.EndedAt.Equal(left) {
				t.Errorf("contact is %s at %s, want %s at %s", s.Stage, s.EndedAt, c.stage, left)
			}
			if waiting := r.desk.Waiting(); len(waiting) != 0 {
				t.Errorf("still waiting: %+v", waiting)
			}
		})
	}
}

func TestAWithheldNumberIsKeptSealedAndNotMadeSearchable(t *testing.T) {
	r := open(t)
	r.arrives("c1", "07700900123", true)
	r.hangs()
	if s := r.contact("c1"); s.E164 != "" || s.Number != "07700900123" {
		t.Errorf("number %q, E.164 %q; want it as received and no E.164", s.Number, s.E164)
	}
}

func TestACallThatCannotBeRecordedIsRefusedForTheNextForceToTake(t *testing.T) {
	r := open(t)
	if err := r.Journal.Close(); err != nil {
		t.Fatal(err)
	}
	r.arrives("c1", "07700900123", false)
	r.hangs()
	if got := r.edge.all(); !slices.Equal(got, []string{"reject c1 Service Unavailable"}) {
		t.Errorf("the edge was asked %q", got)
	}
}

func TestACallerForWhomNoLineWasFreeIsOnRecord(t *testing.T) {
	r := open(t)
	r.happens(telephony.Event{At: began, Kind: telephony.TurnedAway, Call: "c1", Arrival: &telephony.Arrival{
		Trunk: "t", Service: "999", Dialled: "999", Caller: telephony.Caller{Number: "07700900123"},
	}})
	r.hangs()
	if s := r.contact("c1"); s.Stage != contact.CutOff || s.E164 != "+447700900123" {
		t.Errorf("contact is %s from %q, want interrupted", s.Stage, s.E164)
	}
	if waiting := r.desk.Waiting(); len(waiting) != 0 {
		t.Errorf("waiting: %+v", waiting)
	}
}

func TestDigitsAndRecordingsAreFiled(t *testing.T) {
	r := open(t)
	r.arrives("c1", "", false)
	for i := range 2 {
		r.happens(telephony.Event{At: began.Add(time.Duration(i) * time.Second), Kind: telephony.Digit, Call: "c1", Digit: "5"})
	}
	sum := "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
	r.happens(telephony.Event{At: began, Kind: telephony.Recorded, Call: "c1",
		Recording: &telephony.Recording{File: "2026/11/21/c1.wav", SHA256: sum, Bytes: 44, Duration: time.Second}})
	r.happens(telephony.Event{At: began, Kind: telephony.RecordingFailed, Call: "c1", Reason: "no space left on device"})
	r.happens(telephony.Event{At: began, Kind: telephony.Digit, Call: "never-recorded", Digit: "5"}) // no contact: no error, no panic
	r.hangs()
	if s := r.contact("c1"); s.Digits != "55" || !slices.Equal(s.Recordings, []string{sum}) {
		t.Errorf("digits %q, recordings %q", s.Digits, s.Recordings)
	}
	pages, err := r.Journal.ReadStream(t.Context(), journal.NewStream(httpservertest.Force, contact.Room, "c1"), 0)
	if err != nil {
		t.Fatal(err)
	}
	if last := pages[len(pages)-1]; last.Type != "contact.recording-failed" {
		t.Errorf("the last page is %s, want contact.recording-failed", last.Type)
	}
}

func TestACallerWhoseHandlerIsLostIsOfferedToTheNext(t *testing.T) {
	r := open(t)
	r.talking()
	tom := r.ready("tom")
	r.happens(telephony.Event{At: began, Kind: telephony.AgentGone, Agent: "northshire/hannah", Call: "c1"})
	r.offered("c1", "tom")
	tom.Post("/api/test/c1/answer", nil).OK()
	if s := r.contact("c1"); s.Stage != contact.Talking || s.Handler != "tom" {
		t.Errorf("contact is %s with %q, want talking with tom", s.Stage, s.Handler)
	}
	if h := r.desk.State().Handler("hannah"); h.Status != queue.Unready {
		t.Errorf("the lost handler is %s, want not ready", h.Status)
	}
	r.happens(telephony.Event{At: began.Add(time.Minute), Kind: telephony.Left, Call: "c1",
		Leaving: &telephony.Leaving{By: telephony.ByCaller, Cause: telephony.Bye}})
	r.hangs()
	if h := r.desk.State().Handler("tom"); h.Status != queue.Writing {
		t.Errorf("the second handler is %s, want wrap-up", h.Status)
	}
}

func TestACallerWhoGivesUpOnALostHandlerLeavesTheQueue(t *testing.T) {
	r := open(t)
	r.talking()
	r.happens(telephony.Event{At: began, Kind: telephony.AgentGone, Agent: "northshire/hannah", Call: "c1"})
	r.until("c1 waits again", func(s queue.State) bool { c, ok := s.Contact("c1"); return ok && c.Stage == queue.InLine })
	r.happens(telephony.Event{At: began.Add(time.Minute), Kind: telephony.Left, Call: "c1",
		Leaving: &telephony.Leaving{By: telephony.ByCaller, Cause: telephony.Bye}})
	r.hangs()
	if _, there := r.desk.State().Contact("c1"); there {
		t.Error("the caller still stands in the queue")
	}
	if s := r.contact("c1"); s.Stage != contact.WrapUp {
		t.Errorf("contact is %s, want wrap-up", s.Stage)
	}
}

func TestAHandlerWhoTookACallAsTheProcessEndedKeepsIt(t *testing.T) {
	r := open(t)
	r.ready("hannah")
	r.arrives("c1", "07700900123", false)
	r.offered("c1", "hannah")
	if _, err := r.desk.Accept(t.Context(), "hannah", "c1"); err != nil { // and the process ends before more is written
		t.Fatal(err)
	}
	r.hangs()
	if err := r.line.Reconcile(t.Context(), httpservertest.Force, []string{"c1"}); err != nil {
		t.Fatal(err)
	}
	if s := r.contact("c1"); s.Stage != contact.CutOff || s.Handler != "hannah" {
		t.Errorf("contact is %s of %q, want interrupted and hannah's", s.Stage, s.Handler)
	}
}

func TestReconcileAfterARestart(t *testing.T) {
	r := open(t)
	hannah := r.ready("hannah")
	r.arrives("in-hand", "07700900123", false)
	r.offered("in-hand", "hannah")
	hannah.Post("/api/test/in-hand/answer", nil).OK()
	r.arrives("waiting", "07700900124", false)
	r.until("waiting waits", func(s queue.State) bool { _, ok := s.Contact("waiting"); return ok })
	r.hangs()

	if err := r.line.Reconcile(t.Context(), httpservertest.Force, []string{"in-hand", "waiting"}); err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"in-hand", "waiting"} {
		if s := r.contact(id); s.Stage != contact.CutOff {
			t.Errorf("%s is %s, want interrupted", id, s.Stage)
		}
	}
	if h := r.desk.State().Handler("hannah"); h.Status != queue.Writing || h.Contact != "in-hand" {
		t.Errorf("the handler is %s with %q, want the interrupted contact in wrap-up", h.Status, h.Contact)
	}
	if waiting := r.desk.Waiting(); len(waiting) != 0 {
		t.Errorf("still waiting: %+v", waiting)
	}
}

func TestReconcileFreesAHandlerWhoseContactWasFinished(t *testing.T) {
	r := open(t)
	hannah := r.talking()
	hannah.Post("/api/test/c1/hang-up", nil).OK()
	r.hangs()
	// The process stops after the record has it and before the queue has.
	r.Happened(contact.Room, "c1", contact.Finished{Disposition: "information-given", By: "hannah", At: began})

	if err := r.line.Reconcile(t.Context(), httpservertest.Force, nil); err != nil {
		t.Fatal(err)
	}
	if h := r.desk.State().Handler("hannah"); h.Contact != "" || h.Status == queue.Writing {
		t.Errorf("the handler is %s with %q, want free", h.Status, h.Contact)
	}
}

func TestReadNumber(t *testing.T) {
	for raw, want := range map[string]string{
		"07700 900123": "+447700900123", "+44 7700 900123": "+447700900123", "00447700900123": "+447700900123",
		"tel:+447700900123": "+447700900123", "020 7946 0018": "+442079460018", "+1 415 555 0100": "+14155550100",
	} {
		if got, ok := phone.ReadNumber(raw); !ok || got != want {
			t.Errorf("ReadNumber(%q) = %q, %v; want %q", raw, got, ok, want)
		}
	}
	for _, raw := range []string{"", "anonymous", "12", "🚓", "07700", "99999999999999999999"} {
		if got, ok := phone.ReadNumber(raw); ok {
			t.Errorf("ReadNumber(%q) = %q, want none", raw, got)
		}
	}
}
