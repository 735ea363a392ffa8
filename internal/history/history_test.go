package history_test

import (
	"strings"
	"testing"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/history"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func at(minutes int) time.Time { return noon.Add(time.Duration(minutes) * time.Minute) }

var (
	brought  = history.Uploaded{Kind: history.People, Source: "Old records", File: "people.csv", SHA256: "9f", Bytes: 10, By: "dan", At: at(0)}
	started  = history.Started{Mapping: history.Mapping{"key": "id"}, Encoding: "utf-8", Rows: 7, By: "dan", At: at(1)}
	paused   = history.Paused{Read: 3, By: "dan", At: at(2)}
	resumed  = history.Resumed{By: "dan", At: at(3)}
	finished = history.Finished{Read: 7, Taken: 5, Refused: 1, Doubled: 1, At: at(4)}
	deleted  = history.FileDeleted{Why: history.WhyFinished, At: at(4)}
	undo     = history.UndoStarted{Reason: "Wrong file", By: "dan", At: at(5)}
	undone   = history.Undone{TakenBack: 5, At: at(6)}
)

func given(events ...any) history.State {
	var s history.State
	for _, e := range events {
		s = history.Fold(s, e)
	}
	return s
}

func TestBring(t *testing.T) {
	events, err := history.Bring(given(), brought)
	verdict.Events(t, events, err, brought)
	events, err = history.Bring(given(brought), brought)
	verdict.Refused(t, events, err, history.AlreadyBrought)
	for want, alter := range map[*fault.Fault]func(*history.Uploaded){
		history.KindUnknown: func(e *history.Uploaded) { e.Kind = "cars" },
		history.SourceUnfit: func(e *history.Uploaded) { e.Source = " … " },
		history.FileUnfit:   func(e *history.Uploaded) { e.File = strings.Repeat("x", history.MaxFile+1) },
		history.FileEmpty:   func(e *history.Uploaded) { e.Bytes = 0 },
	} {
		unfit := brought
		alter(&unfit)
		events, err = history.Bring(given(), unfit)
		verdict.Refused(t, events, err, want)
	}
}

func TestStartPauseAndFinish(t *testing.T) {
	resume := history.Started{By: "dan", At: at(3)}
	for name, c := range map[string]struct {
		given   []any
		when    func(history.State) ([]any, error)
		want    any
		refusal *fault.Fault
	}{
		"start":                     {[]any{brought}, start(started), started, nil},
		"start what runs":           {[]any{brought, started}, start(started), nil, nil},
		"go on":                     {[]any{brought, started, paused}, start(resume), resumed, nil},
		"start nothing":             {nil, start(started), nil, history.NotFound},
		"start what is finished":    {[]any{brought, started, finished}, start(started), nil, history.CannotStart},
		"start without its file":    {[]any{brought, deleted}, start(started), nil, history.FileIsGone},
		"pause":                     {[]any{brought, started}, pause, paused, nil},
		"pause what is paused":      {[]any{brought, started, paused}, pause, nil, nil},
		"pause what does not run":   {[]any{brought}, pause, nil, history.NotRunning},
		"pause nothing":             {nil, pause, nil, history.NotFound},
		"finish":                    {[]any{brought, started, paused, resumed}, finish, finished, nil},
		"finish what was paused":    {[]any{brought, started, paused}, finish, nil, nil},
		"delete the file":           {[]any{brought, started, finished}, deleteFile, deleted, nil},
		"delete it twice":           {[]any{brought, started, finished, deleted}, deleteFile, nil, nil},
		"delete what is being read": {[]any{brought, started}, deleteFile, nil, history.FileNeeded},
		"undo":                      {[]any{brought, started, finished}, takeBack, undo, nil},
		"undo half":                 {[]any{brought, started, paused}, takeBack, undo, nil},
		"undo twice":                {[]any{brought, started, finished, undo}, takeBack, nil, nil},
		"undo what runs":            {[]any{brought, started}, takeBack, nil, history.NothingToUndo},
		"undo what is only there":   {[]any{brought}, takeBack, nil, history.NothingToUndo},
		"complete the undo":         {[]any{brought, started, finished, undo}, complete, undone, nil},
		"complete it twice":         {[]any{brought, started, finished, undo, undone}, complete, nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			events, err := c.when(given(c.given...))
			switch {
			case c.refusal != nil:
				verdict.Refused(t, events, err, c.refusal)
			case c.want == nil:
				verdict.Events(t, events, err)
			default:
				verdict.Events(t, events, err, c.want)
			}
		})
	}
	because := undo
	because.Reason = " . "
	events, err := history.Undo(given(brought, started, finished), because)
	verdict.Refused(t, events, err, history.ReasonMissing)
}

func start(e history.Started) func(history.State) ([]any, error) {
	return func(s history.State) ([]any, error) { return history.Start(s, e) }
}
func pause(s history.State) ([]any, error)      { return history.Pause(s, paused) }
func finish(s history.State) ([]any, error)     { return history.Finish(s, finished) }
func deleteFile(s history.State) ([]any, error) { return history.DeleteFile(s, deleted) }
func takeBack(s history.State) ([]any, error)   { return history.Undo(s, undo) }
func complete(s history.State) ([]any, error)   { return history.CompleteUndo(s, undone) }

// An id must never change, or whatever comes again is doubled.
func TestAnIDIsForEver(t *testing.T) {
	const want = "c1e2db6e-dbc7-5fe9-8e13-2eda70ef24ba"
	if got := history.ID("northshire", "person", "Old records", "N0042"); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if history.ID("northshire", "person", " old RECORDS ", "N0042 ") != want {
		t.Error("capitals and spaces make another id")
	}
	for _, other := range []string{
		history.ID("southmere", "person", "Old records", "N0042"), history.ID("northshire", "contact", "Old records", "N0042"),
		history.ID("northshire", "person", "Other", "N0042"), history.ID("northshire", "person", "Old records", "n0042"),
	} {
		if other == want {
			t.Error("two things have one id")
		}
	}
}
