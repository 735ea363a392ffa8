// Package queueapi is the handler's desk: ready, not ready, off; the softphone;
// and the presence stream, which is at once the lease by which a handler counts
// as present and the way on which an offer reaches the browser.
//
// The desk that routes contacts is read from memory, which costs it nothing;
// boards for others read the tables (Board).
package queueapi
