package policyfile

import (
	"regexp"

	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

var (
	weekdays = []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
	clock    = regexp.MustCompile(`^([01][0-9]|2[0-3]):[0-5][0-9]$`)
)

// hours reads when a partner is there. Without them it is always there, which an
// empty list does not say.
func (f fields) hours() []policy.Hours {
	n := child(f.node, "hours")
	if n == nil {
		return nil
	}
	if n.Kind == yaml.SequenceNode && len(n.Content) == 0 {
		f.wrong(n, "delete the line if somebody is always there, or say under “closed” why nobody is", "%s has “hours” without any", f.what)
	}
	if child(f.node, "outside") == nil && !f.partial {
		f.wrong(n, "add “outside” with what happens then", "%s has hours and does not say what happens outside them", f.what)
	}
	return readSome(f, "hours", (*reader).openingHours)
}

func (r *reader) openingHours(n *yaml.Node) policy.Hours {
	f := r.fields(n, "an entry of “hours”", "days", "from", "to", "holidays")
	h := policy.Hours{From: f.clock("from"), To: f.clock("to"), Holidays: f.flag("holidays")}
	for _, day := range f.list("days", true) {
		h.Days = append(h.Days, f.weekday(day))
	}
	if h.From != "" && h.From == h.To {
		r.wrong(n, "write from “00:00” to “24:00” for a whole day", "an entry of “hours” ends when it begins")
	}
	return h
}

func (f fields) weekday(n *yaml.Node) string {
	for _, day := range weekdays {
		if n.Kind == yaml.ScalarNode && n.Value == day {
			return day
		}
	}
	f.wrong(n, "use mon, tue, wed, thu, fri, sat or sun", "%s: “%s” is not a day of the week", f.what, n.Value)
	return ""
}

// clock reads a time of day; the end of the day may be written as 24:00.
func (f fields) clock(key string) string {
	n := f.need(key)
	if n == nil {
		return ""
	}
	if n.Kind != yaml.ScalarNode || !clock.MatchString(n.Value) && (key != "to" || n.Value != "24:00") {
		f.wrong(n, "write hours and minutes in quotes, such as “07:30”", "%s: “%s” is not a time of day: “%s”", f.what, key, n.Value)
		return ""
	}
	return n.Value
}
