package openstreetmap

import (
	"strings"

	"github.com/paulmach/osm"
)

// wanted says whether a thing has an address or a name that callers use.
func wanted(tags osm.Tags) bool {
	if len(tags) == 0 {
		return false
	}
	if tags.Find("addr:housenumber") != "" || tags.Find("addr:housename") != "" {
		return true
	}
	if tags.Find("name") == "" && tags.Find("ref") == "" {
		return false
	}
	return isStreet(tags) || classOf(tags) != ""
}

// isStreet says whether a way is a street, path or square that has a name.
func isStreet(tags osm.Tags) bool {
	if tags.Find("name") == "" {
		return false
	}
	switch tags.Find("highway") {
	case "", "bus_stop", "platform", "proposed", "construction", "razed", "abandoned", "motorway_junction", "crossing",
		"traffic_signals", "street_lamp", "rest_area", "services", "elevator", "corridor":
		return false
	}
	return true
}

// otherNames are the names beside the main one under which a thing is asked for.
func otherNames(tags osm.Tags) []string {
	var names []string
	for _, k := range []string{"alt_name", "name:en", "name:cy", "name:gd", "name:ga", "name:gv", "name:kw", "official_name", "short_name", "loc_name", "old_name", "ref"} {
		for _, n := range strings.Split(tags.Find(k), ";") {
			if n = strings.TrimSpace(n); n != "" && n != tags.Find("name") {
				names = append(names, n)
			}
		}
	}
	return names
}

// classOf says in plain words what a named thing is, "" where it is nothing that
// callers name. Refuges are left out wherever they are marked as such: their
// address is nobody's to look up.
func classOf(tags osm.Tags) string {
	if whom := tags.Find("social_facility:for"); strings.Contains(whom, "abuse") || strings.Contains(whom, "women") || strings.Contains(whom, "victim") {
		return ""
	}
	switch tags.Find("railway") {
	case "station", "halt":
		if tags.Find("station") == "subway" {
			return "underground station"
		}
		return "railway station"
	case "tram_stop":
		return "tram stop"
	case "subway_entrance":
		return "station entrance"
	}
	if unnoticed(tags) {
		return ""
	}
	if tags.Find("highway") == "bus_stop" {
		return "bus stop"
	}
	if tags.Find("highway") == "motorway_junction" {
		return "motorway junction"
	}
	for _, k := range []string{"place", "amenity", "healthcare", "shop", "leisure", "tourism", "emergency", "office", "aeroway", "historic", "man_made", "natural", "landuse", "waterway", "craft", "building", "public_transport", "barrier", "bridge"} {
		if v := tags.Find(k); v != "" && v != "no" {
			return plainClass(k, v)
		}
	}
	return ""
}

// unnoticed says whether a thing bears the name of what is beside it and is nothing
// that a caller would speak of.
func unnoticed(tags osm.Tags) bool {
	switch tags.Find("amenity") {
	case "bicycle_parking", "bicycle_rental", "bench", "waste_basket", "vending_machine", "parking_space", "parking_entrance",
		"post_box", "charging_station", "recycling", "motorcycle_parking", "clock":
		return true
	}
	switch tags.Find("public_transport") {
	case "stop_position", "platform", "stop_area":
		return tags.Find("highway") != "bus_stop"
	}
	return false
}

func plainClass(k, v string) string {
	words := strings.ReplaceAll(v, "_", " ")
	switch {
	case v == "yes":
		return strings.ReplaceAll(k, "_", " ")
	case k == "amenity" && v == "police":
		return "police station"
	case k == "amenity" && v == "place_of_worship":
		return "place of worship"
	case k == "amenity" && v == "social_facility":
		return "social facility"
	case k == "shop" && !strings.HasSuffix(v, "shop") && v != "supermarket" && v != "mall" && v != "department_store":
		return words + " shop"
	case k == "building":
		return "building"
	case k == "office":
		return words + " office"
	}
	return words
}
