package placeapi

// Area is a force or a beat as a record names it.
type Area struct {
	Code string `json:"code" example:"NS5"`
	Name string `json:"name" example:"Harsgill North"`
}

// Position is a point in every spelling that people and other systems use.
type Position struct {
	Lat      float64 `json:"lat" doc:"WGS84 degrees" example:"54.61952"`
	Lon      float64 `json:"lon" example:"-2.38867"`
	Easting  int     `json:"easting" doc:"British National Grid, metres; with northing good to 5 metres, meaningless far from Great Britain"`
	Northing int     `json:"northing"`
	GridRef  string  `json:"gridRef" doc:"Ten metres; empty off the National Grid" example:"NY 7500 2500"`
	PlusCode string  `json:"plusCode" example:"9C6VJJ96+RG"`
}

// Standing says whose ground a point is.
type Standing struct {
	Force *Area  `json:"force" doc:"Null where no force's boundary is loaded"`
	Beat  *Area  `json:"beat" doc:"Null where there is none"`
	Area  string `json:"area" enum:"urban,rural," doc:"By which target it is attended; empty where not known"`
}

// Place is one answer of the gazetteer. Text is what to keep as the place's words.
type Place struct {
	ID       string    `json:"id" doc:"Stable as far as the source allows" example:"uprn/999000000001"`
	Kind     string    `json:"kind" enum:"address,street,junction,postcode,place,coordinate"`
	Class    string    `json:"class" example:"hospital"`
	Label    string    `json:"label" doc:"First line" example:"2 Curlew Road"`
	Detail   string    `json:"detail" doc:"Second line" example:"Lanternby, ZZ1 1BA"`
	Text     string    `json:"text" doc:"All on one line" example:"2 Curlew Road, Lanternby, ZZ1 1BA"`
	Name     string    `json:"name"`
	Unit     string    `json:"unit" example:"Flat 3"`
	House    string    `json:"house" example:"14a"`
	Street   string    `json:"street"`
	Locality string    `json:"locality"`
	Town     string    `json:"town"`
	Postcode string    `json:"postcode"`
	UPRN     string    `json:"uprn" doc:"Unique Property Reference Number; empty where there is none"`
	Position *Position `json:"position" doc:"Null where the source gives no point"`
	Standing
	Why    string `json:"why" doc:"What it is and what about it is not as typed" example:"street, in Lanternby; spelling differs"`
	Metres *int   `json:"metres" doc:"From the point asked about; null where none was given"`
	Source string `json:"source" example:"OS Open Names"`
}

// Where says whose ground a point is and how else it can be written.
type Where struct {
	Position
	Standing
	Verdict string  `json:"verdict" enum:"unknown,ours,possibly-other,certainly-other" doc:"Whether the area asked about lies in your force; decides nothing"`
	Words   string  `json:"words" example:"probably outside Northshire Police, but the boundary is 40 m away and the position only good to 200 m; nearest: Eastermoor Police"`
	Others  []Area  `json:"others" doc:"Forces that the area touches, the likeliest first"`
	Nearest *Place  `json:"nearest" doc:"Nearest address or named place within 2 km; null where there is none"`
	RadiusM float64 `json:"radiusM" doc:"As asked"`
}

// ThreeWords is the square of three metres that three words name.
type ThreeWords struct {
	Words    string   `json:"words" example:"filled.count.soap"`
	Cautions []string `json:"cautions" doc:"What to ask before believing it"`
	Country  string   `json:"country" doc:"ISO 3166-1, as the service says"`
	Near     string   `json:"near" doc:"A town or village, as the service says"`
	Where    Where    `json:"where"`
}

// Map is what the map of the force shows.
type Map struct {
	Available   bool       `json:"available" doc:"False: there are no tiles; boundaries may still be there"`
	Searchable  bool       `json:"searchable" doc:"False: no gazetteer was imported, and only positions are understood"`
	Tiles       string     `json:"tiles" doc:"Address of a tile, to be filled in" example:"/api/map/tiles/{z}/{x}/{y}"`
	MinZoom     int        `json:"minZoom"`
	MaxZoom     int        `json:"maxZoom"`
	Version     string     `json:"version" doc:"Changes with the tiles; empty when there are none"`
	Attribution []string   `json:"attribution" doc:"To be shown with every map"`
	Bounds      *Bounds    `json:"bounds" doc:"What to show first; null where nothing is known of the force's ground"`
	Centre      *Position  `json:"centre"`
	Boundaries  Boundaries `json:"boundaries"`
}

// Bounds is a rectangle in WGS84 degrees.
type Bounds struct {
	West  float64 `json:"west"`
	South float64 `json:"south"`
	East  float64 `json:"east"`
	North float64 `json:"north"`
}
