package queueapi

import (
	"time"

	"bluelamp/internal/contact/contactapi"
)

// Desk is all that a handler's desk window shows of the queue.
type Desk struct {
	Handler DeskHandler `json:"handler"`
	Offer   *Offer      `json:"offer"`
	Contact *string     `json:"contact" doc:"Id of the contact in hand"`
	Waiting []Waiting   `json:"waiting" doc:"One row for each queue of the pack"`
}

// DeskHandler is what the handler is doing.
type DeskHandler struct {
	State     string    `json:"state" enum:"off,ready,not-ready,offered,on-contact,wrap-up"`
	Reason    string    `json:"reason" doc:"Why not ready; empty otherwise"`
	Since     time.Time `json:"since"`
	Present   bool      `json:"present" doc:"A desk window is open"`
	Softphone bool      `json:"softphone" doc:"A browser's audio is connected"`
}

// Offer is a contact that stands before the handler.
type Offer struct {
	Contact   contactapi.ContactSummary `json:"contact"`
	OfferedAt time.Time                 `json:"offeredAt"`
	Until     time.Time                 `json:"until" doc:"When it goes to the next handler"`
	Known     contactapi.Known          `json:"known"`
}

// Waiting is how many wait in one queue.
type Waiting struct {
	Service      string     `json:"service" example:"999"`
	Count        int        `json:"count"`
	LongestSince *time.Time `json:"longestSince" doc:"Since when the one who has waited longest waits"`
}

// HandlerOnBoard is a row of the supervisor's board.
type HandlerOnBoard struct {
	ID      string    `json:"id"`
	Name    string    `json:"name"`
	State   string    `json:"state" enum:"off,ready,not-ready,offered,on-contact,wrap-up"`
	Reason  string    `json:"reason"`
	Since   time.Time `json:"since"`
	Present bool      `json:"present" doc:"False when the browser has been gone for longer than the grace"`
	Contact *string   `json:"contact"`
	Service *string   `json:"service"`
}
