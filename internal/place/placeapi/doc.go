// Package placeapi is the door of the place room: what lies where. It holds each
// force's ground (the gazetteer, the map and the boundaries that the administrator
// imported) and answers the search box, the map, and where a point is.
//
// Places are no personal data, so looking at them is not audited; but what a
// handler types may name a caller, so nothing that was asked is ever logged. A
// force whose ground is missing or damaged loses the map and not a single call:
// positions written as figures are read all the same.
package placeapi
