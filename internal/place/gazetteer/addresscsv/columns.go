package addresscsv

import "bluelamp/internal/place/gazetteer/table"

// Mapping names the column of each part of an entry; "" where there is none.
// Columns named with a plus between are joined with a space; of columns named with
// a bar between the first that is filled counts.
type Mapping struct {
	ID, UPRN             string
	Unit, Number, House  string // House is the name of a house or building
	Substreet, Street    string
	Locality, Town       string
	Postcode             string
	Name, Class          string // of a named place or street, where rows are not addresses
	Lat, Lon             string
	Easting, Northing    string
	OtherName, OtherLang string
}

// Guess fills a mapping from the names of the columns, as council gazetteers,
// AddressBase (LPI columns), OpenStreetMap exports and spreadsheets call them.
func Guess(columns map[string]int) Mapping {
	first := func(names ...string) string {
		for _, n := range names {
			if _, ok := columns[table.Plain(n)]; ok {
				return table.Plain(n)
			}
		}
		return ""
	}
	m := Mapping{
		ID:       first("id", "osm_id", "reference", "ref", "key"),
		UPRN:     first("uprn", "property reference", "unique property reference number"),
		Unit:     first("unit", "addr:unit", "flat", "flat number", "sub building", "sub building name", "subbuilding", "sub unit name", "sao", "secondary"),
		Number:   first("house number", "addr:housenumber", "number", "building number", "no", "street number", "pao", "primary"),
		House:    first("house name", "addr:housename", "building name", "property name", "organisation", "organisation name"),
		Street:   first("street", "addr:street", "street name", "road", "road name", "thoroughfare", "street description"),
		Locality: first("locality", "addr:locality", "locality name", "addr:suburb", "suburb", "village", "dependent locality", "district", "addr:place"),
		Town:     first("town", "addr:city", "town name", "post town", "posttown", "city", "addr:town"),
		Postcode: first("postcode", "addr:postcode", "post code", "postal code", "postcode locator"),
		Name:     first("name", "place name", "title", "label"),
		Class:    first("place", "class", "type", "amenity", "shop", "healthcare", "highway", "category", "kind", "local type"),
		Lat:      first("lat", "latitude", "y wgs84"),
		Lon:      first("lon", "lng", "long", "longitude", "x wgs84"),
		Easting:  first("easting", "eastings", "x coordinate", "geometry x", "x", "grid x"),
		Northing: first("northing", "northings", "y coordinate", "geometry y", "y", "grid y"),
	}
	m.Substreet = first("addr:substreet", "substreet", "dependent street", "dependent thoroughfare")
	if place := first("addr:place"); place != "" && m.Street != "" && m.Locality != place {
		m.Street += "|" + place // OpenStreetMap: an address has a street or, where there is none, a place
	}
	m.OtherName = first("name:gv", "name:cy", "name:gd", "name2", "alt_name", "alternative name")
	return m
}

// lpi says whether the columns are those of AddressBase's land and property
// identifiers, in which a house number is spread over ranges and suffixes.
func lpi(columns map[string]int) bool {
	_, sao := columns["saostartnumber"]
	_, pao := columns["paostartnumber"]
	return sao && pao
}
