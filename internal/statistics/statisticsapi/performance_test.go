package statisticsapi_test

import (
	"encoding/csv"
	"net/http"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/statistics/statisticsapi"
	"bluelamp/internal/statistics/statisticstest/controlroom"
)

// busy is a room with 999 calls of the given waits, and a 101 caller who left.
func busy(t *testing.T, waits ...time.Duration) *controlroom.Room {
	t.Helper()
	room, now := controlroom.Open(t), time.Now()
	call := func(id, service string, then any) {
		room.Happened(contact.Room, id, contact.Received{Channel: contact.Phone, Service: service, Call: id, At: now}, then)
	}
	for i, w := range waits {
		call("answered-"+string(rune('a'+i)), "999", contact.Answered{Handler: "h", WaitedMS: w.Milliseconds(), At: now})
	}
	call("left", "101", contact.Abandoned{How: "cancel", WaitedMS: 61_000, At: now})
	call("gone", "101", contact.Abandoned{How: "cancel", WaitedMS: 1_000, At: now})
	return room
}

func TestPerformance(t *testing.T) {
	room := busy(t, 4*time.Second, 6*time.Second, 130*time.Second)
	room.Line.Ring("waits", "999", "07700 900123")
	var p statisticsapi.Performance
	room.As("analyst").Get("/api/performance").OK(&p)
	emergency, other := p.Services[0], p.Services[1]
	if emergency.Offered != 4 || emergency.Answered != 3 || emergency.Waiting != 1 || emergency.Over.Count != 1 ||
		emergency.AnsweredWithin.Count != 2 || emergency.AnsweredWithin.Denominator != 3 || *emergency.AnsweredWithin.Percent != 66.67 {
		t.Errorf("999: %+v", emergency)
	}
	if *emergency.MeanAnswerMS != 46_667 || *emergency.MedianAnswerMS != 6_000 || *emergency.LongestMS != 130_000 || *emergency.Target.Met {
		t.Errorf("999: mean %d, median %d, longest %d, met %v", *emergency.MeanAnswerMS, *emergency.MedianAnswerMS, *emergency.LongestMS, *emergency.Target.Met)
	}
	if other.Abandoned != 1 || other.ShortAbandoned != 1 || *other.Abandonment.Percent != 100 || other.Abandonment.Denominator != 1 ||
		*other.Abandonment.Other.Percent != 50 || other.MeanAnswerMS != nil || other.Target.Met != nil {
		t.Errorf("101: %+v", other)
	}
	if other.Abandonment.Definition == "" || other.Abandonment.Exclusions == "" || other.Abandonment.Other.Definition == "" {
		t.Errorf("a rate without its definition: %+v", other.Abandonment)
	}
	if p.Contacts.Total != 3 || p.Contacts.Unassessed != 3 || len(p.Incidents) != 3 || p.Incidents[0].WithinTarget.Percent != nil {
		t.Errorf("%+v, %+v", p.Contacts, p.Incidents)
	}
	yesterday := time.Now().UTC().AddDate(0, 0, -1).Format(time.DateOnly)
	room.As("supervisor").Get("/api/performance?from=" + yesterday + "&to=" + yesterday).OK(&p)
	if p.Services[0].Offered != 0 || p.Services[0].AnsweredWithin.Percent != nil || p.From != yesterday {
		t.Errorf("yesterday: %+v", p.Services[0])
	}
}

func TestTheSupervisorSeesNamesAndTheAnalystDoesNot(t *testing.T) {
	room := controlroom.Open(t)
	seat := room.Sit(room.As("handler")).Ready()
	room.Answered(seat, "c1", "999", "07700 900123")
	room.Line.Ring("c2", "101", "07700 900123")
	var s statisticsapi.Supervisor
	room.As("supervisor").Get("/api/supervisor").OK(&s)
	if len(s.Handlers) != 1 || s.Handlers[0].ID != seat.Staff || s.Handlers[0].State != "on-contact" || *s.Handlers[0].Contact != "c1" {
		t.Errorf("handlers: %+v", s.Handlers)
	}
	if s.Waiting[1].Count != 1 || s.Waiting[1].LongestSince == nil || s.Today.Services[0].Answered != 1 {
		t.Errorf("waiting %+v, today %+v", s.Waiting, s.Today.Services)
	}
	room.As("analyst").Get("/api/supervisor").OK(&s)
	if s.Handlers[0].ID != "" || s.Handlers[0].Name != "" || s.Handlers[0].Contact != nil || s.Handlers[0].State != "on-contact" {
		t.Errorf("the analyst sees %+v", s.Handlers)
	}
}

func TestTheTableHasEveryFigureOnALine(t *testing.T) {
	answer := busy(t, 4*time.Second).As("analyst").Get("/api/performance.csv").OK()
	rows, err := csv.NewReader(strings.NewReader(string(answer.Body))).ReadAll()
	if err != nil || strings.Join(rows[0], " ") != "from to section name figure value" {
		t.Fatalf("%v, %v", rows, err)
	}
	for _, row := range rows {
		if row[2] == "service" && row[3] == "999" && row[4] == "answered within 10 s, % of answered" {
			if row[5] != "100.00" {
				t.Errorf("%v", row)
			}
			return
		}
	}
	t.Errorf("no figure for 999 in %v", rows)
}

func TestRefusals(t *testing.T) {
	room := controlroom.Open(t)
	analyst := room.As("analyst")
	unfit := http.StatusUnprocessableEntity
	analyst.Get("/api/performance?from=2026-11-21&to=2026-11-20").Refused(unfit, "statistics.period-backwards")
	analyst.Get("/api/performance?from=2020-01-01&to=2026-11-20").Refused(unfit, "statistics.period-too-long")
	analyst.Get("/api/performance?from=yesterday").Refused(unfit, "request.invalid")
	analyst.Get("/api/performance.csv?from=yesterday").Refused(unfit, "statistics.date-unread")
	room.As("handler").Get("/api/supervisor").Refused(http.StatusForbidden, "staff.not-allowed")
	var p statisticsapi.Performance
	busy(t, time.Second).Somebody("southmere", "a", "analyst").Get("/api/performance").OK(&p)
	if p.Services[0].Offered != 0 {
		t.Errorf("another force's calls are counted: %+v", p.Services[0])
	}
}
