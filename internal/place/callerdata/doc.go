// Package callerdata asks other systems about a call while it lasts: the network's
// caller data for the number (what EISEC is to a 999 control room) and what3words
// for three words that a caller reads out. It knows no policing: it answers in
// plain structs, and whoever asks decides what they mean and whether to believe them.
//
// The text of BT's interface description (SIN 278) was not to be had, so the form
// on the wire is Bluelamp's own JSON, described at Wire, with every field's name
// and the path to it configurable: a force's gateway to the real service, or its
// telephony supplier's, speaks it or is described to it. The Simulator speaks it
// too and answers for invented numbers.
//
// Everything is bounded: each attempt by a timeout, attempts by a count, bodies by
// a size, polling by a time. Numbers travel in request bodies and never in
// addresses, which proxies log. Redirects are not followed.
package callerdata
