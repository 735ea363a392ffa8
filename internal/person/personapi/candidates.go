package personapi

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/match"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personmatch"
	"bluelamp/internal/person/personviews"
)

// shownAndClosed are the candidates that the asker may see, and how many more
// there are whom they may not.
type shownAndClosed struct {
	shown  []Candidate
	closed int
}

// worthClosed is from which share on a restricted record is hinted at.
const worthClosed = 0.1

// candidates makes the list: records that people said are one human being take
// one place, whoever was said to be somebody else on this contact is left out.
func (d door) candidates(
	ctx context.Context, c *httpserver.Call, answer personmatch.Answer, decided map[string]person.Verdict, limit int,
) (shownAndClosed, error) {
	db := c.View(personviews.Name)
	out := shownAndClosed{shown: []Candidate{}}
	taken := map[string]int{} // person: place in the list, -1 when not shown
	for _, f := range answer.Found {
		if decided[f.Person] == person.Different || !speaksFor(f.Steps) {
			continue
		}
		if at, there := taken[f.Person]; there {
			if at >= 0 {
				out.shown[at].Share += f.Share
				out.shown[at].Words = wordsFor(out.shown[at].Share)
			}
			continue
		}
		if len(out.shown) >= limit {
			continue
		}
		cluster, err := personviews.ClusterOf(ctx, db, f.Person)
		if err != nil {
			return out, err
		}
		one, visible, err := d.candidate(ctx, c, f, answer, cluster)
		if err != nil {
			return out, err
		}
		at := -1
		switch {
		case visible:
			at = len(out.shown)
			one.Decided = string(decided[f.Person])
			out.shown = append(out.shown, one)
		case f.Share >= worthClosed:
			out.closed++
		}
		for _, id := range append(cluster, f.Person) {
			taken[id] = at
		}
	}
	return out, nil
}

// speaksFor says whether what agrees outweighs what differs. Somebody of whom it
// does not is no suggestion, however short the list is.
func speaksFor(steps []match.Step) bool {
	evidence := 0.0
	for _, s := range steps {
		if s.Field != match.NumFields {
			evidence += math.Log(s.Factor)
		}
	}
	return evidence > 0
}

// candidate is one person as the list shows them; false when the asker may not
// see them, or nothing is left of them.
func (d door) candidate(
	ctx context.Context, c *httpserver.Call, f personmatch.Found, answer personmatch.Answer, cluster []string,
) (Candidate, bool, error) {
	db := c.View(personviews.Name)
	people, err := personviews.Many(ctx, db, cluster)
	if err != nil {
		return Candidate{}, false, err
	}
	p, there := people[f.Person]
	if !there || p.Erased() {
		return Candidate{}, false, nil
	}
	var flags []personviews.Flag
	for _, one := range people {
		if closed(c.Policy(), one) && !sees(c) {
			return Candidate{}, false, nil
		}
		flags = append(flags, one.Flags...)
	}
	var descriptions []personviews.Description
	for _, id := range cluster {
		more, err := personviews.Descriptions(ctx, db, id)
		if err != nil {
			return Candidate{}, false, err
		}
		descriptions = append(descriptions, more...)
	}
	standing, err := personviews.StandingOf(ctx, db, cluster)
	if err != nil {
		return Candidate{}, false, err
	}
	advice, err := adviceOf(f, answer)
	if err != nil {
		return Candidate{}, false, err
	}
	one := Candidate{
		Person: f.Person, Name: p.Name, Share: f.Share, Words: wordsFor(f.Share), Why: reasonsOf(f.Steps), Flags: flagsOf(c.Policy(), flags),
		Roles: noneNil(standing.Roles), Contacts: standing.Contacts, OpenIncidents: standing.OpenIncidents, Others: slices.DeleteFunc(slices.Clone(cluster), func(id string) bool { return id == f.Person }),
		Advice: advice,
	}
	if !p.LastAt.IsZero() {
		one.LastAt = &p.LastAt
	}
	one.describe(descriptions, f.Heard, c.Now())
	return one, true, nil
}

// describe fills in what is known of the candidate: of each part the description
// that fits best, and where that says nothing, the newest that does.
func (o *Candidate) describe(all []personviews.Description, heard match.Record, now time.Time) {
	slices.SortStableFunc(all, func(a, b personviews.Description) int {
		return fits(b, heard) - fits(a, heard)
	})
	for _, d := range all {
		if d.Withdrawn {
			continue
		}
		if o.Birth == "" {
			o.Birth = d.Details.Birth
		}
		if o.Address == "" {
			o.Address = addressLine(d.Details)
		}
		if o.Phone == "" {
			o.Phone = d.Details.Phone
		}
		if full := strings.TrimSpace(d.Details.First + " " + d.Details.Last); o.Name == "" {
			o.Name = full
		}
	}
	o.Age = ageOn(o.Birth, now)
}

func fits(d personviews.Description, heard match.Record) int {
	if !d.Withdrawn && personmatch.RecordOf(d.Details, d.HeardAt) == heard {
		return 1
	}
	return 0
}

func addressLine(d person.Details) string {
	var parts []string
	unit := d.Unit
	if _, err := strconv.Atoi(unit); err == nil {
		unit = "Flat " + unit
	}
	for _, part := range []string{unit, strings.TrimSpace(d.House + " " + d.Street), d.Town, d.Postcode} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// ageOn is the age in whole years on a day, nil when the year is not known or
// only guessed.
func ageOn(birth string, now time.Time) *int {
	if len(birth) < 4 || birth[0] == '~' {
		return nil
	}
	year, err := strconv.Atoi(birth[:4])
	if err != nil {
		return nil
	}
	age := now.Year() - year
	if day := now.Format(time.DateOnly); len(birth) == len(day) && day[5:] < birth[5:] {
		age--
	}
	return &age
}

// reasonsOf is the explanation as the screen shows it.
func reasonsOf(steps []match.Step) []MatchReason {
	reasons := make([]MatchReason, len(steps))
	for i, s := range steps {
		reasons[i] = MatchReason{Field: s.Field.String(), Words: s.Words, Factor: finite(s.Factor), Agrees: agrees(s.Factor)}
		if s.Field == match.NumFields {
			reasons[i].Field, reasons[i].Agrees = "start", "start"
		}
		if len(s.Against) > 0 {
			reasons[i].Words += " (or: " + strings.Join(s.Against, ", ") + ")"
		}
	}
	return reasons
}

func agrees(factor float64) string {
	switch {
	case factor >= 10:
		return "yes"
	case factor > 1:
		return "partly"
	}
	return "no"
}

// advice is what the machine said, as a decision keeps it: enough to compute
// the score again, and nothing that was said or typed.
type advice struct {
	Model      string          `json:"model"`
	LogOdds    float64         `json:"logOdds"`
	Share      float64         `json:"share"`
	Nobody     float64         `json:"nobody"`
	Population int             `json:"population"`
	Considered int             `json:"considered"`
	Pattern    match.Pattern   `json:"pattern"`
	Frequency  match.Frequency `json:"frequency"`
}

func adviceOf(f personmatch.Found, a personmatch.Answer) (string, error) {
	text, err := json.Marshal(advice{
		Model: a.Model, LogOdds: f.LogOdds, Share: f.Share, Nobody: a.Nobody, Population: a.Population, Considered: a.Considered,
		Pattern: f.Pattern, Frequency: f.Frequency,
	})
	if err != nil {
		return "", fmt.Errorf("write down advice: %w", err)
	}
	return string(text), nil
}
