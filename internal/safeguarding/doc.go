// Package safeguarding keeps, for one contact, who is vulnerable and why, what the
// vulnerability desk did, and what was done to keep people safe.
//
// It promises:
//
//   - Anybody in the contact can be recorded, not only the caller: the household,
//     the children. Each with factors of the policy pack and with how they make what
//     is happening worse, because a list of factors alone tells nobody what to do.
//   - What was recorded is never deleted: taken back, it stands there with the reason.
//   - The desk comes in by a rule, a factor, a person, a review or a sample. Asking
//     again while it is at work adds nothing but a new source or new words.
//   - One of the desk has a case at a time. A colleague takes it over by name, never
//     by accident.
//   - Advice is answered: used or not, and if not, why not. Nobody answers their own,
//     so the desk does not measure itself.
//   - A case is ended by whoever works on it, and where somebody is at risk and
//     nothing was advised or done, only with a note that says why.
//
// The log of an incident shows VulnerabilityRecorded, DeskAsked, Advised and
// ActionTaken of its contact, so that whoever deals with it reads them there.
//
// It deliberately does not know risk or rules: that a rule asked comes in as an
// argument. Flags on people are the person room's, and referrals another's; a
// reaction carries them there.
package safeguarding
