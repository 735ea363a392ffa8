// Package httpservertest starts a real HTTP server around operations, for
// tests: a journal in memory, the views given, sessions made out by the test.
//
//	h := httpservertest.Open(t, httpservertest.Options{Catalogue: …, Views: …, Policy: …})
//	incidentapi.Mount(h.Server, …)
//	answer := h.As("handler").Post("/api/incidents", body)
//	answer.Refused(http.StatusUnprocessableEntity, "incident.not-assessed")
//
// Walk checks what no operation may forget, for all that are mounted.
package httpservertest
