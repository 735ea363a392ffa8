package policyfile

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"regexp"
	"strconv"

	"gopkg.in/yaml.v3"
)

// parse reads one file into its root mapping, or nil when there is none. It
// refuses what would make a line number lie or hide an entry: aliases, a second
// document, a key written twice.
func (s *sources) parse(fsys fs.FS, file string) *yaml.Node {
	s.last = file
	content, err := fs.ReadFile(fsys, file)
	if err != nil {
		reason := err.Error()
		if errors.Is(err, fs.ErrNotExist) {
			reason = "there is no such file"
		}
		s.found = append(s.found, Finding{File: file, Wrong: "cannot be read: " + reason,
			Cure: "check the policy folder and its permissions"})
		return nil
	}
	decoder := yaml.NewDecoder(bytes.NewReader(content))
	var document, second yaml.Node
	err = decoder.Decode(&document)
	if errors.Is(err, io.EOF) {
		s.found = append(s.found, Finding{File: file, Line: 1, Wrong: "the file is empty",
			Cure: "start from the shipped policies/national.yaml"})
		return nil
	}
	if err != nil {
		s.found = append(s.found, syntaxFinding(file, err))
		return nil
	}
	s.claim(&document, file)
	if err := decoder.Decode(&second); err == nil {
		second.Line = max(second.Line, 1)
		s.file[&second] = file
		s.wrong(&second, "keep one document in a file", "a second document starts here")
	} else if !errors.Is(err, io.EOF) {
		s.found = append(s.found, syntaxFinding(file, err))
	}
	root := document.Content[0]
	if root.Kind != yaml.MappingNode {
		s.wrong(root, "write keys such as “version:” and “grades:”", "the file is %s and not a mapping", kindOf(root))
		return nil
	}
	return root
}

func (s *sources) claim(n *yaml.Node, file string) {
	s.file[n] = file
	if n.Kind == yaml.AliasNode {
		s.wrong(n, "write the text out here", "aliases (*%s) are not read", n.Value)
	}
	if n.Kind == yaml.MappingNode {
		s.claimKeys(n, file)
	}
	for _, child := range n.Content {
		s.claim(child, file)
	}
}

func (s *sources) claimKeys(n *yaml.Node, file string) {
	first := map[string]int{}
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		s.file[key] = file
		if line, twice := first[key.Value]; twice {
			s.wrong(key, "keep one of them", "the key “%s” is already on line %d", key.Value, line)
			continue
		}
		first[key.Value] = key.Line
	}
}

var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`)

// syntaxFinding takes the line out of the YAML reader's message.
func syntaxFinding(file string, err error) Finding {
	f := Finding{File: file, Line: 1, Wrong: "not YAML: " + err.Error(), Cure: "check indentation, quotes and colons near this line"}
	if parts := yamlLine.FindStringSubmatch(err.Error()); parts != nil {
		if line, err := strconv.Atoi(parts[1]); err == nil {
			f.Line = line
		}
		f.Wrong = "not YAML: " + parts[2]
	}
	return f
}

func kindOf(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "a mapping"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case n.Kind == yaml.AliasNode:
		return "an alias"
	}
	switch n.ShortTag() {
	case "!!null":
		return "empty"
	case "!!int", "!!float":
		return "a number"
	case "!!bool":
		return "true or false"
	case "!!timestamp":
		return "a date"
	}
	return "text"
}

// child returns the value of a key, or nil.
func child(n *yaml.Node, key string) *yaml.Node {
	if n == nil || n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}
