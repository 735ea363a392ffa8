// Package staffviews keeps the table of a force's accounts: who they are, what
// they may do and by which name they sign in. It holds no password hash; the
// door reads that from the journal when somebody signs in.
package staffviews
