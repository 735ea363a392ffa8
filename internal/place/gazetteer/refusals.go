package gazetteer

import "bluelamp/internal/fault"

// Every reason for which the gazetteer refuses.
var (
	UnknownKind = fault.New(fault.Invalid, "gazetteer.unknown-kind",
		"The gazetteer has no kind of entry called %q. Use address, street, junction, postcode, place or coordinate.")
	Nameless = fault.New(fault.Invalid, "gazetteer.nameless",
		"An entry needs a name, a street, a house or a postcode to be found by. Fill in one of them or leave the row out.")
	OffTheGlobe = fault.New(fault.Invalid, "gazetteer.off-the-globe",
		"Latitude runs from -90 to 90 and longitude from -180 to 180. Check the columns of the position and their order.")
	TooManyEntries = fault.New(fault.Invalid, "gazetteer.too-many-entries",
		"A book holds at most four thousand million entries. Narrow the sources to the area of the force.")
	TooMuchText = fault.New(fault.Invalid, "gazetteer.too-much-text",
		"The names of this book are more than four gigabytes. Narrow the sources to the area of the force.")
	NotABook = fault.New(fault.Invalid, "gazetteer.not-a-book",
		"%s is not a gazetteer made by Bluelamp. Give the folder that `bluelamp gazetteer build` wrote.")
	OtherVersion = fault.New(fault.Invalid, "gazetteer.other-version",
		"This gazetteer was written in format %d and this Bluelamp reads format %d. Build it again from its sources.")
	Damaged = fault.New(fault.Invalid, "gazetteer.damaged",
		"The gazetteer file is damaged (%s). Build it again from its sources, or restore it from a copy.")
	NotBuilt = fault.New(fault.NotFound, "gazetteer.not-built",
		"There is no gazetteer in this folder yet. Build one from Ordnance Survey, OpenStreetMap or CSV files.")
)
