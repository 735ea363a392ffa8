package resolutionapi_test

import (
	"testing"

	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/resolution/resolutionapi"
)

func counted(c *httpservertest.Client) (n resolutionapi.DesksCounts) {
	c.Get("/api/desks/counts").OK(&n)
	return n
}

// What a colleague has in hand is looked after and is not counted; what was given
// back and not graded again is.
func TestWhatWaitsIsCounted(t *testing.T) {
	r := open(t)
	for _, id := range []string{"i1", "i2", "i3"} {
		r.graded(t, id, "resolution")
	}
	desk := r.desk()
	desk.Post(path("i1", "/take"), map[string]any{}).OK()
	desk.Post(path("i2", "/take"), map[string]any{}).OK()
	desk.Post(path("i2", "/return"), map[string]string{"why": "The caller knows who did it."}).OK()
	desk.Post(path("i1", "/call-back"), map[string]any{"dueAt": at(60), "number": "07700 900123", "safeWay": "Any time"}).OK()
	want := resolutionapi.DesksCounts{Vulnerability: 3, Resolution: 2, AdviceUnanswered: 2}
	if n := counted(r.As("handler")); n != want {
		t.Errorf("before the call-back is due: %+v", n)
	}
	r.wait(61)
	want.CallBacksOverdue = 1
	if n := counted(r.As("dispatcher")); n != want {
		t.Errorf("after it was due: %+v", n)
	}
}
