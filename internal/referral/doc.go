// Package referral keeps one request to a partner for help from its making to its
// end: what the partner needs to know, on what lawful basis they may know it, when
// it was sent, what they answered and what came of it.
//
// It promises:
//
//   - Nobody is referred to a partner who takes no more referrals; the refusal says
//     why and who does.
//   - It says whom it is about, or why the partner is not told, and nothing else names
//     them then; and how they may be reached safely. What the partner was told of them
//     is on record.
//   - A partner is told on one of the lawful bases that the pack gives for them,
//     with the words of consent where consent is the basis.
//   - Outside the partner's hours a referral waits until they open, and whoever
//     makes it is told so.
//   - It is never silently dropped. Until it is ended or withdrawn, a supervisor has it
//     to look at, or there is a next moment at which something happens: it is sent,
//     tried again, the partner is reminded, or asked after. NextDue says when.
//   - A partner who stays silent climbs to a supervisor, whether or not the reminders
//     could be sent. So does one who cannot take it, at once, and one who has it and of
//     whom nobody says what they did.
//   - A partner who was sent a referral that is taken back is told so, as persistently.
//   - An end has an outcome of the pack. One that the partner never took needs a
//     note that says why.
//
// It deliberately does not know how a message travels, and keeps no addresses: the
// partner's is that of the pack on the day of sending.
package referral
