package httpserver

import (
	"net/http"
)

// policy of the console's pages: everything from this server. Mantine writes
// style attributes, hence unsafe-inline for styles; the map's worker is a file;
// recordings are played from blobs.
const contentPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
	"worker-src 'self'; media-src 'self' blob:; connect-src 'self'; object-src 'none'; " +
	"base-uri 'self'; form-action 'self'; frame-ancestors 'none'"

// secured sets the security headers on every answer.
func (s *Server) secured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.secure(w)
		if r.TLS != nil {
			w.Header().Set("Strict-Transport-Security", "max-age=31536000") // RFC 6797 §6.1.1: a year
		}
		if len(r.URL.Path) >= 5 && r.URL.Path[:5] == "/api/" {
			w.Header().Set("Cache-Control", "no-store") // personal data stays out of shared and disk caches
		}
		next.ServeHTTP(w, r)
	})
}

func (s *Server) secure(w http.ResponseWriter) {
	h := w.Header()
	h.Set("Content-Security-Policy", contentPolicy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Permissions-Policy", "microphone=(self), camera=(), geolocation=(), payment=(), usb=()")
}

// sameOrigin refuses changes that a browser sends on behalf of another site's
// page, by Sec-Fetch-Site and Origin. Programs that are no browsers send
// neither and hold no cookie that a page could misuse.
func (s *Server) sameOrigin(next http.Handler) http.Handler {
	guard := http.NewCrossOriginProtection()
	guard.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		shown(CrossOrigin, requestID(r.Context())).write(w)
	}))
	return guard.Handler(next)
}
