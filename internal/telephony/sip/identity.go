package sip

import (
	"net/url"
	"strings"
)

// Identity is the calling party as the network gave it.
type Identity struct {
	Number    string
	Display   string
	Withheld  bool
	Asserted  bool
	Diversion string
}

// identify reads who calls. P-Asserted-Identity counts only from a trusted
// network (RFC 3325 section 8); else From, which the caller may write as he
// likes. A number that was withheld is kept only when the network asserted it.
func identify(get func(name string) []string, trusted bool) Identity {
	from := parseParty(first(get("from")))
	id := Identity{Number: from.number, Display: from.display, Diversion: printable(first(get("diversion")))}
	id.Withheld = private(get("privacy")) || from.anonymous()
	if id.Withheld {
		id.Number, id.Display = "", ""
	}
	if !trusted {
		return id
	}
	for _, value := range splitList(get("p-asserted-identity")) {
		p := parseParty(value)
		if p.number == "" || p.anonymous() {
			continue
		}
		id.Number, id.Asserted = p.number, true
		if p.display != "" {
			id.Display = p.display
		}
		if p.tel { // a tel URI is the number itself; a sip URI's user part need not be one
			break
		}
	}
	return id
}

// private: RFC 3323 section 4.2 and RFC 3325 section 9.3.
func private(values []string) bool {
	for _, v := range values {
		for p := range strings.FieldsFuncSeq(strings.ToLower(v), func(r rune) bool { return r == ';' || r == ',' || r == ' ' }) {
			if p == "id" || p == "user" || p == "header" {
				return true
			}
		}
	}
	return false
}

// party is one address: name and URI.
type party struct {
	display, number, host string
	tel                   bool
}

// anonymous: RFC 3323 section 4.1.1.3, and what exchanges write for it.
func (p party) anonymous() bool {
	return strings.EqualFold(p.number, "anonymous") || strings.EqualFold(p.number, "restricted") ||
		strings.EqualFold(p.host, "anonymous.invalid")
}

// parseParty reads name-addr or addr-spec; of what it cannot read it returns nothing.
func parseParty(value string) (p party) {
	uri := value
	if open := strings.LastIndexByte(value, '<'); open >= 0 {
		p.display = strings.TrimSpace(value[:open])
		if unquoted, ok := strings.CutPrefix(p.display, `"`); ok {
			p.display = strings.ReplaceAll(strings.TrimSuffix(unquoted, `"`), `\`, "")
		}
		p.display = printable(p.display)
		uri, _, _ = strings.Cut(value[open+1:], ">")
	}
	scheme, rest, ok := strings.Cut(strings.TrimSpace(uri), ":")
	if !ok {
		return p
	}
	switch strings.ToLower(scheme) {
	case "tel":
		p.tel = true
	case "sip", "sips":
		user, host, at := strings.Cut(rest, "@")
		if !at {
			user, host = "", rest
		}
		p.host, _, _ = strings.Cut(host, ";")
		rest = user
	default:
		return p
	}
	rest, _, _ = strings.Cut(rest, ";")
	rest, _, _ = strings.Cut(rest, ":") // a password, which nobody should send
	if plain, err := url.PathUnescape(rest); err == nil {
		rest = plain
	}
	p.number = printable(rest)
	return p
}

// printable drops control characters and bounds the length: these strings reach
// screens and logs.
func printable(s string) string {
	s = strings.ToValidUTF8(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F {
			return -1
		}
		return r
	}, s), "")
	if len(s) > 128 {
		s = strings.ToValidUTF8(s[:128], "")
	}
	return s
}

// splitList splits values at commas outside quotes and angle brackets.
func splitList(values []string) (out []string) {
	for _, v := range values {
		quoted, depth, begin := false, 0, 0
		for i := 0; i < len(v); i++ {
			switch c := v[i]; {
			case c == '\\' && quoted:
				i++
			case c == '"':
				quoted = !quoted
			case c == '<' && !quoted:
				depth++
			case c == '>' && !quoted:
				depth--
			case c == ',' && !quoted && depth == 0:
				out = append(out, strings.TrimSpace(v[begin:i]))
				begin = i + 1
			}
		}
		out = append(out, strings.TrimSpace(v[begin:]))
	}
	return out
}

func first(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[0]
}
