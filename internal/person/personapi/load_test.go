package personapi_test

import (
	"fmt"
	"testing"

	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
)

// BenchmarkLookUp is a keystroke with 20,000 people on file, through the whole
// door: reading, searching, and what is shown of five candidates.
func BenchmarkLookUp(b *testing.B) {
	h := open(b)
	firsts := []string{"Kathleen", "Marta", "Owen", "Amir", "Priya", "Derek", "Elif", "Una", "Moses", "Carys"}
	lasts := []string{"Cooper", "Bhatt", "Calder", "Eze", "Varley", "Iqbal", "Rashid", "Umney", "Sowerby", "Reid"}
	for i := range 20_000 {
		d := person.Details{
			First: firsts[i%10], Last: lasts[i/10%10] + string(rune('a'+i/100%26)), Birth: fmt.Sprintf("%d-%02d-%02d", 1930+i%80, 1+i%12, 1+i/7%28),
			Phone: fmt.Sprintf("+447700%06d", i), House: fmt.Sprint(i % 90), Street: lasts[i/200%10] + " Road", Town: "Eastvale",
		}
		h.Happened(person.Room, fmt.Sprintf("p%d", i), person.Described{Record: "c", Source: person.FromHandler, Contact: "c", Details: d, By: "s1", At: h.now()})
	}
	handler := h.As("handler")
	ask := map[string]any{"name": "Kath Coopera or Coopere", "birth": "forty-ish", "address": "Reid Road", "typing": "name"}
	if found := h.lookUp(handler, ask); len(found.Candidates) == 0 {
		b.Fatal("nobody is found")
	}
	for b.Loop() {
		var found personapi.PeopleFound
		handler.Post("/api/people/look-up", ask).OK(&found)
	}
}
