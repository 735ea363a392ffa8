package safeguardingapi_test

import (
	"testing"

	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/person"
	"bluelamp/internal/safeguarding"
)

// Every operation: who may call it, what it owes. The walk goes in the order in
// which the operations are registered, which is that of a case. What is asked of
// one by anybody else is refused on the way.
func TestNoOperationForgetsItsRule(t *testing.T) {
	h := open(t)
	h.rang("c1", "handler-1")
	h.past(person.Room, "p1", person.Named{Name: "Marta Fielding", At: noon})
	h.past(safeguarding.Room, "c1",
		safeguarding.VulnerabilityRecorded{ID: "v1", Contact: "c1", Who: "Tom", Relation: "other", Factors: []string{"alone"}, Interaction: "He cannot leave.", By: "s1", At: noon},
		safeguarding.DeskAsked{Source: "handler", Why: "Please look at him.", By: "s1", At: noon},
		safeguarding.DeskTaken{By: "s1", At: noon},
		safeguarding.Advised{ID: "a1", To: "officer", Text: "Ask for the key.", By: "s1", At: noon})
	at := func(address string, body any) httpservertest.Example {
		return httpservertest.Example{Path: address, Body: body}
	}
	const path = "/api/contacts/c1"
	httpservertest.Walk(t, h.House, map[string]httpservertest.Example{
		"get-safeguarding":            at(path+"/safeguarding", nil),
		"record-vulnerability":        at(path+"/vulnerabilities", maisie("alone")),
		"withdraw-vulnerability":      at(path+"/vulnerabilities/v1/withdrawal", fields{"reason": "It was the wrong house."}),
		"ask-vulnerability-desk":      at(path+"/desk", fields{"why": "He is back at the door."}),
		"take-vulnerability-case":     at(path+"/desk/take", fields{"from": "s1"}),
		"advise":                      at(path+"/advice", fields{"to": "handler", "text": "Keep the line open for now."}),
		"answer-advice":               at(path+"/advice/a1/answer", fields{"used": true}),
		"take-safeguarding-action":    at(path+"/actions", fields{"action": "refuge", "note": ""}),
		"find-missed-vulnerability":   at(path+"/missed", fields{"factors": []string{"dementia"}, "note": "He asked for the day three times."}),
		"end-vulnerability-case":      at(path+"/desk/end", fields{"outcome": "advised", "note": ""}),
		"list-person-vulnerabilities": at("/api/people/p1/vulnerabilities", nil),
		"list-vulnerability-desk":     at("/api/vulnerability-desk", nil),
		"list-advice-for-me":          at("/api/vulnerability-desk/advice-for-me", nil),
	})
}
