package app

import (
	"context"
	"fmt"
	"net/netip"
	"path/filepath"
	"time"

	"bluelamp/internal/channels/phone"
	"bluelamp/internal/queue/queuedesk"
	"bluelamp/internal/telephony"
)

// callerGrace is how long a caller whose handler's browser was lost waits for it
// to come back: a reload takes two seconds, a restart of the browser ten.
const callerGrace = 12 * time.Second

func (a *App) openTelephony(context.Context) error {
	config, err := a.edgeConfig()
	if err != nil {
		return err
	}
	for _, t := range a.Config.SIP.Trunks {
		if _, err := a.packs[t.Force].Queue(t.Service); err != nil {
			return fmt.Errorf("sip.trunks: the callers of %s could join no queue of %s: %w", t.Name, t.Force, err)
		}
	}
	if a.edge, err = telephony.New(config, a.Log, a.Now); err != nil {
		return fmt.Errorf("open the telephone edge: %w", err)
	}
	forces := map[string]string{} // by trunk
	for _, t := range a.Config.SIP.Trunks {
		forces[t.Name] = t.Force
	}
	a.line = phone.New(phone.Options{
		Edge: a.edge, Command: a.desk, Desks: a.deskOf, Forces: a.Config.Forces, Grace: callerGrace, Now: a.Now, Log: a.Log,
		ForceOf: func(trunk string) string { return forces[trunk] }, Follow: a.locator,
	})
	return nil
}

func (a *App) deskOf(force string) *queuedesk.Desk { return a.desks[force] }

// recordings is the folder of recordings.
func (a *App) recordings() string {
	if a.Config.Recording.Dir != "" {
		return a.Config.Recording.Dir
	}
	return filepath.Join(a.Config.DataDir, "recordings")
}

func (a *App) edgeConfig() (telephony.Config, error) {
	c := a.Config
	config := telephony.Config{
		Listen: c.SIP.Listen, ListenTLS: c.SIP.ListenTLS, Certificate: c.TLSCert, Key: c.TLSKey,
		RTP:         telephony.PortRange{Min: c.SIP.RTPPorts.Min, Max: c.SIP.RTPPorts.Max},
		AgentListen: c.WebRTC.Listen, AgentAdvertise: c.WebRTC.Advertised,
		Announcements: c.SIP.Announcements, RecordingDir: a.recordings(), MaxCalls: c.SIP.MaxCalls, MaxRing: c.SIP.MaxRing,
	}
	if c.SIP.AdvertisedAddress != "" {
		address, err := netip.ParseAddr(c.SIP.AdvertisedAddress)
		if err != nil {
			return config, fmt.Errorf("sip.advertisedAddress: %w", err)
		}
		config.Advertise = address
	}
	for _, t := range c.SIP.Trunks {
		config.Trunks = append(config.Trunks, telephony.Trunk{
			Name: t.Name, Service: t.Service, Dialled: t.Dialled, Header: t.Header, Sources: t.Sources, Waiting: telephony.Waiting(t.Waiting),
		})
	}
	return config, nil
}

// SIPAddress is where the edge takes calls, useful when the port was 0.
func (a *App) SIPAddress() string { return a.edge.Addresses().SIP.String() }
