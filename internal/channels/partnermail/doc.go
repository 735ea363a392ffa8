// Package partnermail is the door between referrals and the partners' mailboxes.
// It writes the e-mail with which a referral goes out, the reminders that follow
// and the one that takes it back, hands them to the mail server, and records what became of them. It takes
// the partner's answer through a link in the e-mail, without an account.
//
// It promises:
//
//   - A message goes out before that is recorded, so it goes out at least once. If
//     the process dies between the two it goes out again, with the same Message-ID,
//     by which the partner's mail program sees that it is the same.
//   - What cannot be sent stays due, with the reason on record.
//   - Whom a referral is about stands in it as the person in the control room saw
//     it when they made it, and no more.
//   - Subjects name nobody. What the partner needs to know is in the text alone.
//   - The page behind the link shows the reference, the names of force and partner
//     and when it was sent; nothing about anybody. Who holds the link can say that
//     the partner has it or cannot take it, and nothing else.
package partnermail
