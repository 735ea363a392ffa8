// Package advicemail sends the advice in writing that callers were promised, through
// the force's own mail server. It shares that server, and the patience with it, with
// the referrals.
package advicemail
