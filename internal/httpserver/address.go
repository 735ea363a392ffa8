package httpserver

import (
	"net/http"
	"strings"
)

// unknownAddress answers for everything under /api/ that no operation has.
func (s *Server) unknownAddress(w http.ResponseWriter, r *http.Request) {
	id := requestID(r.Context())
	if takes := s.methodsAt(r); len(takes) > 0 {
		w.Header().Set("Allow", strings.Join(takes, ", "))
		shown(WrongMethod.With(r.Method, strings.Join(takes, " or ")), id).write(w)
		return
	}
	shown(UnknownAddress, id).write(w)
}

// methodsAt tries the address with the methods that operations use.
func (s *Server) methodsAt(r *http.Request) []string {
	var takes []string
	for _, method := range []string{http.MethodGet, http.MethodPost, http.MethodPut, http.MethodDelete} {
		try := r.Clone(r.Context())
		try.Method = method
		if _, pattern := s.mux.Handler(try); strings.Contains(pattern, " ") {
			takes = append(takes, method)
		}
	}
	return takes
}
