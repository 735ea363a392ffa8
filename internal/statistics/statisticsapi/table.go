package statisticsapi

import (
	"context"
	"encoding/csv"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/httpserver"
)

// DateUnread: a day of the period is not a date.
var DateUnread = fault.New(fault.Invalid, "statistics.date-unread",
	"“%s” is not a date. Write it as year, month and day, such as 2026-11-21.")

// download writes every figure on a line of its own with its section and name, so
// that a spreadsheet can filter what it needs and no column changes its meaning
// when a figure is added.
func (d door) download(ctx context.Context, c *httpserver.Call, w http.ResponseWriter, r *http.Request) error {
	in := &periodIn{From: r.URL.Query().Get("from"), To: r.URL.Query().Get("to")}
	for field, given := range map[string]string{"from": in.From, "to": in.To} {
		if _, err := time.Parse(time.DateOnly, given); given != "" && err != nil {
			return DateUnread.With(fmt.Sprintf("%.20s", given)).About(field)
		}
	}
	p, err := d.measure(ctx, c, in)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	w.Header().Set("Content-Disposition", fmt.Sprintf(`attachment; filename="performance-%s-%s.csv"`, p.From, p.To))
	out := csv.NewWriter(w)
	rows := [][]string{{"from", "to", "section", "name", "figure", "value"}}
	for _, line := range figures(p) {
		rows = append(rows, append([]string{p.From, p.To}, line...))
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write table: %w", err)
	}
	return nil
}

// figures lists every figure as section, name, figure, value.
func figures(p *Performance) [][]string {
	var t table
	for _, s := range p.Services {
		t.service(s)
	}
	t.add("contacts", "all", "answered", strconv.Itoa(p.Contacts.Total))
	t.add("contacts", "all", "assessed", strconv.Itoa(p.Contacts.Assessed))
	t.add("contacts", "all", "deferred", strconv.Itoa(p.Contacts.Deferred))
	t.add("contacts", "all", "not assessed", strconv.Itoa(p.Contacts.Unassessed))
	for _, g := range p.Incidents {
		t.grade(g)
	}
	return t.rows
}

type table struct{ rows [][]string }

func (t *table) add(section, name, figure, value string) {
	t.rows = append(t.rows, []string{section, name, figure, value})
}

func (t *table) service(s ServiceFigures) {
	count := func(figure string, n int) { t.add("service", s.Service, figure, strconv.Itoa(n)) }
	count("offered", s.Offered)
	count("answered", s.Answered)
	count("abandoned", s.Abandoned)
	count("short abandoned", s.ShortAbandoned)
	count("waiting", s.Waiting)
	count("interrupted", s.Interrupted)
	count(fmt.Sprintf("answered within %d s", s.AnsweredWithin.Seconds), s.AnsweredWithin.Count)
	t.add("service", s.Service, fmt.Sprintf("answered within %d s, %% of answered", s.AnsweredWithin.Seconds), decimal(s.AnsweredWithin.Percent))
	count(fmt.Sprintf("answered over %d s", s.Over.Seconds), s.Over.Count)
	t.add("service", s.Service, "mean answer, ms", whole(s.MeanAnswerMS))
	t.add("service", s.Service, "median answer, ms", whole(s.MedianAnswerMS))
	t.add("service", s.Service, "longest wait, ms", whole(s.LongestMS))
	t.add("service", s.Service, "abandonment, %: "+s.Abandonment.Definition, decimal(s.Abandonment.Percent))
	t.add("service", s.Service, "abandonment, %: "+s.Abandonment.Other.Definition, decimal(s.Abandonment.Other.Percent))
}

func (t *table) grade(g ResponseFigures) {
	count := func(figure string, n int) { t.add("grade", g.Label, figure, strconv.Itoa(n)) }
	count("opened", g.Opened)
	count("resolved without deployment", g.ResolvedWithoutDeployment)
	count("attended", g.Attended)
	count("within target", g.WithinTarget.Count)
	count("within target, of", g.WithinTarget.Denominator)
	t.add("grade", g.Label, "within target, %", decimal(g.WithinTarget.Percent))
	t.add("grade", g.Label, "median attendance, ms", whole(g.MedianAttendMS))
}

// decimal and whole leave empty what cannot be given.
func decimal(n *float64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatFloat(*n, 'f', 2, 64)
}

func whole(n *int64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatInt(*n, 10)
}
