package policyfile

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"gopkg.in/yaml.v3"
)

// reader turns nodes into a pack and collects findings on the way. It remembers
// where each code was defined and where codes were used, so that references can
// be checked when all has been read.
type reader struct {
	*sources
	defined map[string]map[string]*yaml.Node
	order   map[string][]string
	uses    []use
	// partial is set when the core itself is unsound: what a merged entry lacks
	// is then reported once, in the core, and not again in the force's file.
	partial bool
}

// use is a code at a place that must be defined somewhere under kind.
type use struct {
	kind, code string
	at         *yaml.Node
}

func newReader(s *sources) *reader {
	return &reader{sources: s, defined: map[string]map[string]*yaml.Node{}, order: map[string][]string{}}
}

// define records an entry under its kind ("grade", "question of noise"), once.
func (r *reader) define(kind, code string, at *yaml.Node) {
	if code == "" {
		return
	}
	if r.defined[kind] == nil {
		r.defined[kind] = map[string]*yaml.Node{}
	}
	if first, twice := r.defined[kind][code]; twice {
		r.wrong(at, "give one of them another code or delete it", "the %s “%s” is already defined on line %d", kind, code, first.Line)
		return
	}
	r.defined[kind][code] = at
	r.order[kind] = append(r.order[kind], code)
}

// resolve reports every code that was used and is defined nowhere. Where a kind
// has no codes at all, what should have defined them has been reported already.
func (r *reader) resolve() {
	for _, u := range r.uses {
		if known := r.order[u.kind]; u.code != "" && len(known) > 0 && r.defined[u.kind][u.code] == nil {
			r.wrong(u.at, "define it, or use one of: "+strings.Join(known, ", "), "there is no %s “%s”", u.kind, u.code)
		}
	}
}

// fields is one mapping being read. Each method reads a key and reports what is
// wrong with it; the zero value comes back where nothing usable is there.
type fields struct {
	*reader
	node *yaml.Node
	what string
}

// fields opens a mapping and refuses keys that are not known.
func (r *reader) fields(n *yaml.Node, what string, known ...string) fields {
	f := fields{reader: r, node: n, what: what}
	if n.Kind != yaml.MappingNode {
		r.wrong(n, "write its keys, such as “"+known[0]+": …”", "%s is %s and not a mapping", what, kindOf(n))
		return f
	}
	for i := 0; i < len(n.Content); i += 2 {
		if key := n.Content[i]; !slices.Contains(known, key.Value) {
			r.wrong(key, "use one of: "+strings.Join(known, ", "), "“%s” is not a key of %s", key.Value, what)
		}
	}
	return f
}

// need returns the value of a key that must be there.
func (f fields) need(key string) *yaml.Node {
	value := child(f.node, key)
	if value == nil && f.node.Kind == yaml.MappingNode && !f.partial {
		f.wrong(f.node, "add it", "%s has no “%s”", f.what, key)
	}
	return value
}

// text reads a required text for people.
func (f fields) text(key string) string {
	value := f.need(key)
	if value == nil {
		return ""
	}
	return f.textOf(value, f.what+": “"+key+"”")
}

func (r *reader) textOf(n *yaml.Node, what string) string {
	if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!str" && n.ShortTag() != "!!null" {
		if n.Kind != yaml.AliasNode {
			r.wrong(n, "write a text; put it in quotes if it looks like something else", "%s is %s and not text", what, kindOf(n))
		}
		return ""
	}
	text := strings.TrimSpace(n.Value)
	if text == "" || n.ShortTag() == "!!null" {
		r.wrong(n, "write the text that people will read", "%s is empty", what)
		return ""
	}
	return text
}

var codeShape = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// code reads a required code.
func (f fields) code(key string) string {
	value := f.need(key)
	if value == nil {
		return ""
	}
	return f.codeOf(value, f.what+": “"+key+"”")
}

