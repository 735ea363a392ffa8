package whole

import "encoding/json"

// What of the API's answers the tests look at.

type desk struct {
	Handler struct {
		State, Reason      string
		Present, Softphone bool
	}
	Offer   *offer
	Contact *string
	Waiting []waiting
}

type waiting struct {
	Service string
	Count   int
}

type offer struct {
	Contact contact
	Known   known
}

type known struct {
	Number        *string
	Contacts      []contact
	ContactCount  int
	OpenIncidents int
	People        []struct{ ID, Name string }
}

type contact struct {
	ID, Service, State, Trunk string
	Version                   int64
	Number                    *string
	Withheld                  bool
	WaitedMS, TalkMS          *int64
	Handler                   *struct{ ID, Name string }
	CallerName, Place, Type   *string
	Assessed, Notes, Digits   string
	Caller                    *struct {
		Person, Name string
		Flags        []struct{ Code string }
	}
	Incidents  []struct{ ID, Reference string }
	Recordings []struct {
		ID, SHA256        string
		DurationMS, Bytes int64
	}
}

type performance struct {
	Services []service
	Contacts struct{ Total, Assessed, Deferred, Unassessed int }
}

type service struct {
	Service                                                            string
	Offered, Answered, Abandoned, ShortAbandoned, Waiting, Interrupted int
	AnsweredWithin                                                     struct{ Count, Denominator int }
	LongestMS                                                          *int64
}

// of returns the figures of one service.
func (p performance) of(name string) service {
	for _, s := range p.Services {
		if s.Service == name {
			return s
		}
	}
	return service{}
}

type supervision struct {
	Waiting []waiting
	Today   performance
}

// String shows a contact in messages as the API sends it.
func (c contact) String() string {
	text, err := json.Marshal(c)
	if err != nil {
		return err.Error()
	}
	return string(text)
}
