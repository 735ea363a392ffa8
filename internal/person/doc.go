// Package person keeps what a person who contacted the police is called, as far
// as a handler knew: one record each time a handler wrote a name down. Telling
// that two records are one human being is matching, and is not this room's.
//
// It promises that whatever is known of the person is sealed under the person's
// own key: when that key is destroyed the record says that somebody was erased,
// by whom and on what ground, and nothing else. An erased person is never named
// again under the same id.
//
// It deliberately does not know contacts or incidents, and does not destroy
// keys: it decides that a person is to be erased; the kit does it.
package person
