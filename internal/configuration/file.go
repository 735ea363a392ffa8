package configuration

import (
	"fmt"
	"os"
	"reflect"
	"strconv"

	"gopkg.in/yaml.v3"
)

// reading is one file on its way into a Config.
type reading struct {
	file    string
	sources map[string]string // by path of the leaf
	found   Findings
}

func (r *reading) wrong(line int, format string, args ...any) {
	r.found = append(r.found, fmt.Sprintf("%s:%d: %s", r.file, line, fmt.Sprintf(format, args...)))
}

// readFile lays the file's keys over c. It reports everything that is wrong at
// once.
func (r *reading) readFile(c *Config) error {
	text, err := os.ReadFile(r.file)
	if err != nil {
		return fmt.Errorf("read configuration: %w (write the file, or name another with BLUELAMP_CONFIG)", err)
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		return fmt.Errorf("%s: %w", r.file, err)
	}
	if len(doc.Content) > 0 {
		r.structure(doc.Content[0], reflect.ValueOf(c).Elem(), "")
	}
	return nil
}

func (r *reading) fill(n *yaml.Node, v reflect.Value, path string) {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	switch {
	case n.Tag == "!!null":
	case v.Kind() == reflect.Struct && !readsText(v):
		r.structure(n, v, path)
	case v.Kind() == reflect.Map:
		r.table(n, v, path)
	case v.Kind() == reflect.Slice && n.Kind == yaml.SequenceNode:
		list := reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content))
		for i, item := range n.Content {
			r.fill(item, list.Index(i), path+"["+strconv.Itoa(i)+"]")
		}
		v.Set(list)
	case n.Kind != yaml.ScalarNode:
		r.wrong(n.Line, "%s: one value is expected here, not a list or keys", path)
	default:
		if err := set(v, n.Value); err != nil {
			r.wrong(n.Line, "%s: %v", path, err)
		}
	}
}

func (r *reading) structure(n *yaml.Node, v reflect.Value, path string) {
	if n.Kind != yaml.MappingNode {
		r.wrong(n.Line, "%s: keys are expected here, write one a line as key: value", orTop(path))
		return
	}
	known := keysOf(v.Type())
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		index, ok := known[key.Value]
		switch {
		case !ok:
			r.unknown(key, known, path)
		case seen[key.Value]:
			r.wrong(key.Line, "%s is set twice, remove one of them", join(path, key.Value))
		default:
			seen[key.Value] = true
			r.sources[join(path, key.Value)] = fmt.Sprintf("%s:%d", r.file, key.Line)
			r.fill(value, v.Field(index), join(path, key.Value))
		}
	}
}

func (r *reading) unknown(key *yaml.Node, known map[string]int, path string) {
	names := make([]string, 0, len(known))
	for name := range known {
		names = append(names, name)
	}
	hint := "see bluelamp config explain for those that are"
	if near := nearest(key.Value, names); near != "" {
		hint = "did you mean " + join(path, near) + "?"
	}
	r.wrong(key.Line, "the key %s is not known; %s", join(path, key.Value), hint)
}

func (r *reading) table(n *yaml.Node, v reflect.Value, path string) {
	if n.Kind != yaml.MappingNode {
		r.wrong(n.Line, "%s: names with a value each are expected here", path)
		return
	}
	table := map[string]string{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		table[n.Content[i].Value] = n.Content[i+1].Value
	}
	v.Set(reflect.ValueOf(table))
}

func keysOf(t reflect.Type) map[string]int {
	keys := map[string]int{}
	for i := range t.NumField() {
		keys[t.Field(i).Tag.Get("yaml")] = i
	}
	return keys
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

func orTop(path string) string {
	if path == "" {
		return "the file"
	}
	return path
}
