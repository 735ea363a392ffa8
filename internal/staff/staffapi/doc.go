// Package staffapi is the door of the staff room: signing in and out, and
// keeping accounts. Passwords are judged and hashed here (argon2id) and go no
// further; the room and the journal see hashes.
package staffapi
