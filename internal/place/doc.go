// Package place says where a caller may be: it reads the location messages that
// telephones and networks send with an emergency call, keeps each with its
// accuracy, its age and whatever was odd about it, ranks them, and says in which
// force and beat an area lies.
//
// It promises that a position is never more than it is. A location without a
// usable position is kept, with the reason; a radius that was not sent is not
// invented; a message that contradicts itself is a warning and not a loss. What is
// shown is an area, a confidence, a means and an age in words: "within 50 m, 95 %,
// satellite, 2 min ago". Where a boundary runs through the area, the finding is
// "possibly another force" and a person decides.
//
// It deliberately does not know addresses to search (place/gazetteer), maps
// (place/maptile), whom to ask over the network (place/callerdata) or the call
// itself: events about a call's location are the contact's.
package place
