// Package draft keeps half-typed forms, so that neither a crash of the browser
// nor of the server, nor a session that ran out, costs a handler a sentence.
//
// A draft belongs to one person and one form. It is no record: nothing is
// decided by it, it stands in no journal, and it goes when the form is sent.
// What people type into forms is personal data all the same, so the file holds
// it sealed (AES-256-GCM) under the key of the person's own account, bound to
// force, person and form.
//
// SQLite with synchronous=FULL: a saved draft is on the disk.
package draft
