// Package geo reads, converts and measures positions. Degrees are WGS84, which
// for police work is the same as ETRS89 (they drift apart 2.5 cm a year); metres
// are the British National Grid (OSGB36) unless a name says otherwise.
//
// Between the two stands the seven-parameter Helmert transformation that
// Ordnance Survey publishes: good to 4 or 5 metres anywhere in Great Britain,
// and a round trip returns to within two millimetres. Ordnance Survey's exact
// grid of shifts, OSTN15, is Crown copyright and not part of Bluelamp; a force
// that has the file can read it into Shifts and work to the centimetre.
//
// The package is arithmetic only: no disk, no clock, no network. What a
// position means to the police (force, beat, how old it is) is package place.
package geo
