package httpserver

import (
	"net/http"
	"regexp"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/fault"
)

// Wrong is one input that huma's reading of the schema refused.
type Wrong struct {
	Field string `json:"field"`
	What  string `json:"what"`
}

var invalid = fault.New(fault.Invalid, "request.invalid", "This cannot be saved as it is: %s.")

// readable turns the error that huma writes by itself, for input that does not
// fit the schema, into the same document as every other refusal. What was sent
// is not repeated in the answer.
func readable(ctx huma.Context, _ string, v any) (any, error) {
	m, ok := v.(*huma.ErrorModel)
	if !ok {
		return v, nil
	}
	p := shown(explain(m), requestID(ctx.Context()))
	p.Status, p.Title = m.Status, http.StatusText(m.Status) // the status line is written already
	return p, nil
}

func explain(m *huma.ErrorModel) *fault.Fault {
	switch m.Status {
	case http.StatusRequestEntityTooLarge:
		return TooLarge
	case http.StatusRequestTimeout:
		return TookTooLong
	case http.StatusUnprocessableEntity:
		return explainFields(m.Errors)
	}
	why := "send JSON with Content-Type application/json"
	if m.Status == http.StatusInternalServerError {
		return Defect.With("see the server's log")
	}
	if len(m.Errors) > 0 && strings.Contains(m.Detail, "required") {
		why = "the request has no body"
	}
	return NotUnderstood.With(why)
}

func explainFields(errs []*huma.ErrorDetail) *fault.Fault {
	all := []Wrong{}
	var words []string
	for _, e := range errs {
		w := inWords(e)
		all = append(all, w)
		words = append(words, strings.TrimSpace(w.Field+" "+w.What))
	}
	if len(all) == 0 {
		return NotUnderstood.With("send JSON with Content-Type application/json")
	}
	return invalid.With(strings.Join(words, "; ")).About(all[0].Field).Showing(all)
}

// saying is how one of huma's messages is said to a person. $1 is what the
// pattern caught. The first that matches is taken.
var sayings = []struct {
	huma *regexp.Regexp
	say  string
}{
	{regexp.MustCompile(`^expected length >= 1$`), "must not be empty"},
	{regexp.MustCompile(`^expected length >= (\d+)$`), "must have at least $1 characters"},
	{regexp.MustCompile(`^expected length <= (\d+)$`), "may have at most $1 characters"},
	{regexp.MustCompile(`^expected array length >= (\d+)$`), "needs at least $1 entries"},
	{regexp.MustCompile(`^expected array length <= (\d+)$`), "may have at most $1 entries"},
	{regexp.MustCompile(`^expected array items to be unique$`), "names something twice"},
	{regexp.MustCompile(`^expected value to be one of "(.*)"$`), "must be one of: $1"},
	{regexp.MustCompile(`^expected number >= (.*)$`), "must be at least $1"},
	{regexp.MustCompile(`^expected number <= (.*)$`), "may be at most $1"},
	{regexp.MustCompile(`^expected (number|integer)$`), "must be a number"},
	{regexp.MustCompile(`^invalid (integer|number|float)`), "must be a number"},
	{regexp.MustCompile(`^expected string$`), "must be text"},
	{regexp.MustCompile(`^(expected|invalid) boolean`), "must be true or false"},
	{regexp.MustCompile(`^expected array$`), "must be a list"},
	{regexp.MustCompile(`^expected object$`), "must be an object with named fields"},
	{regexp.MustCompile(`RFC ?3339 date$`), "must be a date such as 2026-11-21"},
	{regexp.MustCompile(`(?i)RFC ?3339|invalid date/time`), "must be a time such as 2026-11-21T14:05:00Z"},
	{regexp.MustCompile(`uuid`), "must be a UUID"},
	{regexp.MustCompile(`^unexpected property$`), "is not known here; leave it out"},
	{regexp.MustCompile(`^required \w+ parameter is missing$`), "is missing"},
}

var requiredProperty = regexp.MustCompile(`^expected required property (\S+) to be present$`)

// inWords names the field as the client knows it and says what is wrong.
func inWords(e *huma.ErrorDetail) Wrong {
	field := e.Location
	for _, part := range []string{"body", "path", "query", "header"} {
		if field == part {
			field = ""
		}
		field = strings.TrimPrefix(field, part+".")
	}
	if m := requiredProperty.FindStringSubmatch(e.Message); m != nil {
		return Wrong{Field: strings.TrimPrefix(field+"."+m[1], "."), What: "is missing"}
	}
	for _, s := range sayings {
		if m := s.huma.FindStringSubmatchIndex(e.Message); m != nil {
			return Wrong{Field: field, What: string(s.huma.ExpandString(nil, s.say, e.Message, m))}
		}
	}
	if field == "" { // the body as a whole: the message is that of the JSON reader
		return Wrong{What: "what was sent is not JSON that can be read"}
	}
	return Wrong{Field: field, What: "does not have the form that is expected there"}
}
