package contact_test

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"bluelamp/internal/contact"
	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
)

// millLane is what a handler chose from the gazetteer.
var millLane = contact.Located{
	Location: "l1", Source: contact.ByGazetteer, Of: contact.OfIncident, Text: "14 Mill Lane, Eastbridge",
	Lat: 54.76397, Lon: -0.18305, RadiusM: 15, UPRN: "10023456789", Entry: "uprn/10023456789", At: at(10),
}

func TestLocate(t *testing.T) {
	talking := given(rang, answered)
	want := millLane
	want.By = "ann"
	events, err := contact.Locate(talking, ann, millLane)
	verdict.Events(t, events, err, want)
	located := given(rang, answered, want)
	events, err = contact.Locate(located, ann, millLane)
	verdict.Events(t, events, err)
	if where, is := located.IncidentLocation(); !is || where.Text != millLane.Text {
		t.Errorf("the incident's place is %+v", where)
	}
	if _, is := talking.IncidentLocation(); is {
		t.Error("a contact without a location has one")
	}
	events, err = contact.Locate(talking, bob, millLane)
	verdict.Refused(t, events, err, contact.NotYours)

	for name, c := range map[string]struct {
		change func(*contact.Located)
		want   *fault.Fault
	}{
		"a machine's source":  {func(e *contact.Located) { e.Source = contact.ByHandset }, contact.SourceUnknown},
		"nobody's place":      {func(e *contact.Located) { e.Of = "" }, contact.WhoseUnknown},
		"beyond the pole":     {func(e *contact.Located) { e.Lat = 90.1 }, contact.PointUnfit},
		"no number":           {func(e *contact.Located) { e.Lon = math.NaN() }, contact.PointUnfit},
		"endless radius":      {func(e *contact.Located) { e.RadiusM = math.Inf(1) }, contact.RadiusUnfit},
		"radius below nought": {func(e *contact.Located) { e.RadiusM = -1 }, contact.RadiusUnfit},
		"UPRN with letters":   {func(e *contact.Located) { e.UPRN = "10A" }, contact.UPRNUnfit},
		"UPRN too long":       {func(e *contact.Located) { e.UPRN = "1234567890123" }, contact.UPRNUnfit},
		"long entry":          {func(e *contact.Located) { e.Entry = strings.Repeat("x", 201) }, contact.EntryUnfit},
		"long text":           {func(e *contact.Located) { e.Text = strings.Repeat("x", 501) }, contact.PlaceTooLong},
		"bell in the text":    {func(e *contact.Located) { e.Text = "Mill\aLane" }, contact.TextUnreadable},
		"nothing at all": {func(e *contact.Located) {
			*e = contact.Located{Location: "l1", Source: contact.ByHand, Of: contact.OfCaller, Text: " "}
		}, contact.LocationEmpty},
	} {
		t.Run(name, func(t *testing.T) {
			e := millLane
			c.change(&e)
			events, err := contact.Locate(talking, ann, e)
			verdict.Refused(t, events, err, c.want)
		})
	}
}

// What a handset says is kept with whatever is odd about it, and never an error.
func TestHearLocation(t *testing.T) {
	heard := contact.Located{
		Location: "l2", Source: contact.ByHandset, Lat: 54.76397, Lon: -0.18305, RadiusM: 50, ConfidencePercent: 90,
		Method: "wifi", PositionAt: at(1), Raw: `A"ML=1;lt=+54.76397`, At: at(2),
	}
	want := heard
	want.Of = contact.OfCaller
	for name, s := range map[string]contact.State{
		"while waiting": given(rang), "while talking": given(rang, answered), "in wrap-up": given(rang, answered, ended),
	} {
		t.Run(name, func(t *testing.T) {
			events, err := contact.HearLocation(s, heard)
			verdict.Events(t, events, err, want)
		})
	}
	events, err := contact.HearLocation(given(rang, want), heard)
	verdict.Events(t, events, err)
	again := heard
	again.Location, again.At = "l3", at(900)
	events, err = contact.HearLocation(given(rang, want), again) // the same message again
	verdict.Events(t, events, err)
	events, err = contact.HearLocation(given(rang, answered, ended, contact.Finished{}), heard)
	verdict.Events(t, events, err)
	events, err = contact.HearLocation(given(), heard)
	verdict.Refused(t, events, err, contact.NotFound)

	odd := heard
	odd.Lat, odd.RadiusM, odd.ConfidencePercent, odd.UPRN = -9999, math.NaN(), 101, "UPRN"
	events, err = contact.HearLocation(given(rang), odd)
	if err != nil || len(events) != 1 {
		t.Fatalf("an odd message was not kept: %v", err)
	}
	kept, _ := events[0].(contact.Located)
	if kept.HasPoint() || kept.RadiusM != 0 || kept.ConfidencePercent != 0 || kept.UPRN != "" || len(kept.Warnings) != 3 || kept.Raw != heard.Raw {
		t.Errorf("kept %+v", kept)
	}

	s := given(rang)
	for i := range contact.MaxLocations {
		s = contact.Fold(s, contact.Located{Location: strconv.Itoa(i), Lat: float64(i)})
	}
	events, err = contact.HearLocation(s, heard)
	verdict.Events(t, events, err)
	s = contact.Fold(s, answered)
	events, err = contact.Locate(s, ann, millLane)
	verdict.Refused(t, events, err, contact.LocationsFull)
}
