package incident_test

import (
	"math"
	"strings"
	"testing"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/incident"
)

// millLane is a location from the gazetteer, with what geography says of it.
var millLane = incident.Located{
	Text: "14 Mill Lane, Eastbridge", Lat: 54.76397, Lon: -0.18305, RadiusM: 15, UPRN: "10023456789", Entry: "uprn/10023456789",
	Source: "gazetteer", Beat: "NS-E4", Area: "rural", Force: "northshire", By: "ann", At: at(3),
}

func TestLocate(t *testing.T) {
	events, err := incident.Locate(given(opened, graded), millLane)
	verdict.Events(t, events, err, millLane)
	later := millLane
	later.By, later.At = "dan", at(9)
	events, err = incident.Locate(given(opened, graded, millLane), later)
	verdict.Events(t, events, err)
	later.Lat = 54.8
	events, err = incident.Locate(given(opened, graded, millLane), later)
	verdict.Events(t, events, err, later)
	events, err = incident.Locate(given(opened, graded, closed), millLane)
	verdict.Refused(t, events, err, incident.AlreadyClosed)
	s := given(opened, graded)
	for range incident.MaxLocations {
		s = incident.Fold(s, incident.Located{})
	}
	events, err = incident.Locate(s, millLane)
	verdict.Refused(t, events, err, incident.LocationsFull)
	for name, c := range map[string]struct {
		change func(*incident.Located)
		want   *fault.Fault
	}{
		"beyond the pole":   {func(e *incident.Located) { e.Lat = -91 }, incident.PointUnfit},
		"no number":         {func(e *incident.Located) { e.Lon = math.NaN() }, incident.PointUnfit},
		"endless radius":    {func(e *incident.Located) { e.RadiusM = math.Inf(1) }, incident.RadiusUnfit},
		"UPRN with letters": {func(e *incident.Located) { e.UPRN = "x" }, incident.UPRNUnfit},
		"entry of lines":    {func(e *incident.Located) { e.Entry = "a\nb" }, incident.EntryUnfit},
		"long text":         {func(e *incident.Located) { e.Text = strings.Repeat("x", 501) }, incident.TextTooLong},
		"suburban":          {func(e *incident.Located) { e.Area = "suburban" }, incident.AreaUnknown},
		"long beat":         {func(e *incident.Located) { e.Beat = strings.Repeat("x", 61) }, incident.TextUnreadable},
		"nothing":           {func(e *incident.Located) { *e = incident.Located{Source: "handler"} }, incident.LocationEmpty},
	} {
		t.Run(name, func(t *testing.T) {
			e := millLane
			c.change(&e)
			events, err := incident.Locate(given(opened, graded), e)
			verdict.Refused(t, events, err, c.want)
		})
	}
}

// Where the contact says where, the incident knows it from its first page, and
// the target that holds is the one of that kind of place.
func TestAnIncidentTakesOverTheContactsLocation(t *testing.T) {
	o := opening()
	o.Area, o.Where = "", &incident.Located{Text: "14 Mill Lane, Eastbridge", Lat: 54.76397, Lon: -0.18305, Area: "rural"}
	events, err := incident.Open(given(), pack(), o)
	if err != nil || len(events) != 3 {
		t.Fatalf("%d events, %v", len(events), err)
	}
	located, _ := events[1].(incident.Located)
	if located.Text != "14 Mill Lane, Eastbridge" || located.By != o.By || !located.At.Equal(o.At) {
		t.Errorf("located: %+v", located)
	}
	if first, _ := events[0].(incident.Opened); first.Area != "rural" {
		t.Errorf("area %q", first.Area)
	}
	if last, _ := events[2].(incident.Graded); last.TargetMinutes != 20 {
		t.Errorf("target of %d minutes, want that of the country", last.TargetMinutes)
	}
	o.Area = "urban" // what is typed does not choose the target
	events, err = incident.Open(given(), pack(), o)
	if first, _ := events[0].(incident.Opened); err != nil || first.Area != "rural" {
		t.Errorf("area %q, %v", first.Area, err)
	}
	o.Where.Area = ""
	events, err = incident.Open(given(), pack(), o)
	if first, _ := events[0].(incident.Opened); err != nil || first.Area != "urban" {
		t.Errorf("area %q where geography knows nothing, %v", first.Area, err)
	}
	o.Where.Lat = 100
	events, err = incident.Open(given(), pack(), o)
	verdict.Refused(t, events, err, incident.PointUnfit)
}

func TestImport(t *testing.T) {
	row := incident.Imported{
		Import: "i1", Reference: "OLD-1", Contact: "c1", Type: "noise", Grade: "4", Place: "14 Mill Lane", Summary: "Shouting.",
		Result: "nfa", OpenedAt: at(0), ClosedAt: at(60), By: "ann", At: at(99),
	}
	events, err := incident.Import(given(), row)
	verdict.Events(t, events, err, row)
	s := given(row)
	if s.Stage != incident.Ended || s.Result != "nfa" || s.Type != "noise" {
		t.Errorf("imported: %+v", s)
	}
	events, err = incident.Import(s, row)
	verdict.Events(t, events, err)
	events, err = incident.Import(given(opened, graded), row)
	verdict.Refused(t, events, err, incident.AlreadyOpened)
	events, err = incident.AddLine(s, "More.", "ann", at(100))
	verdict.Refused(t, events, err, incident.AlreadyClosed)
	for name, c := range map[string]struct {
		change func(*incident.Imported)
		want   *fault.Fault
	}{
		"no import":      {func(e *incident.Imported) { e.Import = "" }, incident.ImportMissing},
		"no reference":   {func(e *incident.Imported) { e.Reference = " " }, incident.ReferenceUnfit},
		"no time":        {func(e *incident.Imported) { e.OpenedAt = incident.Imported{}.At }, incident.TimeMissing},
		"closed before":  {func(e *incident.Imported) { e.ClosedAt = at(-1) }, incident.ClosedBeforeOpened},
		"long type":      {func(e *incident.Imported) { e.Type = strings.Repeat("x", 61) }, incident.CodeUnfit},
		"long summary":   {func(e *incident.Imported) { e.Summary = strings.Repeat("x", 4_001) }, incident.TextTooLong},
		"bell in place":  {func(e *incident.Imported) { e.Place = "\a" }, incident.TextUnreadable},
		"result of line": {func(e *incident.Imported) { e.Result = "a\nb" }, incident.CodeUnfit},
	} {
		t.Run(name, func(t *testing.T) {
			e := row
			c.change(&e)
			events, err := incident.Import(given(), e)
			verdict.Refused(t, events, err, c.want)
		})
	}
	open := row
	open.ClosedAt = incident.Imported{}.ClosedAt
	events, err = incident.Import(given(), open)
	open.ClosedAt = open.OpenedAt
	verdict.Events(t, events, err, open)

	undone := incident.ImportUndone{Import: "i1", By: "ann", At: at(120)}
	events, err = incident.UndoImport(s, undone)
	verdict.Events(t, events, err, undone)
	events, err = incident.UndoImport(given(row, undone), undone)
	verdict.Events(t, events, err)
	events, err = incident.Import(given(row, undone), row)
	verdict.Events(t, events, err, row)
	events, err = incident.UndoImport(given(opened, graded), undone)
	verdict.Refused(t, events, err, incident.NotOfImport)
}
