package callerdata_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/geo"
	"bluelamp/internal/place/callerdata"
)

func TestReadWords(t *testing.T) {
	for _, s := range []string{
		"///filled.count.soap", "filled.count.soap", "FILLED.Count.soap", " filled count soap ", "filled dot count dot soap", "filled. count. soap",
		"https://words.example/filled.count.soap", "https://words.example/filled.count.soap?alias=x", "filled。count・soap", "/// filled.count.soap",
	} {
		if got, err := callerdata.ReadWords(s); err != nil || got != "filled.count.soap" {
			t.Errorf("%q = %q, %v", s, got, err)
		}
	}
	if got, err := callerdata.ReadWords("///три.пример.слова"); err != nil || got != "три.пример.слова" {
		t.Errorf("%q, %v", got, err)
	}
	for _, s := range []string{"", "///", "filled.count", "a.b.c.d", "filled.count.s0ap", "filled..soap", "51.5.0", "filled-count-soap", "🚓.count.soap", strings.Repeat("a", 400), strings.Repeat("a", 50) + ".b.c"} {
		if got, err := callerdata.ReadWords(s); !errors.Is(err, callerdata.WordsUnfit) {
			t.Errorf("%q = %q, %v", s, got, err)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		if words, err := callerdata.ReadWords(s); err == nil {
			if again, err := callerdata.ReadWords("///" + words); err != nil || again != words {
				t.Errorf("%q read as %q, and that as %q (%v)", s, words, again, err)
			}
		}
	})
}

func TestCautions(t *testing.T) {
	got := strings.Join(callerdata.Cautions("sail.lights.spoon"), " ")
	for _, want := range []string{"spelled", "“sail” sounds like “sale”", "“lights” ends in s"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q lacks %q", got, want)
		}
	}
	if n := len(callerdata.Cautions("filled.count.glass")); n != 2 {
		t.Errorf("%d cautions for filled.count.glass, want the common one and the ending", n)
	}
}

func wordsService(t *testing.T, h http.Handler, key string) *callerdata.WordsService {
	t.Helper()
	s, err := callerdata.NewWordsService(callerdata.WordsConfig{Address: "https://words.example/v3", Key: key, Transport: &direct{handler: h}, Limits: callerdata.Limits{Attempts: 1}})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestWordsService(t *testing.T) {
	soap := callerdata.WordsPlace{Words: "filled.count.soap", Point: geo.Point{Lat: 51.520847, Lon: -0.195521}, Country: "GB", Nearest: "Bayswater, London"}
	sim := &callerdata.WordsSimulator{Key: "secret", Places: []callerdata.WordsPlace{soap}}
	s := wordsService(t, sim, "secret")
	got, err := s.Find(t.Context(), "///Filled.Count.Soap")
	if err != nil || got.Point != soap.Point || got.Country != "GB" || got.Nearest != "Bayswater, London" || got.RadiusM < 2 || len(got.Cautions) == 0 {
		t.Errorf("%+v, %v", got, err)
	}
	named, err := s.Name(t.Context(), geo.Point{Lat: 51.520848, Lon: -0.195522})
	if err != nil || named.Words != soap.Words {
		t.Errorf("%+v, %v", named, err)
	}
	if _, err := s.Find(t.Context(), "spoon.fork.knife"); !errors.Is(err, callerdata.WordsUnknown) {
		t.Error(err)
	}
	if _, err := s.Find(t.Context(), "spoon fork"); !errors.Is(err, callerdata.WordsUnfit) {
		t.Error(err)
	}
	if _, err := s.Name(t.Context(), geo.Point{Lat: 91}); !errors.Is(err, callerdata.PointUnfit) {
		t.Error(err)
	}
	if _, err := wordsService(t, sim, "wrong").Find(t.Context(), "filled.count.soap"); !errors.Is(err, callerdata.NotAdmitted) {
		t.Error(err)
	}
	for name, c := range map[string]struct {
		handler http.Handler
		want    error
	}{
		"down":          {status(500), callerdata.Unavailable},
		"quota used up": {status(402), callerdata.NotAdmitted},
		"nonsense":      {body("<html>"), callerdata.Unintelligible},
		"no position":   {body(`{"words":"filled.count.soap"}`), callerdata.Unintelligible},
		"other words":   {body(`{"words":"spoon.fork.knife","coordinates":{"lat":1,"lng":1}}`), callerdata.Unintelligible},
		"off the globe": {body(`{"words":"filled.count.soap","coordinates":{"lat":99,"lng":1}}`), callerdata.Unintelligible},
	} {
		if p, err := wordsService(t, c.handler, "").Find(t.Context(), "filled.count.soap"); !errors.Is(err, c.want) {
			t.Errorf("%s: %+v, %v", name, p, err)
		}
	}
}
