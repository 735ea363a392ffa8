// Package mailout sends e-mail through the force's own mail server (SMTP, RFC
// 5321; STARTTLS, RFC 3207; AUTH PLAIN, RFC 4954). It knows no policing: a message
// in, the server's word out. It keeps nothing and tries once; who sends decides
// what happens when it fails.
package mailout
