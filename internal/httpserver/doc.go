// Package httpserver is the one door through which every request comes in. It
// knows sessions, roles by name, forces by code and how a refusal is shown; it
// knows no policing.
//
// A room's API registers its operations with Handle (JSON in, JSON out) or
// HandleRaw (streams, files) and a Rule. What no operation may forget is done
// here and nowhere else:
//
//   - who asks: the session cookie, 401 without one, 403 without the role;
//   - which force: a Call carries the force of the session, and its tables and
//     its commands are bound to that force. An operation cannot name another;
//   - the audit page: an operation that shows personal data and answers without
//     having called Consulted is a defect, and its answer is withheld;
//   - repeats: the Idempotency-Key, scoped by person, operation and address;
//   - refusals: every error becomes a problem document (RFC 9457) with a code
//     for programs and a sentence for a person;
//   - other sites' pages: requests that a browser marks as cross-origin are
//     refused (net/http.CrossOriginProtection);
//   - size, time, panics, security headers and an access log without personal data.
//
// The OpenAPI document is computed from the registered operations.
package httpserver
