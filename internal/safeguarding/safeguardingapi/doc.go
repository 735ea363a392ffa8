// Package safeguardingapi is the door to who is vulnerable in a contact and to the
// vulnerability desk: recording and taking back, asking the desk, its queue, advice
// and the answer to it, what was done, what others missed, and what the desk
// contributed. Its reactions bring contacts to the desk by rule, factor, review and
// sample, and put flags on people, so that nobody has to remember to.
package safeguardingapi
