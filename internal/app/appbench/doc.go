// Package appbench measures Bluelamp as a whole: from the INVITE on the wire to
// the offer, with what is known of the number, at the handler's browser. It
// starts one Bluelamp with its invented day of history in a folder of its own,
// rings it with a SIP telephone over UDP, and listens to the handler's desk
// stream as the console does. Drawing the screen is the browser's and is
// measured by the journeys.
package appbench
