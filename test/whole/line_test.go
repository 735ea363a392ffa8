package whole

import (
	"context"
	"encoding/json"
	"net/http"
	"net/netip"
	"strings"
	"testing"

	"bluelamp/internal/telephony/telephonytest"
)

// ring dials a number of the program and returns the caller's end of the line.
func (p *program) ring(t *testing.T, dialled, from string, o telephonytest.Options) *telephonytest.Line {
	t.Helper()
	line, unplug, err := p.dial(patiently(t), dialled, from, o)
	must(t, err)
	t.Cleanup(unplug)
	return line
}

// dial is ring for those who know what to do when nobody is there. Until it is
// unplugged a telephone whose INVITE was not answered sends it again, also to a
// program that was started since.
func (p *program) dial(ctx context.Context, dialled, from string, o telephonytest.Options) (*telephonytest.Line, func(), error) {
	phone, err := telephonytest.NewPhone(netip.MustParseAddr("127.0.0.1"))
	if err != nil {
		return nil, nil, err
	}
	line, err := phone.Dial(ctx, "sip:"+dialled+"@"+p.sip, from, o)
	if err != nil {
		phone.Close()
		return nil, nil, err
	}
	return line, func() { line.Abandon(); phone.Close() }, nil
}

// sit opens a handler's desk window and softphone.
func (who *person) sit() (*stream, *telephonytest.Agent) {
	who.Helper()
	window, audio, err := who.takeSeat(patiently(who.T))
	must(who.T, err)
	return window, audio
}

// takeSeat is sit for those who know what to do when nobody answers.
func (who *person) takeSeat(ctx context.Context) (*stream, *telephonytest.Agent, error) {
	window, err := who.listen("/api/desk/presence", "")
	if err != nil {
		return nil, nil, err
	}
	audio, err := telephonytest.NewAgent(ctx, func(ctx context.Context, offer string) (string, error) {
		a, err := who.try(ctx, request{method: http.MethodPost, path: "/api/softphone", body: sent{"sdp": offer}})
		var answer struct{ SDP string }
		if err == nil {
			err = json.Unmarshal(a.body, &answer)
		}
		return answer.SDP, err
	})
	if err != nil {
		return nil, nil, err
	}
	who.Cleanup(audio.Close)
	_, err = window.awaitDesk("with a softphone", func(d desk) bool { return d.Handler.Softphone && d.Handler.Present })
	return window, audio, err
}

// readAudit returns the audit's entries by person and what they looked at.
func (who *person) readAudit() map[[3]string]bool {
	who.Helper()
	var audit struct {
		Entries []struct {
			By                      struct{ ID string }
			What, Record, Operation string
		}
	}
	who.do(request{method: http.MethodGet, path: "/api/audit?limit=500"}, &audit)
	seen := map[[3]string]bool{}
	for _, e := range audit.Entries {
		asked, _, _ := strings.Cut(e.Record, "; shown: ") // whose records the answer named stands behind
		seen[[3]string{e.By.ID, e.Operation, asked}] = true
	}
	return seen
}

// burglary is an assessment that misses nothing.
func burglary(rationale string) sent {
	return sent{
		"type": "burglary-in-progress",
		"levels": sent{
			"threat": "high", "harm": "low", "risk": "high", "investigation": "golden-hour", "vulnerability": "medium", "engagement": "usual",
		},
		"notes":     sent{"threat": "Somebody is forcing the back door."},
		"answers":   sent{"where-are-you": "Upstairs with the door locked", "inside": "yes", "where-are-they": "At the back door"},
		"risk":      "high",
		"rationale": rationale,
	}
}
