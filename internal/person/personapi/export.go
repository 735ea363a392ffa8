package personapi

import (
	"context"
	"slices"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/person/personviews"
)

type exportIn struct {
	ID     string `path:"id" maxLength:"100"`
	Reason string `query:"reason" minLength:"3" maxLength:"500" required:"true" doc:"For what request the data is given out"`
}

// PersonExport is what is on record of a person, for somebody who asks for their
// own data (Data Protection Act 2018 s45) or for disclosure. What is on record of
// others is not in it (s45(4)(e)): no household, no patterns, which name people,
// and neither number nor place of a contact in which somebody else was calling.
// What was said in the contacts is under their ids.
type PersonExport struct {
	ExportedAt time.Time   `json:"exportedAt"`
	ExportedBy string      `json:"exportedBy"`
	Reason     string      `json:"reason"`
	Person     Person      `json:"person"`
	EndedFlags []EndedFlag `json:"endedFlags" doc:"Flags that stood on the person once"`
}

// EndedFlag is a flag that was taken off.
type EndedFlag struct {
	PersonFlag
	EndedAt time.Time `json:"endedAt"`
	EndedBy string    `json:"endedBy"`
	Why     string    `json:"why"`
}

type exportOut struct{ Body PersonExport }

func (d door) export(ctx context.Context, c *httpserver.Call, in *exportIn) (*exportOut, error) {
	if _, err := admit(ctx, c, in.ID, in.Reason); err != nil {
		return nil, err
	}
	shown, err := d.show(ctx, c, in.ID)
	if err != nil {
		return nil, err
	}
	ended := shown.Body.EarlierFlags
	return &exportOut{PersonExport{
		ExportedAt: c.Now(), ExportedBy: c.Name(), Reason: in.Reason, Person: withoutOthers(shown.Body), EndedFlags: ended,
	}}, nil
}

// withoutOthers is a person's record without what is on record of others.
func withoutOthers(p Person) Person {
	p.Household, p.Patterns, p.EarlierFlags = []Neighbour{}, []Pattern{}, []EndedFlag{}
	p.Links = slices.DeleteFunc(p.Links, func(l PersonLink) bool { return l.Verdict != "same" })
	own := map[string]bool{} // incidents about which the person rang, by reference
	for i, c := range p.Contacts {
		if !c.Caller {
			p.Contacts[i].Number, p.Contacts[i].Place = "", ""
			continue
		}
		for _, reference := range c.Incidents {
			own[reference] = true
		}
	}
	for i, one := range p.Incidents {
		if !own[one.Reference] {
			p.Incidents[i].Place = ""
		}
	}
	return p
}

func (e *eyes) endedFlags(ctx context.Context, cluster []string) ([]EndedFlag, error) {
	flags, err := personviews.FlagsOf(ctx, e.db, cluster)
	if err != nil {
		return nil, err
	}
	ended := []EndedFlag{}
	for _, f := range flags {
		if f.EndedAt != nil {
			ended = append(ended, EndedFlag{PersonFlag: flagOf(e.pack, f), EndedAt: *f.EndedAt, EndedBy: f.EndedByName, Why: f.EndedReason})
		}
	}
	return ended, nil
}
