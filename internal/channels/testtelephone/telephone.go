package testtelephone

import (
	"context"
	"strings"

	"bluelamp/internal/telephony/testtelephone"
)

// Gateway joins a browser's audio to a SIP call.
type Gateway interface {
	Place(ctx context.Context, o testtelephone.Order) (id, answer string, err error)
	Status(id string) (testtelephone.Status, error)
	Digit(ctx context.Context, id, digit string) error
	HangUp(ctx context.Context, id string) error
}

// TestCaller is an invented person who can be rung as.
type TestCaller struct {
	Name   string `json:"name" doc:"Invented person"`
	Number string `json:"number" doc:"From Ofcom's ranges for drama; empty rings with the number withheld"`
	Note   string `json:"note" doc:"What the person might be ringing about"`
}

// Telephone is what the page needs.
type Telephone struct {
	Gateway    Gateway
	Callers    []TestCaller
	Services   []string // what can be dialled
	SIPAddress string   // for any other softphone
}

type shown struct {
	Body struct {
		Callers    []TestCaller `json:"callers"`
		Services   []string     `json:"services" doc:"What can be dialled"`
		SIPAddress string       `json:"sipAddress" doc:"Address for any other softphone"`
	}
}

type order struct {
	Body struct {
		Dialled  string `json:"dialled" minLength:"1" maxLength:"20" example:"999"`
		Number   string `json:"number" maxLength:"32" example:"07700900123" doc:"Caller's number; may be empty when withheld"`
		Withheld bool   `json:"withheld"`
		SDP      string `json:"sdp" minLength:"1" maxLength:"65536" doc:"The browser's offer, with all candidates"`
	}
}

type placed struct {
	Body struct {
		ID  string `json:"id"`
		SDP string `json:"sdp" doc:"The answer"`
	}
}

type call struct {
	ID string `path:"id" maxLength:"64"`
}

type standing struct {
	Body struct {
		State  string `json:"state" enum:"calling,ringing,talking,ended"`
		Reason string `json:"reason" doc:"Why it ended, as the network said; empty until then"`
	}
}

type pressed struct {
	ID   string `path:"id" maxLength:"64"`
	Body struct {
		Digit string `json:"digit" pattern:"^[0-9*#]$"`
	}
}

// gatewayOrder drops the spaces with which people write numbers.
func gatewayOrder(in *order) testtelephone.Order {
	return testtelephone.Order{
		Number: in.Body.Dialled, CallerNumber: strings.ReplaceAll(in.Body.Number, " ", ""), Withheld: in.Body.Withheld, OfferSDP: in.Body.SDP,
	}
}
