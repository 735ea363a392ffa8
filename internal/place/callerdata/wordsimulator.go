package callerdata

import (
	"encoding/json"
	"fmt"
	"net/http"
	"path"
	"strings"

	"bluelamp/internal/geo"
)

// WordsSimulator answers as what3words does for the places in its table, and for
// no others: the real words are proprietary and not imitated. Keys other than Key
// are refused where Key is set. It is never changed once it serves.
type WordsSimulator struct {
	Key    string
	Places []WordsPlace
}

// ServeHTTP answers GET …/convert-to-coordinates and …/convert-to-3wa.
func (s *WordsSimulator) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	switch {
	case s.Key != "" && r.Header.Get("X-Api-Key") != s.Key && query.Get("key") != s.Key:
		refuse(w, http.StatusUnauthorized, "InvalidKey")
	case r.Method != http.MethodGet:
		refuse(w, http.StatusMethodNotAllowed, "NotAllowed")
	case path.Base(r.URL.Path) == "convert-to-coordinates":
		s.find(w, query.Get("words"))
	case path.Base(r.URL.Path) == "convert-to-3wa":
		s.name(w, query.Get("coordinates"))
	default:
		refuse(w, http.StatusNotFound, "NotFound")
	}
}

func (s *WordsSimulator) find(w http.ResponseWriter, words string) {
	for _, p := range s.Places {
		if strings.EqualFold(p.Words, strings.TrimLeft(words, "/")) {
			tell(w, p)
			return
		}
	}
	refuse(w, http.StatusBadRequest, "BadWords")
}

// name answers the nearest place in the table within its square.
func (s *WordsSimulator) name(w http.ResponseWriter, coordinates string) {
	r, err := geo.ReadPoint(coordinates)
	if err != nil {
		refuse(w, http.StatusBadRequest, "BadCoordinates")
		return
	}
	for _, p := range s.Places {
		if geo.Distance(p.Point, r.Point) <= squareRadius {
			tell(w, p)
			return
		}
	}
	refuse(w, http.StatusBadRequest, "BadCoordinates")
}

func tell(w http.ResponseWriter, p WordsPlace) {
	w.Header().Set("Content-Type", "application/json")
	// What cannot be written to a caller who has gone is no loss.
	_ = json.NewEncoder(w).Encode(map[string]any{
		"country": p.Country, "nearestPlace": p.Nearest, "words": p.Words, "language": "en",
		"coordinates": map[string]float64{"lat": p.Point.Lat, "lng": p.Point.Lon},
	})
}

func refuse(w http.ResponseWriter, status int, code string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	fmt.Fprintf(w, `{"error":{"code":%q,"message":"refused by the simulator"}}`, code)
}
