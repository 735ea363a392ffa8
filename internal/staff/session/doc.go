// Package session keeps who is signed in, in a small SQLite file of its own so
// that a restart signs nobody out, and slows down guessing.
//
// A token is 256 random bits and stands only in the browser's cookie; the file
// holds its SHA-256, so whoever reads the file cannot use a session. A session
// ends when it has not been used for the idle time, at the absolute time in any
// case, when the person signs out, when the account is disabled and when the
// password changes; the last two follow from the account itself, not from this
// file, so that no crash between two writes leaves a session open.
package session
