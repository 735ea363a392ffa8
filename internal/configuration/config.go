package configuration

import (
	"fmt"
	"net/netip"
	"strconv"
	"strings"
	"time"
)

// Config is everything that can be set. The yaml tag is the key in the file;
// its path in capitals, joined by underscores with BLUELAMP_ in front, is the
// name in the environment: sip.maxCalls is BLUELAMP_SIP_MAX_CALLS. The default
// tag is what an empty value stands for.
type Config struct {
	DataDir     string        `yaml:"dataDir" default:"data" doc:"folder that holds everything Bluelamp keeps; made if it is not there"`
	Listen      string        `yaml:"listen" default:"127.0.0.1:8620" doc:"host:port of console and API; browsers allow the microphone only over TLS or on this computer itself"`
	TLSCert     string        `yaml:"tlsCert" doc:"PEM file with the certificate for HTTPS and SIP over TLS; empty: no TLS"`
	TLSKey      string        `yaml:"tlsKey" doc:"PEM file with the certificate's private key"`
	Demo        bool          `yaml:"demo" doc:"a demonstration: invented force, staff and history, the test telephone, trunks that take calls from anybody"`
	PoliciesDir string        `yaml:"policiesDir" doc:"folder with national.yaml and forces/*.yaml; empty: the packs inside the program"`
	Forces      []string      `yaml:"forces" default:"northshire" doc:"codes of the forces that this Bluelamp serves; each needs a policy pack"`
	SIP         SIP           `yaml:"sip"`
	WebRTC      WebRTC        `yaml:"webrtc"`
	Recording   Recording     `yaml:"recording"`
	Sessions    Sessions      `yaml:"sessions"`
	Places      Places        `yaml:"places"`
	Matching    Matching      `yaml:"matching"`
	CallerData  CallerData    `yaml:"callerData"`
	AML         AML           `yaml:"aml"`
	What3words  What3words    `yaml:"what3words"`
	Mail        Mail          `yaml:"mail"`
	Log         Log           `yaml:"log"`
	Grace       time.Duration `yaml:"grace" default:"10s" doc:"how long requests and calls may take to end when Bluelamp is stopped"`
}

// SIP is the edge towards the telephone network.
type SIP struct {
	Listen            string            `yaml:"listen" default:"127.0.0.1:5060" doc:"host:port for SIP over UDP and TCP"`
	ListenTLS         string            `yaml:"listenTls" doc:"host:port for SIP over TLS; needs tlsCert and tlsKey; empty: none"`
	AdvertisedAddress string            `yaml:"advertisedAddress" doc:"IP address that callers are told to send to; empty: the one that faces the caller"`
	Trunks            []Trunk           `yaml:"trunks" doc:"the ways in, each with name, service, force, dialled, header, sources, waiting; the first that matches takes the call"`
	RTPPorts          PortRange         `yaml:"rtpPorts" doc:"UDP ports for callers' sound, such as 40000-40999; empty: any free port"`
	MaxRing           time.Duration     `yaml:"maxRing" default:"4h" doc:"how long a caller may wait unanswered before the call is ended"`
	MaxCalls          int               `yaml:"maxCalls" default:"500" doc:"calls at the same time; further ones are told that the lines are busy"`
	Announcements     map[string]string `yaml:"announcements" doc:"service to the WAV file (8 kHz, 16 bit, mono) that its callers hear while they wait"`
}

// Trunk is one way in. Dialled, Header and Sources narrow it; what is empty
// matches everything.
type Trunk struct {
	Name    string            `yaml:"name" doc:"what screens and statistics call it"`
	Service string            `yaml:"service" doc:"the force's queue that its callers join, such as 999"`
	Force   string            `yaml:"force" doc:"code of the force that it rings at; empty: the first of forces"`
	Dialled []string          `yaml:"dialled" doc:"numbers that were rung"`
	Header  map[string]string `yaml:"header" doc:"SIP header fields that must have this value"`
	Sources []netip.Prefix    `yaml:"sources" doc:"networks that may send, such as 192.0.2.0/24"`
	Waiting string            `yaml:"waiting" doc:"ring: unanswered until a handler takes the call; announce: answered at once; empty: ring"`
}

