package place

import (
	"strings"
	"time"

	"bluelamp/internal/geo"
)

// Bounds of a Geolocation header.
const (
	MaxHeader     = 8 << 10
	mostInHeaders = 20
)

// Geolocation is what a SIP call's Geolocation headers point at (RFC 6442).
type Geolocation struct {
	// Locations are those that the header itself gives, as geo URIs.
	Locations []Location
	// BodyIDs name the parts of the call's body that hold PIDF-LO documents, by
	// Content-ID without angle brackets (RFC 2392).
	BodyIDs []string
	// Links are addresses at which the network keeps the location; whether to ask
	// there, and trust it, is for the operator to set.
	Links []string
}

// ReadGeolocation reads the value of one Geolocation header or of several joined
// by commas. heardAt is when it arrived. Errors: HeaderUnfit; those of geo.ReadURI
// become warnings of a location without position.
func ReadGeolocation(value string, heardAt time.Time) (Geolocation, error) {
	var g Geolocation
	if len(value) > MaxHeader {
		return g, HeaderUnfit
	}
	for count := 0; ; count++ {
		value = strings.TrimLeft(value, " \t\r\n,")
		if value == "" {
			return g, nil
		}
		end := strings.IndexByte(value, '>')
		if value[0] != '<' || end < 0 || count >= mostInHeaders {
			return Geolocation{}, HeaderUnfit
		}
		if !g.enter(strings.TrimSpace(value[1:end]), heardAt) {
			return Geolocation{}, HeaderUnfit
		}
		value = afterParameters(value[end+1:])
	}
}

func (g *Geolocation) enter(uri string, heardAt time.Time) bool {
	scheme, rest, ok := strings.Cut(uri, ":")
	if !ok || rest == "" {
		return false
	}
	switch strings.ToLower(scheme) {
	case "cid":
		id, ok := unescape(rest, false)
		if !ok {
			return false
		}
		g.BodyIDs = append(g.BodyIDs, id)
	case "geo":
		g.Locations = append(g.Locations, locate(uri, heardAt))
	default:
		g.Links = append(g.Links, uri)
	}
	return true
}

func locate(uri string, heardAt time.Time) Location {
	l := Location{Source: SourceGeolocation, HeardAt: heardAt.UTC(), Raw: uri}
	r, err := geo.ReadURI(uri)
	if err != nil {
		l.warn("The position %s in the call's header cannot be used.", quoted(uri))
		return l
	}
	l.put(r.Point)
	if r.RadiusM > 0 && r.RadiusM <= widest {
		l.RadiusM = r.RadiusM
	}
	return l
}

// afterParameters passes over ";name=value" up to the next comma outside quotes.
func afterParameters(s string) string {
	inQuotes := false
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && inQuotes:
			i++
		case s[i] == '"':
			inQuotes = !inQuotes
		case s[i] == ',' && !inQuotes:
			return s[i+1:]
		}
	}
	return ""
}
