package controlroom

import (
	"encoding/json"

	"bluelamp/internal/httpserver/httpservertest"
)

// Form is an assessment that is complete by Pack.
func Form() map[string]any {
	return map[string]any{
		"type": "burglary", "levels": map[string]string{"threat": "high", "harm": "low"},
		"notes": map[string]string{"threat": "They are inside"}, "answers": map[string]string{"inside": "yes"},
		"risk": "high", "rationale": "The caller hears them downstairs.",
	}
}

// Opening is an incident that can be opened from a contact after Form.
func Opening(contact string) map[string]any {
	return map[string]any{
		"contact": contact, "type": "burglary", "grade": "emergency", "justification": "People are inside the house.",
		"place": "1 Mill Lane", "summary": "Two men downstairs",
	}
}

// Answered lets a caller ring and the handler answer.
func (r *Room) Answered(s *Seat, id, service, number string) {
	r.t.Helper()
	r.Line.Ring(id, service, number)
	s.Offered(id)
	s.Post("/api/contacts/"+id+"/answer", nil).OK()
}

// Opened opens an incident from an assessed contact and returns its id.
func (r *Room) Opened(c *httpservertest.Client, contact string) string {
	r.t.Helper()
	c.Post("/api/contacts/"+contact+"/assessments", Form()).OK()
	return ID(c.Post("/api/incidents", Opening(contact)).OK())
}

// ID reads the id of an answer.
func ID(a *httpservertest.Answer) string {
	var it struct {
		ID string `json:"id"`
	}
	if err := json.Unmarshal(a.Body, &it); err != nil {
		return ""
	}
	return it.ID
}
