// Package staff keeps the accounts of the people who work in a control room:
// what they are called, how they sign in, what they may do (roles) and which
// contacts they are trained for (skills).
//
// It promises:
//
//   - An account always has at least one role, and only roles and skills that
//     exist.
//   - Administrators cannot lock themselves out: nobody disables their own
//     account or takes the administrator role from themself. Two administrators
//     who disable each other in the same moment are the one gap, and anybody
//     with the data folder can let a new administrator join.
//   - An account is never deleted, because its name stands in every log it wrote.
//
// It deliberately does not know passwords: the plain text is read, judged and
// hashed at the door (staffapi), and this room is handed the hash. It does not
// know sessions, nor whether somebody is on duty: that is the queue's word.
package staff
