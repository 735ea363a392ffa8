package callerdata

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strconv"

	"bluelamp/internal/geo"
)

// WordsConfig describes a what3words service, the public one or one on the force's
// own premises. Address is its base with the version, such as "https://…/v3". Key is
// sent in the header X-Api-Key. Language, "en" if empty, is that of words asked for.
type WordsConfig struct {
	Address   string
	Key       string
	Language  string
	Limits    Limits
	Transport http.RoundTripper // nil for the usual one
}

// WordsService turns three words into a position and back, by version 3 of the
// what3words interface. It may be used by many at once.
type WordsService struct {
	base     *url.URL
	key      string
	language string
	sender   sender
}

// WordsPlace is the square of three metres that three words name.
type WordsPlace struct {
	Words    string    `json:"words"` // in lower case with full stops between
	Point    geo.Point `json:"point"` // the middle of the square
	RadiusM  float64   `json:"radiusM"`
	Country  string    `json:"country,omitempty"` // ISO 3166-1 alpha-2
	Nearest  string    `json:"nearest,omitempty"` // a town or village
	Cautions []string  `json:"cautions,omitempty"`
}

// NewWordsService checks the configuration. Error: Misconfigured.
func NewWordsService(c WordsConfig) (*WordsService, error) {
	u, err := base(c.Address)
	if err != nil {
		return nil, err
	}
	if c.Language == "" {
		c.Language = "en"
	}
	return &WordsService{base: u, key: c.Key, language: c.Language, sender: newSender(c.Transport, c.Limits)}, nil
}

// Find says where three words are, with cautions about mishearing. Errors:
// WordsUnfit, WordsUnknown, NotAdmitted, Unavailable, Unintelligible, and the
// context's own.
func (s *WordsService) Find(ctx context.Context, words string) (WordsPlace, error) {
	words, err := ReadWords(words)
	if err != nil {
		return WordsPlace{}, err
	}
	place, err := s.ask(ctx, "convert-to-coordinates", url.Values{"words": {words}})
	if err != nil {
		return WordsPlace{}, err
	}
	if place.Words != words {
		return WordsPlace{}, Unintelligible
	}
	place.Cautions = Cautions(words)
	return place, nil
}

// Name says which three words name the square that holds p. Errors: PointUnfit,
// NotAdmitted, Unavailable, Unintelligible, and the context's own.
func (s *WordsService) Name(ctx context.Context, p geo.Point) (WordsPlace, error) {
	if !p.OnEarth() {
		return WordsPlace{}, PointUnfit
	}
	at := strconv.FormatFloat(p.Lat, 'f', 6, 64) + "," + strconv.FormatFloat(p.Lon, 'f', 6, 64)
	return s.ask(ctx, "convert-to-3wa", url.Values{"coordinates": {at}, "language": {s.language}})
}

func (s *WordsService) ask(ctx context.Context, what string, query url.Values) (WordsPlace, error) {
	address := s.base.JoinPath(what)
	address.RawQuery = query.Encode()
	status, body, err := s.sender.send(ctx, func(ctx context.Context) (*http.Request, error) {
		r, err := http.NewRequestWithContext(ctx, http.MethodGet, address.String(), nil)
		if err != nil {
			return nil, err
		}
		r.Header.Set("Accept", "application/json")
		if s.key != "" {
			r.Header.Set("X-Api-Key", s.key)
		}
		return r, nil
	})
	if err != nil {
		return WordsPlace{}, err
	}
	return readPlace(status, body)
}

// wordsAnswer is the service's JSON, of which an error has only the last field.
type wordsAnswer struct {
	Country     string `json:"country"`
	Nearest     string `json:"nearestPlace"`
	Words       string `json:"words"`
	Coordinates *struct {
		Lat float64 `json:"lat"`
		Lng float64 `json:"lng"`
	} `json:"coordinates"`
	Error struct {
		Code string `json:"code"`
	} `json:"error"`
}

// squareRadius is from the middle to a corner of a square of three metres.
const squareRadius = 2.13

func readPlace(status int, body []byte) (WordsPlace, error) {
	var a wordsAnswer
	err := json.Unmarshal(body, &a)
	switch {
	case status == http.StatusUnauthorized, status == http.StatusPaymentRequired, status == http.StatusForbidden:
		return WordsPlace{}, NotAdmitted // a wrong key, or its quota used up
	case err == nil && status == http.StatusBadRequest && a.Error.Code == "BadWords":
		return WordsPlace{}, WordsUnknown
	case status != http.StatusOK:
		return WordsPlace{}, fmt.Errorf("ask for three words: %w: status %d", Unintelligible, status)
	case err != nil || a.Coordinates == nil:
		return WordsPlace{}, Unintelligible
	}
	p := geo.Point{Lat: a.Coordinates.Lat, Lon: a.Coordinates.Lng}
	words, err := ReadWords(a.Words)
	if err != nil || !p.OnEarth() {
		return WordsPlace{}, Unintelligible
	}
	return WordsPlace{Words: words, Point: p, RadiusM: squareRadius, Country: clean(a.Country), Nearest: clean(a.Nearest)}, nil
}
