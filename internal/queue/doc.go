// Package queue keeps who waits for an answer and who can give one, and decides
// which handler is offered which contact.
//
// It promises:
//
//   - 999 before 101: the smallest rank first; among equals the longest waiting;
//     of the handlers who have every required skill, the longest idle.
//   - Nobody waits while an able handler is free: every change is followed by
//     Assign, which decides the offers that the change made possible.
//   - A contact stands in one place, and a handler has at most one.
//   - An offer that is not taken, and a call that could not be put through, cost
//     the caller nothing: the contact goes back to the place it had.
//   - An offer that is not taken makes the handler not ready. One that is taken
//     back for any other reason leaves the handler where they were, idle since
//     when they were.
//
// One stream holds one day of one force and begins with what stood the day
// before. A handler who becomes ready or not ready after a contact has thereby
// finished it.
//
// It deliberately does not know telephones, browsers or clocks: whether a
// handler can be reached at this moment comes in as a function, the time as an
// argument. It has no figures: statistics read the events, never this state,
// because looking at the queue must not slow it.
package queue
