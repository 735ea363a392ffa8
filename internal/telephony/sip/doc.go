// Package sip is the signalling side of the edge (RFC 3261): sockets, a gate in
// front of them, dialogues, SDP and the caller's identity.
//
// Parsing of well-formed messages, transports and transactions are sipgo's.
// Dialogues are our own, because most faults found in sipgo 1.7.2 live in its
// dialogue layer: a BYE ended the INVITE transaction so that a late copy of the
// INVITE became a new call; an answer that was never confirmed left a call for
// ever; sending 200 blocked until the ACK; a re-INVITE's 200 was never repeated.
//
// The gate looks at every message before sipgo does. It refuses what breaks the
// grammar with 400 (505 for another version), throws away what cannot be
// answered, puts odd but lawful spelling (RFC 4475 section 3.1.1) into plain
// spelling, and lets nobody in whom no trunk allows.
package sip