// WebRTC is the edge towards the handlers' browsers.
type WebRTC struct {
	Listen     string   `yaml:"listen" default:"127.0.0.1:8621" doc:"host:port, UDP, for all softphones"`
	Advertised []string `yaml:"advertised" doc:"IP addresses that browsers are told to send to; empty: the local ones"`
}

// Recording is where calls are recorded.
type Recording struct {
	Dir string `yaml:"dir" doc:"folder of recordings; empty: recordings in dataDir"`
}

// Sessions is how long somebody stays signed in.
type Sessions struct {
	Idle     time.Duration `yaml:"idle" default:"12h" doc:"without doing anything"`
	Absolute time.Duration `yaml:"absolute" default:"12h" doc:"in any case; a shift"`
}

// Matching is how people are recognised.
type Matching struct {
	LearnAt int `yaml:"learnAt" default:"3" doc:"hour of the day, 1 to 23, at which the weights of the matching are learned again from decisions; they go live only if they pass their gate"`
}

// Places is where maps, gazetteers and boundaries are kept.
type Places struct {
	Dir    string `yaml:"dir" doc:"folder with one folder for each force, as bluelamp place import fills it; empty: places in dataDir"`
	OSTN15 string `yaml:"ostn15" doc:"Ordnance Survey's file of grid shifts, OSTN15_OSGM15_DataFile.txt, for National Grid figures to the centimetre; empty: to 5 metres"`
}

// CallerData is the network's word on where a caller is.
type CallerData struct {
	Address  string        `yaml:"address" doc:"https address that is asked about a caller's number; empty: nobody is asked (a demonstration asks its own simulator)"`
	Key      string        `yaml:"key" doc:"file with the key that is sent as a bearer token; empty: none is sent"`
	Every    time.Duration `yaml:"every" default:"10s" doc:"how often it is asked while a call waits or talks"`
	Services []string      `yaml:"services" default:"999" doc:"callers of which services it is asked about; the law allows it for emergency calls"`
}

// AML is the handset's own word on where a caller is.
type AML struct {
	Secret string `yaml:"secret" doc:"file with the secret, at least 16 characters, by which messages to /api/caller-locations are signed; empty: none are taken"`
}

// What3words looks up three-word addresses.
type What3words struct {
	Address string `yaml:"address" doc:"https address of the service with its version, such as https://example.org/v3; empty: not used (a demonstration knows a few invented ones)"`
	Key     string `yaml:"key" doc:"file with the key of the service; empty: none is sent"`
}

// Log is what the program says while it runs.
type Log struct {
	Level  string `yaml:"level" default:"info" doc:"debug, info, warn or error"`
	Format string `yaml:"format" default:"text" doc:"text or json"`
}

// PortRange is a range of ports, both ends included; zero means any.
type PortRange struct{ Min, Max uint16 }

// UnmarshalText reads "40000-40999".
func (p *PortRange) UnmarshalText(text []byte) error {
	from, to, ok := strings.Cut(string(text), "-")
	low, err1 := strconv.ParseUint(strings.TrimSpace(from), 10, 16)
	high, err2 := strconv.ParseUint(strings.TrimSpace(to), 10, 16)
	if !ok || err1 != nil || err2 != nil {
		return fmt.Errorf("%q is no range of ports, write 40000-40999", text)
	}
	p.Min, p.Max = uint16(low), uint16(high)
	return nil
}

// String writes the range as it is read.
func (p PortRange) String() string {
	if p == (PortRange{}) {
		return ""
	}
	return fmt.Sprintf("%d-%d", p.Min, p.Max)
}

// demoTrunks take calls from anybody. Those from this computer are trusted as a
// carrier would be: the test telephone rings from there, and a number that is
// withheld arrives, as from a carrier, asserted and not to be shown.
func demoTrunks() []Trunk {
	here := []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")}
	emergency := Trunk{Name: "emergency", Service: "999", Dialled: []string{"999", "112"}}
	other := Trunk{Name: "non-emergency", Service: "101", Dialled: []string{"101"}, Waiting: "announce"}
	all := []Trunk{emergency, other, emergency, other}
	for i := range all[:2] {
		all[i].Sources = here
	}
	for i := range all[2:] {
		all[2+i].Name += "-network"
	}
	return all
}
