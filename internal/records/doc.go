// Package records keeps who looked at whose data, and who signed in or tried to:
// the audit journal. The Data Protection Act 2018, section 62, asks for a log of
// consultation from which can be seen who, when and what. A page has room for the
// reason as well, which operations on protected records ask for.
//
// It promises that reading personal data is an event like any other: appended
// once, in a journal of its own, which has its own chain of hashes. The audit
// holds no copy of what was read.
//
// There is nothing to decide here: a look that took place cannot be refused
// afterwards. Who may look at all is the door's matter. It deliberately does not
// know what the records contain.
package records
