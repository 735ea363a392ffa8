// Package testtelephone is the door behind the page /telephone: a telephone in
// the browser that rings the demo force. Each call is a real SIP call to
// Bluelamp's own SIP address; nothing on its way knows that it came from a
// browser. It is mounted in demo mode only, and anyone who reaches the page may
// ring: that is why demo mode listens on the loopback address.
package testtelephone
