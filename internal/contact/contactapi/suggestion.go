package contactapi

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/place/gazetteer"
)

type suggestionIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Person  string            `json:"person" minLength:"1" maxLength:"100" doc:"The person whom Bluelamp suggested"`
		Verdict string            `json:"verdict" enum:"same,different,unsure" doc:"same also names the person as the caller; different and unsure take that back"`
		Reason  string            `json:"reason,omitempty" maxLength:"500"`
		Advice  string            `json:"advice,omitempty" maxLength:"4000" doc:"As it came with the candidate"`
		Typed   *personapi.LookUp `json:"typed,omitempty" doc:"What had been typed when the decision was made"`
	}
}

// decide keeps the handler's word on a suggestion. "Same" names the person as
// the caller, and what was heard becomes a description of that person; any other
// word on the person who is named as the caller makes the caller a new person
// again, who takes the description along.
func (d door) decide(ctx context.Context, c *httpserver.Call, in *suggestionIn) (*contactOut, error) {
	typed, err := typedText(in.Body.Typed)
	if err != nil {
		return nil, err
	}
	said := contact.SuggestionDecided{
		Person: in.Body.Person, Verdict: in.Body.Verdict, Reason: in.Body.Reason, Advice: in.Body.Advice, Typed: typed, At: c.Now(),
	}
	return d.settleCaller(ctx, c, in.ID, func(s contact.State, t *told) (*contactOut, error) { return d.decided(ctx, c, in, said, s, t) })
}

// decided carries out a decision on a contact that was in this state.
func (d door) decided(
	ctx context.Context, c *httpserver.Call, in *suggestionIn, said contact.SuggestionDecided, s contact.State, t *told,
) (*contactOut, error) {
	if _, err := contact.DecideSuggestion(s, asker(c), said); err != nil {
		return nil, err
	}
	suggested, _, err := command.Load(ctx, d.Desk, c.Force(), person.Room, in.Body.Person, person.Fold)
	if err != nil {
		return nil, err
	}
	if err := mayUse(c, suggested, true); err != nil {
		return nil, err
	}
	named := s.Caller
	named.At = c.Now()
	if said.Verdict == string(person.Same) {
		err = d.become(ctx, c, in, s, suggested, &named, t)
	} else if s.Caller.Person == said.Person {
		err = d.partFrom(ctx, c, in.ID, s, suggested, &named, t)
	}
	if err != nil {
		return nil, err
	}
	return d.write(ctx, c, in.ID, func(now contact.State) ([]any, error) {
		if before := s.Caller; now.Caller.Person != before.Person || now.Caller.Name != before.Name ||
			now.Caller.CallbackNumber != before.CallbackNumber || now.Caller.Relation != before.Relation {
			return nil, errCallerMoved // what was typed meanwhile counts, too
		}
		events, err := contact.DecideSuggestion(now, asker(c), said)
		if err != nil || named.Person == now.Caller.Person {
			return events, err
		}
		more, err := contact.NameCaller(now, asker(c), named)
		return append(events, more...), err
	})
}

// become makes the suggested person the caller and gives them what was heard: as
// it stood on the record of whoever was named before, and as typed since.
func (d door) become(
	ctx context.Context, c *httpserver.Call, in *suggestionIn, s contact.State, suggested person.State, named *contact.CallerNamed, t *told,
) error {
	before, err := d.saidBefore(ctx, c, in.ID, s.Caller.Person, t)
	if err != nil {
		return err
	}
	details := over(personapi.PersonDetails(before), heard(in.Body.Typed))
	named.Person = in.Body.Person
	if named.Name == "" {
		named.Name = nameOf(details, suggested)
	}
	if _, err := d.record(ctx, c, in.ID, heardOf{person: named.Person, onRecord: true, details: &details, as: t.as(s)}); err != nil {
		return err
	}
	return t.spoke(ctx, named.Person, s.Caller.Person)
}

// partFrom makes the caller a new person, who takes along what this contact said.
func (d door) partFrom(
	ctx context.Context, c *httpserver.Call, id string, s contact.State, suggested person.State, named *contact.CallerNamed, t *told,
) error {
	var err error
	if named.Person, err = fresh("person"); err != nil {
		return err
	}
	r := heardOf{person: named.Person, name: named.Name, number: named.CallbackNumber, as: t.as(s)}
	if before, there := suggested.Description(id); there {
		details := personapi.PersonDetails(before.Details)
		r.details = &details
	}
	if named.Person, err = d.record(ctx, c, id, r); err != nil {
		return err
	}
	return t.spoke(ctx, named.Person, s.Caller.Person)
}

// heard is what was typed of the caller. A name in one box is first names and,
// where there are several words, a surname at the end.
func heard(in *personapi.LookUp) personapi.PersonDetails {
	if in == nil {
		return personapi.PersonDetails{}
	}
	details := in.PersonDetails
	if details.First == "" && details.Last == "" {
		details.First, details.Last = inParts(in.Name)
	}
	if line := strings.TrimSpace(in.Address); line != "" && details.Street == "" && details.Postcode == "" {
		at := gazetteer.ParseAddress(line)
		details.Unit, details.House, details.Street, details.Town, details.Postcode = at.Unit, at.House, at.Street, at.Town, at.Postcode
	}
	return details
}

// nameOf is what the caller is called on the contact: as heard, else as on record.
func nameOf(heard personapi.PersonDetails, suggested person.State) string {
	if name := strings.TrimSpace(heard.First + " " + heard.Last); name != "" {
		return name
	}
	if suggested.Name != "" {
		return suggested.Name
	}
	for _, d := range suggested.Descriptions {
		if name := strings.TrimSpace(d.Details.First + " " + d.Details.Last); name != "" {
			return name
		}
	}
	return "Name not known"
}

// typedText is what had been typed, as it is kept with the decision. What is
// longer than anybody types is cut: it must not stop the decision.
func typedText(in *personapi.LookUp) (string, error) {
	if in == nil {
		return "", nil
	}
	text, err := json.Marshal(in)
	if err != nil {
		return "", fmt.Errorf("keep what was typed: %w", err)
	}
	if runes := []rune(string(text)); len(runes) > contact.MaxTyped {
		return string(runes[:contact.MaxTyped]), nil
	}
	return string(text), nil
}
