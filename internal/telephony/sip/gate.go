package sip

import (
	"fmt"
	"strconv"
	"strings"

	sipgo "github.com/emiago/sipgo/sip"
)

// verdict is what the gate does with one message: pass it on in plain spelling,
// answer it, or, with both empty, throw it away.
type verdict struct {
	pass   []byte
	answer []byte
	why    string
}

// inspect judges one whole message. It never panics: sipgo's parser runs here
// first, where a panic costs one message and not the process.
func inspect(raw []byte) (v verdict) {
	defer func() {
		if r := recover(); r != nil {
			v = verdict{why: fmt.Sprintf("parser panicked: %v", r)}
		}
	}()
	h, ok := splitHead(raw)
	if !ok {
		return verdict{why: "no SIP header"}
	}
	if strings.HasPrefix(strings.ToUpper(h.start), "SIP/") {
		return inspectResponse(h)
	}
	code, why := faultInRequest(&h)
	if code != 0 {
		return verdict{answer: h.refusal(code), why: why}
	}
	plain := h.plain()
	msg, err := sipgo.ParseMessage(plain)
	if err != nil {
		return verdict{answer: h.refusal(400), why: err.Error()}
	}
	if msg.Via() == nil || msg.From() == nil || msg.To() == nil || msg.CallID() == nil || msg.CSeq() == nil {
		return verdict{answer: h.refusal(400), why: "a mandatory header field cannot be read"}
	}
	return verdict{pass: plain}
}

// inspectResponse: a response is never answered (RFC 3261 section 8.1.3), only
// believed or thrown away.
func inspectResponse(h head) verdict {
	parts := strings.SplitN(h.start, " ", 3)
	if len(parts) < 2 || !strings.EqualFold(parts[0], "SIP/2.0") {
		return verdict{why: "response of another version"}
	}
	if code, err := strconv.Atoi(parts[1]); err != nil || code < 100 || code > 699 {
		return verdict{why: "response with an impossible status"}
	}
	if len(parts) == 2 {
		h.start += " "
	}
	plain := h.plain()
	msg, err := sipgo.ParseMessage(plain)
	if err != nil || msg.Via() == nil || msg.CSeq() == nil {
		return verdict{why: "unreadable response"}
	}
	return verdict{pass: plain}
}

// faultInRequest returns the status with which a request must be refused, or 0.
// It cuts a body that is longer than Content-Length (RFC 3261 section 18.3).
func faultInRequest(h *head) (code int, why string) {
	parts := strings.Split(h.start, " ")
	last := parts[len(parts)-1]
	switch {
	case len(parts) < 3 || !isToken(parts[0]):
		return 400, "start line"
	case !strings.EqualFold(last, "SIP/2.0") && strings.HasPrefix(strings.ToUpper(last), "SIP/"):
		return 505, "version"
	case len(parts) != 3 || !strings.EqualFold(last, "SIP/2.0"):
		return 400, "start line"
	case strings.ContainsAny(parts[1], "<>\"\t") || !strings.Contains(parts[1], ":"):
		return 400, "Request-URI"
	}
	for _, name := range []string{"from", "to", "call-id", "cseq"} {
		if n := len(h.all(name)); n != 1 {
			return 400, fmt.Sprintf("%d fields %s", n, name)
		}
	}
	if len(h.all("via")) == 0 || h.first("call-id") == "" {
		return 400, "no Via or Call-ID"
	}
	if why := numbers(h, parts[0]); why != "" {
		return 400, why
	}
	return length(h)
}

// numbers checks CSeq and Max-Forwards (RFC 3261 sections 8.1.1.5, 20.22).
func numbers(h *head, method string) string {
	cseq := strings.Fields(h.first("cseq"))
	if len(cseq) != 2 || cseq[1] != method {
		return "CSeq does not name the method"
	}
	if n, err := strconv.ParseUint(cseq[0], 10, 32); err != nil || n >= 1<<31 {
		return "CSeq number"
	}
	for _, v := range h.all("max-forwards") {
		if n, err := strconv.ParseUint(v, 10, 32); err != nil || n > 255 {
			return "Max-Forwards"
		}
	}
	return ""
}

func length(h *head) (code int, why string) {
	values := h.all("content-length")
	if len(values) == 0 {
		return 0, ""
	}
	for _, v := range values {
		if v != values[0] {
			return 400, "Content-Length twice"
		}
	}
	n, err := strconv.ParseUint(values[0], 10, 31)
	if err != nil || int(n) > len(h.body) {
		return 400, "Content-Length"
	}
	h.body = h.body[:n]
	return 0, ""
}

// refusal answers a request statelessly from whatever fields it has; nil when
// there is nothing to answer to, and for ACK, which is never answered.
func (h head) refusal(code int) []byte {
	vias := h.all("via")
	if len(vias) == 0 || strings.HasPrefix(strings.ToUpper(h.start), "ACK ") {
		return nil
	}
	var b strings.Builder
	fmt.Fprintf(&b, "SIP/2.0 %d %s\r\n", code, reason(code))
	for _, v := range vias {
		b.WriteString("Via: " + v + "\r\n")
	}
	for _, name := range []string{"from", "to", "call-id", "cseq"} {
		if v := h.first(name); v != "" {
			if name == "to" && !strings.Contains(strings.ToLower(v), "tag") {
				v += ";tag=" + sipgo.GenerateTagN(8)
			}
			b.WriteString(canonical(name) + ": " + v + "\r\n")
		}
	}
	b.WriteString("Content-Length: 0\r\n\r\n")
	return []byte(b.String())
}

// reason is the phrase of RFC 3261 section 21 for the codes used here.
func reason(code int) string {
	phrases := map[int]string{
		100: "Trying", 180: "Ringing", 183: "Session Progress", 200: "OK",
		400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
		408: "Request Timeout", 410: "Gone", 413: "Request Entity Too Large",
		415: "Unsupported Media Type", 416: "Unsupported URI Scheme", 420: "Bad Extension",
		480: "Temporarily Unavailable", 481: "Call/Transaction Does Not Exist", 482: "Loop Detected",
		486: "Busy Here", 487: "Request Terminated", 488: "Not Acceptable Here", 491: "Request Pending",
		500: "Server Internal Error", 503: "Service Unavailable", 505: "Version Not Supported",
		513: "Message Too Large", 600: "Busy Everywhere", 603: "Decline", 607: "Unwanted",
	}
	if p, ok := phrases[code]; ok {
		return p
	}
	return "Refused"
}
