package app

import (
	"context"
	"fmt"
	"slices"

	"bluelamp/internal/channels/testmailbox"
	"bluelamp/internal/channels/testtelephone"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/simulate"
	"bluelamp/internal/staff/staffapi"
	gateway "bluelamp/internal/telephony/testtelephone"
)

// demoForce is the invented force of the demonstration.
const demoForce = "northshire"

// contactsInTheDay is how much invented history the demonstration starts with.
const contactsInTheDay = 230

// invent gives the demonstration its people and its past.
func (a *App) invent(ctx context.Context) error {
	if !slices.Contains(a.Config.Forces, demoForce) {
		return nil
	}
	began := a.Now()
	invented, err := simulate.Fill(ctx, simulate.Options{
		Journal: a.store.Journal, Codec: a.store.Codec, Pack: a.packs[demoForce], Now: began, Zone: a.zone,
		Contacts: contactsInTheDay, Seed: 999, Hash: staffapi.HashPassword,
	})
	if err != nil {
		return fmt.Errorf("invent the demonstration's history: %w", err)
	}
	if invented {
		a.Say("invented a day of work for %s in %.1f s", a.packs[demoForce].Force.Name, a.Now().Sub(began).Seconds())
	}
	return nil
}

// mountTelephone adds a telephone in the browser, and the partners' mailbox.
func (a *App) mountTelephone(s *httpserver.Server) error {
	address := a.edge.Addresses().SIP
	g, err := gateway.New(gateway.Config{Target: address, Listen: "127.0.0.1:0"}, a.Log)
	if err != nil {
		return fmt.Errorf("open the test telephone: %w", err)
	}
	a.closers = append(a.closers, func() error { g.Close(); return nil })
	callers := []testtelephone.TestCaller{}
	for _, c := range simulate.Callers() {
		callers = append(callers, testtelephone.TestCaller{Name: c.Name, Number: c.Number, Note: c.Note})
	}
	testtelephone.Mount(s, testtelephone.Telephone{
		Gateway: g, Callers: callers, Services: []string{"999", "101"}, SIPAddress: "sip:999@" + address.String(),
	})
	if a.mailbox != nil {
		testmailbox.Mount(s, a.mailbox)
	}
	return nil
}
