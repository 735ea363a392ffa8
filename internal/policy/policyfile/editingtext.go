package policyfile

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// text is a file that is edited by lines, at places that its nodes name. Encoding
// the nodes anew would lose blank lines and the way things were laid out.
type text struct {
	root  *yaml.Node
	lines []string
	crlf  bool
}

func openText(content []byte) (*text, error) {
	var document yaml.Node
	if err := yaml.Unmarshal(content, &document); err != nil {
		return nil, fmt.Errorf("the file is not YAML: %w", err)
	}
	if len(document.Content) == 0 || document.Content[0].Kind != yaml.MappingNode || document.Content[0].Style&yaml.FlowStyle != 0 {
		return nil, errNoMapping
	}
	crlf := bytes.Contains(content, []byte("\r\n"))
	content = bytes.TrimRight(bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n")), "\n")
	return &text{root: document.Content[0], lines: strings.Split(string(content), "\n"), crlf: crlf}, nil
}

func (t *text) bytes() []byte {
	end := "\n"
	if t.crlf {
		end = "\r\n"
	}
	return []byte(strings.Join(t.lines, end) + end)
}

func (t *text) append(lines ...string) { t.lines = append(t.lines, lines...) }

// replace puts lines in the place of those from start up to end, counted from 0.
func (t *text) replace(start, end int, lines ...string) {
	t.lines = slices.Replace(t.lines, start, end, lines...)
}

// span returns the lines of a node, counted from 0, the last one excluded: up to
// the first that is not indented by more than indent. Blank lines and comments
// behind it that are no deeper than indent belong to what follows.
func (t *text) span(n *yaml.Node, indent int) (start, end int) {
	start = n.Line - 1
	end = start + 1
	for i := start + 1; i < len(t.lines); i++ {
		depth, blank, comment := measure(t.lines[i])
		switch {
		case blank:
		case depth > indent:
			end = i + 1
		case comment:
		default:
			return start, end
		}
	}
	return start, end
}

// measure says how deep a line is indented, and whether anything stands in it.
func measure(line string) (depth int, blank, comment bool) {
	words := strings.TrimLeft(line, " ")
	return len(line) - len(words), strings.TrimSpace(words) == "", strings.HasPrefix(words, "#")
}

// items are the lines of each entry of a list by the value of a key, with the
// comments above it, moved to the left edge.
func (t *text) items(list *yaml.Node, key string) map[string][]string {
	all := map[string][]string{}
	if list == nil || !inBlock(list) || len(list.Content) == 0 {
		return all
	}
	dash := list.Column - 1
	from := list.Content[0].Line - 1
	for from > 0 {
		if depth, _, comment := measure(t.lines[from-1]); !comment || depth < dash {
			break
		}
		from--
	}
	for _, item := range list.Content {
		_, end := t.span(item, dash)
		lines := make([]string, 0, end-from)
		for _, line := range t.lines[from:end] {
			lines = append(lines, line[min(dash, len(line)-len(strings.TrimLeft(line, " "))):])
		}
		if name := child(item, key); name != nil {
			all[name.Value] = lines
		}
		from = end
	}
	return all
}

// above are the blank lines and comments that an entry begins with.
func above(entry []string) []string {
	for i, line := range entry {
		if _, blank, comment := measure(line); !blank && !comment {
			return entry[:i]
		}
	}
	return nil
}

// keyed is a key with its value, both nil when it is not there.
type keyed struct{ key, node *yaml.Node }

func keyOf(n *yaml.Node, name string) keyed {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return keyed{n.Content[i], n.Content[i+1]}
		}
	}
	return keyed{}
}

// section is what a key and its value are replaced with, or where it goes when the
// key is not there.
type section struct {
	at        keyed
	lines     []string
	otherwise int
}

// put replaces, adds or, with no lines, removes a section of an entry whose keys
// are indented by indent.
func (t *text) put(s section, indent int) {
	if s.at.key == nil {
		t.replace(s.otherwise, s.otherwise, s.lines...)
		return
	}
	start, end := t.span(s.at.key, indent)
	for end < len(t.lines) && inBlock(s.at.node) && s.at.node.Column-1 == indent { // a list no deeper than its key
		depth, _, _ := measure(t.lines[end])
		if depth != indent || !strings.HasPrefix(t.lines[end][depth:], "- ") {
			break
		}
		_, end = t.span(&yaml.Node{Line: end + 1}, indent)
	}
	t.replace(start, end, s.lines...)
}

func inBlock(n *yaml.Node) bool {
	return n.Kind == yaml.SequenceNode && n.Style&yaml.FlowStyle == 0 && len(n.Content) > 0
}

func entryOf(list *yaml.Node, code string) *yaml.Node {
	if list == nil {
		return nil
	}
	for _, entry := range list.Content {
		if c := child(entry, "code"); c != nil && c.Value == code {
			return entry
		}
	}
	return nil
}

// indented moves lines to the right; blank ones stay blank.
func indented(lines []string, by int) []string {
	moved := make([]string, len(lines))
	for i, line := range lines {
		if line != "" {
			line = strings.Repeat(" ", max(by, 0)) + line
		}
		moved[i] = line
	}
	return moved
}
