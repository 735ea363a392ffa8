// Package referralapi is the door to referrals: the directory of partners with who
// is open, making a referral, the list of those under way, what staff note of a
// partner's answer, how they end, and the figures. Partners themselves answer
// through channels/partnermail.
package referralapi
