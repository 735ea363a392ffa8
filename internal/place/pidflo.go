package place

import (
	"strings"
	"time"
)

// The confidence of an uncertain shape unless the document says another
// (RFC 5491 section 5.1 recommends, RFC 7459 section 5 states).
const pidfConfidence = 95

// mostLocations bounds what is kept of one document; senders give one or two.
const mostLocations = 10

// ReadPIDFLO reads the location documents that a SIP call carries (RFC 4119 with
// the shapes of RFC 5491, addresses of RFC 5139 and confidence of RFC 7459): one
// location for each location-info in the document's order, which is the sender's
// order of preference (RFC 5491 section 3.4), and ten at most. A point and an address in one
// location-info are one location. heardAt is when it arrived. Error: NotPIDFLO.
func ReadPIDFLO(document string, heardAt time.Time) ([]Location, error) {
	root, err := parse(document)
	if err != nil {
		return nil, NotPIDFLO.With(err)
	}
	if root.name != "presence" {
		return nil, NotPIDFLO.With("it is not a presence document")
	}
	var list []Location
	for _, holder := range root.children { // tuple, device or person
		for _, geopriv := range holder.all("geopriv") {
			for _, info := range geopriv.all("location-info") {
				if len(list) == mostLocations {
					list[0].warn("The document gives more than %d locations; the rest were not used.", mostLocations)
					return list, nil
				}
				l := Location{Source: SourcePIDFLO, HeardAt: heardAt.UTC(), Raw: document}
				l.inform(info)
				l.found(geopriv.said("method"))
				l.stamp(holder.said("timestamp"))
				list = append(list, l)
			}
		}
	}
	if len(list) == 0 {
		return nil, NotPIDFLO.With("it holds no location")
	}
	return list, nil
}

// inform reads what stands in a location-info.
func (l *Location) inform(info *node) {
	for _, child := range info.children {
		switch child.name {
		case "civicAddress":
			l.Address = civic(child)
		case "confidence":
			if child.text != "unknown" {
				l.confidence(child.text)
			}
		case "usage-rules", "method":
		default:
			if l.Point != nil {
				l.warn("The document gives a second shape, which was not used.")
				continue
			}
			l.shape(child)
		}
	}
	if l.Point == nil && l.Address == "" {
		l.warn("The document carries no position.")
	}
	if l.RadiusM > 0 && l.ConfidencePercent == 0 && info.first("confidence") == nil {
		l.ConfidencePercent = pidfConfidence
	}
}

func (l *Location) stamp(value string) {
	if value == "" {
		return
	}
	at, err := time.Parse(time.RFC3339, value)
	if err != nil {
		l.warn("The time %s cannot be read.", quoted(value))
		return
	}
	l.timed(at)
}

// civic writes an address from the smallest part to the postcode, as it stands on
// a British envelope (element names: RFC 5139 section 3).
func civic(address *node) string {
	said := func(names ...string) string {
		var parts []string
		for _, name := range names {
			if v := address.said(name); v != "" {
				parts = append(parts, v)
			}
		}
		return strings.Join(parts, " ")
	}
	named := func(word, name string) string {
		v := address.said(name)
		if v == "" || strings.Contains(strings.ToLower(v), word) {
			return v
		}
		return word + " " + v
	}
	street := said("PRD", "RD", "STS", "POD")
	if street == "" {
		street = said("A6") // the street until RFC 5139 gave it RD
	}
	number := said("HNO") + said("HNS")
	var lines []string
	for _, line := range []string{
		said("LOC"), named("room", "ROOM"), named("floor", "FLR"), said("UNIT"), said("NAM"), said("BLD"), said("LMK"),
		strings.TrimSpace(number + " " + street), said("A5"), said("A4"), said("A3"), said("PCN"), said("A2"), said("PC"),
	} {
		if line != "" && (len(lines) == 0 || !strings.EqualFold(lines[len(lines)-1], line)) {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, ", ")
}
