package maptile

import "github.com/paulmach/osm"

// What the tags of OpenStreetMap are drawn as, after the pages of its wiki on
// each key. The first rule that fits decides. An empty value fits any but "no".
type rule struct {
	key, value string
	layer      Layer
	class      string
}

var areaRules = []rule{
	{"building", "", Building, ""},
	{"natural", "water", Water, ""}, {"waterway", "riverbank", Water, ""}, {"waterway", "dock", Water, ""},
	{"landuse", "reservoir", Water, ""}, {"landuse", "basin", Water, ""}, {"leisure", "swimming_pool", Water, ""},
	{"leisure", "park", Landuse, "park"}, {"leisure", "garden", Landuse, "park"}, {"leisure", "common", Landuse, "park"},
	{"leisure", "pitch", Landuse, "pitch"}, {"leisure", "playground", Landuse, "pitch"}, {"leisure", "stadium", Landuse, "pitch"},
	{"leisure", "golf_course", Landuse, "grass"}, {"leisure", "nature_reserve", Landuse, "grass"},
	{"landuse", "grass", Landuse, "grass"}, {"landuse", "meadow", Landuse, "grass"}, {"landuse", "village_green", Landuse, "park"},
	{"landuse", "recreation_ground", Landuse, "park"}, {"landuse", "allotments", Landuse, "farm"},
	{"landuse", "farmland", Landuse, "farm"}, {"landuse", "farmyard", Landuse, "farm"}, {"landuse", "orchard", Landuse, "farm"},
	{"landuse", "forest", Landuse, "wood"}, {"natural", "wood", Landuse, "wood"}, {"natural", "scrub", Landuse, "wood"},
	{"natural", "heath", Landuse, "grass"}, {"natural", "grassland", Landuse, "grass"},
	{"natural", "beach", Landuse, "sand"}, {"natural", "sand", Landuse, "sand"},
	{"landuse", "cemetery", Landuse, "cemetery"}, {"amenity", "grave_yard", Landuse, "cemetery"},
	{"amenity", "school", Landuse, "school"}, {"amenity", "university", Landuse, "school"}, {"amenity", "college", Landuse, "school"},
	{"amenity", "hospital", Landuse, "hospital"}, {"amenity", "parking", Landuse, "paved"}, {"place", "square", Landuse, "paved"},
	{"highway", "pedestrian", Landuse, "paved"}, {"highway", "footway", Landuse, "paved"},
	{"railway", "platform", Landuse, "paved"}, {"public_transport", "platform", Landuse, "paved"},
	{"landuse", "industrial", Landuse, "industry"}, {"landuse", "railway", Landuse, "industry"},
	{"landuse", "retail", Landuse, "built"}, {"landuse", "commercial", Landuse, "built"}, {"landuse", "residential", Landuse, "built"},
}

var lineRules = []rule{
	{"highway", "motorway", Road, "motorway"}, {"highway", "motorway_link", Road, "motorway"},
	{"highway", "trunk", Road, "trunk"}, {"highway", "trunk_link", Road, "trunk"},
	{"highway", "primary", Road, "primary"}, {"highway", "primary_link", Road, "primary"},
	{"highway", "secondary", Road, "secondary"}, {"highway", "secondary_link", Road, "secondary"},
	{"highway", "tertiary", Road, "tertiary"}, {"highway", "tertiary_link", Road, "tertiary"},
	{"highway", "unclassified", Road, "minor"}, {"highway", "residential", Road, "minor"}, {"highway", "living_street", Road, "minor"},
	{"highway", "road", Road, "minor"}, {"highway", "pedestrian", Road, "pedestrian"}, {"highway", "service", Road, "service"},
	{"highway", "track", Road, "track"}, {"highway", "footway", Road, "path"}, {"highway", "path", Road, "path"},
	{"highway", "cycleway", Road, "path"}, {"highway", "bridleway", Road, "path"}, {"highway", "steps", Road, "path"},
	{"railway", "rail", Rail, "rail"}, {"railway", "narrow_gauge", Rail, "rail"}, {"railway", "light_rail", Rail, "rail"},
	{"railway", "tram", Rail, "tram"}, {"railway", "subway", Rail, "subway"},
	{"waterway", "river", Water, "river"}, {"waterway", "canal", Water, "canal"}, {"waterway", "stream", Water, "stream"},
	{"natural", "coastline", Water, "coast"},
}

// placeRules name what people say when they tell where they are.
var placeRules = []rule{
	{"place", "city", Place, "city"}, {"place", "town", Place, "town"}, {"place", "village", Place, "village"},
	{"place", "suburb", Place, "suburb"}, {"place", "quarter", Place, "suburb"}, {"place", "hamlet", Place, "hamlet"},
	{"place", "neighbourhood", Place, "neighbourhood"}, {"place", "locality", Place, "neighbourhood"},
	{"amenity", "hospital", Place, "hospital"}, {"amenity", "police", Place, "police"}, {"amenity", "fire_station", Place, "fire-station"},
	{"railway", "station", Place, "station"}, {"railway", "tram_stop", Place, "station"}, {"amenity", "bus_station", Place, "station"},
	{"amenity", "university", Place, "university"}, {"amenity", "school", Place, "school"}, {"amenity", "college", Place, "school"},
	{"leisure", "park", Place, "park"}, {"landuse", "cemetery", Place, "park"}, {"leisure", "garden", Place, "park"},
	{"natural", "water", Place, "water"}, {"landuse", "reservoir", Place, "water"},
	{"amenity", "pub", Place, "landmark"}, {"amenity", "place_of_worship", Place, "landmark"}, {"amenity", "theatre", Place, "landmark"},
	{"amenity", "cinema", Place, "landmark"}, {"amenity", "library", Place, "landmark"}, {"amenity", "townhall", Place, "landmark"},
	{"amenity", "courthouse", Place, "landmark"}, {"amenity", "marketplace", Place, "landmark"}, {"amenity", "nightclub", Place, "landmark"},
	{"tourism", "hotel", Place, "landmark"}, {"tourism", "museum", Place, "landmark"}, {"tourism", "attraction", Place, "landmark"},
	{"shop", "supermarket", Place, "landmark"}, {"shop", "mall", Place, "landmark"}, {"shop", "department_store", Place, "landmark"},
	{"leisure", "sports_centre", Place, "landmark"}, {"leisure", "stadium", Place, "landmark"},
	{"building", "", Place, "landmark"},
}

// houseNumber is the number, or else the name, that stands on the door.
func houseNumber(tags osm.Tags) string {
	if n := tags.Find("addr:housenumber"); n != "" {
		return n
	}
	return tags.Find("addr:housename")
}

// fitting is the first rule that fits the tags, with ok false when none does.
func fitting(rules []rule, tags osm.Tags) (rule, bool) {
	for _, r := range rules {
		value := tags.Find(r.key)
		if value != "" && value != "no" && (r.value == "" || r.value == value) {
			return r, true
		}
	}
	return rule{}, false
}

// drawnTags says whether anything on the map comes of these tags.
func drawnTags(tags osm.Tags) bool {
	if houseNumber(tags) != "" {
		return true
	}
	for _, rules := range [][]rule{areaRules, lineRules, placeRules} {
		if _, ok := fitting(rules, tags); ok {
			return true
		}
	}
	return false
}

func namedPlace(tags osm.Tags, at Feature) (Feature, bool) {
	r, ok := fitting(placeRules, tags)
	at.Layer, at.Class, at.Name = Place, r.class, tags.Find("name")
	return at, ok && at.Name != ""
}