// codeOf takes numbers as they are written, because unit statuses and services
// are numbers to people.
func (r *reader) codeOf(n *yaml.Node, what string) string {
	if n.Kind == yaml.AliasNode {
		return ""
	}
	if n.Kind != yaml.ScalarNode || !codeShape.MatchString(n.Value) {
		shown := n.Value
		if n.Kind != yaml.ScalarNode {
			shown = kindOf(n)
		}
		r.wrong(n, "use lower-case letters, digits and single dashes", "%s is not a code: “%s”", what, shown)
		return ""
	}
	return n.Value
}

// refer reads a required code that must be defined under kind.
func (f fields) refer(key, kind string) string {
	code := f.code(key)
	f.uses = append(f.uses, use{kind: kind, code: code, at: child(f.node, key)})
	return code
}

// flag reads an optional true or false.
func (f fields) flag(key string) bool {
	value := child(f.node, key)
	if value == nil {
		return false
	}
	if value.Kind != yaml.ScalarNode || value.ShortTag() != "!!bool" {
		f.wrong(value, "write true or false", "%s: “%s” is %s and not true or false", f.what, key, kindOf(value))
		return false
	}
	return value.Value == "true" || value.Value == "True" || value.Value == "TRUE"
}

// number reads a required whole number between two bounds, both included.
func (f fields) number(key string, low, high int) int {
	value := f.need(key)
	if value == nil {
		return 0
	}
	n, err := strconv.Atoi(value.Value)
	if value.Kind != yaml.ScalarNode || err != nil || n < low || n > high {
		f.wrong(value, "write a whole number from "+strconv.Itoa(low)+" to "+strconv.Itoa(high),
			"%s: “%s” cannot be “%s”", f.what, key, value.Value)
		return 0
	}
	return n
}

// date reads an optional calendar day.
func (f fields) date(key string) time.Time {
	value := child(f.node, key)
	if value == nil {
		return time.Time{}
	}
	day, err := time.Parse(time.DateOnly, value.Value)
	if err != nil {
		f.wrong(value, "write year-month-day, such as 2026-04-01", "%s: “%s” is not a date: “%s”", f.what, key, value.Value)
	}
	return day
}

// oneWord reads a required word out of a fixed set.
func oneWord[T ~string](f fields, key string, words ...T) T {
	value := f.need(key)
	if value == nil {
		return ""
	}
	if value.Kind != yaml.ScalarNode || !slices.Contains(words, T(value.Value)) {
		plain := make([]string, len(words))
		for i, w := range words {
			plain[i] = string(w)
		}
		f.wrong(value, "use one of: "+strings.Join(plain, ", "), "%s: “%s” cannot be “%s”", f.what, key, value.Value)
		return ""
	}
	return T(value.Value)
}

// list reads the entries of a required, non-empty list; optional ones may be absent.
func (f fields) list(key string, required bool) []*yaml.Node {
	value := child(f.node, key)
	if value == nil {
		if required {
			f.need(key)
		}
		return nil
	}
	if value.Kind != yaml.SequenceNode {
		if value.Kind != yaml.AliasNode {
			f.wrong(value, "write entries that start with “- ”", "%s: “%s” is %s and not a list", f.what, key, kindOf(value))
		}
		return nil
	}
	if required && len(value.Content) == 0 {
		f.wrong(value, "add at least one entry", "%s: “%s” is empty", f.what, key)
	}
	return value.Content
}

// texts reads a list of texts.
func (f fields) texts(key string, required bool) []string {
	entries := f.list(key, required)
	all := make([]string, 0, len(entries))
	for _, entry := range entries {
		all = append(all, f.textOf(entry, "an entry of “"+key+"”"))
	}
	return all
}

// codes reads one code or a list of codes, each defined under kind.
func (r *reader) codes(n *yaml.Node, what, kind string) []string {
	entries := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		entries = n.Content
	}
	if len(entries) == 0 {
		r.wrong(n, "add at least one entry", "%s is empty", what)
	}
	all := make([]string, 0, len(entries))
	for _, entry := range entries {
		code := r.codeOf(entry, what)
		r.uses = append(r.uses, use{kind: kind, code: code, at: entry})
		all = append(all, code)
	}
	return all
}
