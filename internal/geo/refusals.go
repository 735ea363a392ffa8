package geo

import "bluelamp/internal/fault"

// Every reason for which a position cannot be read.
var (
	Unreadable = fault.New(fault.Invalid, "geo.unreadable",
		"This is not a position that can be read. Write it like 51.5074, -0.1278 or SU 1234 5678 or 530000 180000.")
	TooLong = fault.New(fault.Invalid, "geo.too-long",
		"This is too long to be a position. Write only the position, at most %d characters.")
	OutOfRange = fault.New(fault.Invalid, "geo.out-of-range",
		"Latitude runs from -90 to 90 and longitude from -180 to 180. Check the figures and their order.")
	NoPosition = fault.New(fault.Invalid, "geo.no-position",
		"Latitude and longitude are both nought, which devices send when they have no position. Ask where the caller is.")
	MinutesUnfit = fault.New(fault.Invalid, "geo.minutes-unfit",
		"Minutes and seconds run from 0 to below 60, and only the last figure may have decimals. Check the position.")
	SignAndLetter = fault.New(fault.Invalid, "geo.sign-and-letter",
		"The position has both a minus sign and a letter, so its side is unclear. Write one of them: -0.12 or 0.12 W.")
	AxisTwice = fault.New(fault.Invalid, "geo.axis-twice",
		"The position gives the same direction twice. Write one figure for north or south and one for east or west.")
	OffGrid = fault.New(fault.Invalid, "geo.off-grid",
		"This lies outside the British National Grid: eastings run from 0 to 700000 and northings from 0 to 1300000.")
	GridReferenceUnfit = fault.New(fault.Invalid, "geo.grid-reference-unfit",
		"A grid reference is two letters and an even count of digits up to ten, like SU 1234 5678. Check the letters and digits.")
	PlusCodeUnfit = fault.New(fault.Invalid, "geo.plus-code-unfit",
		"This plus code is not well formed. It looks like 9C3XGV4C+XV; check each letter with the caller.")
	PlusCodeShort = fault.New(fault.Invalid, "geo.plus-code-short",
		"This is the short form of a plus code and means something only near a known town. Ask for the full code, or choose the town.")
	CoordinateSystemUnknown = fault.New(fault.Invalid, "geo.coordinate-system-unknown",
		"The position is given in a coordinate system that Bluelamp does not know. Only WGS84 degrees can be read.")
	ShiftsUnfit = fault.New(fault.Invalid, "geo.shifts-unfit",
		"The file of shifts cannot be read: %s. It must be Ordnance Survey's OSTN15_OSGM15_DataFile.txt, unchanged.")
	AreasUnfit = fault.New(fault.Invalid, "geo.areas-unfit",
		"The file of areas cannot be read: %s. It must be a GeoJSON feature collection of polygons in WGS84 degrees.")
)
