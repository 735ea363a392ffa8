package dispatch_test

import (
	"strings"
	"testing"
	"time"

	"bluelamp/internal/dispatch"
	"bluelamp/internal/fault/verdict"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func at(minutes int) time.Time { return noon.Add(time.Duration(minutes) * time.Minute) }

var (
	listed   = dispatch.UnitListed{Callsign: "NS21", Kind: "Response car", Base: "Eastbridge", By: "dan", At: at(0)}
	assigned = dispatch.Assigned{Callsign: "NS21", Incident: "i1", Reference: "NS-20261121-0042", By: "dan", At: at(1)}
	enRoute  = dispatch.WentEnRoute{Callsign: "NS21", Incident: "i1", By: "dan", At: at(2)}
	atScene  = dispatch.ArrivedAtScene{Callsign: "NS21", Incident: "i1", By: "dan", At: at(9)}
	cleared  = dispatch.Cleared{Callsign: "NS21", Incident: "i1", By: "dan", At: at(40)}
)

func given(events ...any) dispatch.State {
	var s dispatch.State
	for _, e := range events {
		s = dispatch.Fold(s, e)
	}
	return s
}

func TestList(t *testing.T) {
	events, err := dispatch.List(given(), listed)
	verdict.Events(t, events, err, listed)
	events, err = dispatch.List(given(listed), listed)
	verdict.Events(t, events, err)
	other := listed
	other.Kind = "Van"
	events, err = dispatch.List(given(listed), other)
	verdict.Refused(t, events, err, dispatch.AlreadyListed)
	for _, name := range []string{"", "N", "ns21", "NS 21", "NS/21", "-NS21", strings.Repeat("N", 17)} {
		unfit := listed
		unfit.Callsign = name
		events, err = dispatch.List(given(), unfit)
		verdict.Refused(t, events, err, dispatch.CallsignUnfit)
	}
	for _, kind := range []string{"", "Car\nVan", strings.Repeat("x", dispatch.MaxText+1)} {
		unfit := listed
		unfit.Kind = kind
		events, err = dispatch.List(given(), unfit)
		verdict.Refused(t, events, err, dispatch.TextUnfit)
	}
}

func TestAssign(t *testing.T) {
	events, err := dispatch.Assign(given(listed), "i1", "NS-20261121-0042", true, "dan", at(1))
	verdict.Events(t, events, err, assigned)
	events, err = dispatch.Assign(given(listed, assigned), "i1", "NS-20261121-0042", true, "dan", at(2))
	verdict.Events(t, events, err)
	events, err = dispatch.Assign(given(listed), "i1", "NS-20261121-0042", false, "dan", at(1))
	verdict.Refused(t, events, err, dispatch.IncidentNotOpen)
	events, err = dispatch.Assign(given(), "i1", "NS-20261121-0042", true, "dan", at(1))
	verdict.Refused(t, events, err, dispatch.NotFound)
	events, err = dispatch.Assign(given(listed, assigned, enRoute), "i2", "NS-20261121-0043", true, "dan", at(3))
	refusal := verdict.Refused(t, events, err, dispatch.UnitBusy)
	if want := "NS21 is en route on NS-20261121-0042."; !strings.HasPrefix(refusal.Sentence, want) {
		t.Errorf("the sentence does not say where the unit is: %s", refusal.Sentence)
	}
}

func TestMove(t *testing.T) {
	type verb func(dispatch.State) ([]any, error)
	goes := verb(func(s dispatch.State) ([]any, error) { return dispatch.EnRoute(s, "dan", at(2)) })
	arrives := verb(func(s dispatch.State) ([]any, error) { return dispatch.AtScene(s, "dan", at(9)) })
	clears := verb(func(s dispatch.State) ([]any, error) { return dispatch.Clear(s, "", "dan", at(40)) })
	for name, c := range map[string]struct {
		given []any
		when  verb
		want  []any
	}{
		"en route":               {[]any{listed, assigned}, goes, []any{enRoute}},
		"en route twice":         {[]any{listed, assigned, enRoute}, goes, nil},
		"at scene":               {[]any{listed, assigned, enRoute}, arrives, []any{atScene}},
		"at scene from assigned": {[]any{listed, assigned}, arrives, []any{atScene}},
		"at scene twice":         {[]any{listed, assigned, atScene}, arrives, nil},
		"clear from assigned":    {[]any{listed, assigned}, clears, []any{cleared}},
		"clear from the scene":   {[]any{listed, assigned, atScene}, clears, []any{cleared}},
	} {
		t.Run(name, func(t *testing.T) {
			events, err := c.when(given(c.given...))
			verdict.Events(t, events, err, c.want...)
		})
	}
	events, err := goes(given(listed, assigned, atScene))
	refusal := verdict.Refused(t, events, err, dispatch.WrongOrder)
	if !strings.HasPrefix(refusal.Sentence, "NS21 is at scene and cannot go en route") {
		t.Errorf("the sentence does not say what the unit does: %s", refusal.Sentence)
	}
	for _, when := range []verb{goes, arrives} {
		events, err = when(given(listed))
		verdict.Refused(t, events, err, dispatch.WrongOrder)
	}
	events, err = clears(given(listed, assigned, cleared))
	verdict.Refused(t, events, err, dispatch.NothingToClear)
	for _, when := range []verb{goes, arrives, clears} {
		events, err = when(given())
		verdict.Refused(t, events, err, dispatch.NotFound)
	}
	events, err = dispatch.Clear(given(listed, assigned), strings.Repeat("ä", 400), "system", at(1))
	long := cleared
	long.Why, long.By, long.At = strings.Repeat("ä", dispatch.MaxWhy), "system", at(1)
	verdict.Events(t, events, err, long)
}
