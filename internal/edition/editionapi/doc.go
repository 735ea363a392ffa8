// Package editionapi is the door of the force's policy: what is in force, what was
// before, and how administrators change it. A change is looked at before it is
// kept, and two administrators at once do not overwrite each other.
//
// It knows HTTP only. Reading, checking and publishing are policybook's, the rules
// of an edition the room's.
package editionapi
