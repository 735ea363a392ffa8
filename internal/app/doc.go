// Package app is the roof: what is plugged into what. Nothing is decided here.
// Open puts one Bluelamp together from its configuration, Run lets it work
// until it is told to stop, Close puts everything away in the reverse order.
package app
