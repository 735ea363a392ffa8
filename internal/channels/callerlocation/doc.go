// Package callerlocation is the door through which machines say where a caller
// is: the handset itself (AML), the network's caller data (what EISEC gives a 999
// control room), and what the SIP call carried (PIDF-LO, Geolocation).
//
// The telephone line tells it which calls came and which have left. What a machine
// then says is kept with the contact of the call from that number, each word beside
// the others, none as a fact: a length that does not match, a position that was
// days old, ground of another force are sentences beside it and never a reason to
// throw it away. A handset is often quicker than its call: what comes first waits
// for the call, and for nobody longer than ten minutes.
//
// A control room may use the network's data from an emergency call until one hour
// after it (PECS Code of Practice). So caller data is asked for emergency services
// only, while the call waits or talks and once more when it ends; and nothing is
// taken for a call that ended more than an hour ago. Numbers are never logged.
package callerlocation
