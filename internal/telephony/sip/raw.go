package sip

import (
	"bytes"
	"strings"
)

// Limits on one message. The longest lawful INVITE seen (location, history and
// identity headers together) is below a quarter of these.
const (
	maxMessage = 32 << 10
	maxFields  = 150
	maxLine    = 8 << 10
)

// field is one header field in the order received; Name is in the long form and
// in lower case, Value is unfolded and trimmed.
type field struct{ Name, Value string }

// head is the start line and the header of a message before anything is believed.
type head struct {
	start  string
	fields []field
	body   []byte
}

// long holds the compact forms of RFC 3261 section 20, and of the extensions used here.
func long(name string) string {
	switch name {
	case "v":
		return "via"
	case "f":
		return "from"
	case "t":
		return "to"
	case "i":
		return "call-id"
	case "m":
		return "contact"
	case "l":
		return "content-length"
	case "c":
		return "content-type"
	case "e":
		return "content-encoding"
	case "k":
		return "supported"
	case "s":
		return "subject"
	}
	return name
}

// splitHead reads start line and header. ok is false when there is no end of
// the header or a line is not a field: such a message has no boundaries to trust.
func splitHead(raw []byte) (h head, ok bool) {
	top, body, found := bytes.Cut(raw, []byte("\r\n\r\n"))
	if !found {
		return h, false
	}
	h.body = body
	lines := strings.Split(string(top), "\r\n")
	h.start = lines[0]
	for _, line := range lines[1:] {
		if len(line) > maxLine || len(h.fields) > maxFields {
			return h, false
		}
		if line != "" && (line[0] == ' ' || line[0] == '\t') {
			if len(h.fields) == 0 {
				return h, false
			}
			last := &h.fields[len(h.fields)-1]
			last.Value = strings.TrimSpace(last.Value + " " + strings.TrimSpace(line))
			continue
		}
		name, value, found := strings.Cut(line, ":")
		name = strings.TrimRight(name, " \t")
		if !found || !isToken(name) {
			return h, false
		}
		h.fields = append(h.fields, field{long(strings.ToLower(name)), strings.TrimSpace(value)})
	}
	return h, true
}

// all returns the values of a field.
func (h head) all(name string) (values []string) {
	for _, f := range h.fields {
		if f.Name == name {
			values = append(values, f.Value)
		}
	}
	return values
}

// first returns the first value of a field, or "".
func (h head) first(name string) string {
	if v := h.all(name); len(v) > 0 {
		return v[0]
	}
	return ""
}

// isToken is the token of RFC 3261 section 25.1.
func isToken(s string) bool {
	for _, c := range []byte(s) {
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
		if !letter && strings.IndexByte("-.!%*_+`'~", c) < 0 {
			return false
		}
	}
	return s != ""
}

// plain writes the message again with one line per field and without optional
// white space around separators in the fields that sipgo parses. It is never
// longer than what came, but for the names of compact fields.
func (h head) plain() []byte {
	var b bytes.Buffer
	b.WriteString(h.start + "\r\n")
	for _, f := range h.fields {
		value := f.Value
		switch f.Name {
		case "via":
			value = tighten(value, ";=/,:") // sent-by may have space around its colon
		case "from", "to", "contact", "route", "record-route", "cseq":
			value = tighten(value, ";=/,")
		}
		b.WriteString(canonical(f.Name) + ": " + value + "\r\n")
	}
	b.WriteString("\r\n")
	b.Write(h.body)
	return b.Bytes()
}

// canonical gives a lower-case name the capitals that people expect.
func canonical(name string) string {
	switch name {
	case "call-id":
		return "Call-ID"
	case "cseq":
		return "CSeq"
	}
	parts := strings.Split(name, "-")
	for i, p := range parts {
		if p != "" {
			parts[i] = strings.ToUpper(p[:1]) + p[1:]
		}
	}
	return strings.Join(parts, "-")
}

// tighten drops white space around separators outside quotes, and runs of it
// elsewhere (SEMI, EQUAL, SLASH, COMMA and COLON of RFC 3261 section 25.1 allow it).
func tighten(s, separators string) string {
	isSeparator := func(c byte) bool { return strings.IndexByte(separators, c) >= 0 }
	var b strings.Builder
	quoted, pending := false, false
	var last byte
	for i := 0; i < len(s); i++ {
		c := s[i]
		if quoted {
			b.WriteByte(c)
			if c == '\\' && i+1 < len(s) {
				i++
				b.WriteByte(s[i])
			} else if c == '"' {
				quoted = false
			}
			last = c
			continue
		}
		if c == ' ' || c == '\t' {
			pending = true
			continue
		}
		if pending && last != 0 && !isSeparator(last) && !isSeparator(c) {
			b.WriteByte(' ')
		}
		pending = false
		quoted = c == '"'
		b.WriteByte(c)
		last = c
	}
	return b.String()
}
