package configuration

import (
	"bufio"
	"fmt"
	"io"
	"reflect"
	"strings"
)

// Explain writes every key with its value, its meaning, where the value came
// from, its default and its name in the environment. No value is secret: keys
// and passwords are never in the configuration, only the names of files.
func (l Loaded) Explain(w io.Writer) error {
	out := bufio.NewWriter(w)
	for _, f := range fieldsOf(reflect.ValueOf(&l.Config).Elem(), "") {
		source, ok := l.sources[f.path]
		if !ok {
			source = "default"
		}
		usual := f.usual
		if usual == "" {
			usual = "empty"
		}
		fmt.Fprintf(out, "%s: %s\n    %s\n    from: %s; default: %s; environment: %s\n\n",
			f.path, written(f.value), f.doc, source, usual, f.env)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("explain configuration: %w", err)
	}
	return nil
}

// written is a value as a person would write it.
func written(v reflect.Value) string {
	switch value := v.Interface().(type) {
	case []string:
		return strings.Join(value, ", ")
	case []Trunk:
		var names []string
		for _, t := range value {
			names = append(names, fmt.Sprintf("%s (service %s, dialled %s)", t.Name, t.Service, strings.Join(t.Dialled, " or ")))
		}
		return strings.Join(names, ", ")
	case map[string]string:
		if len(value) == 0 {
			return ""
		}
	}
	return fmt.Sprint(v.Interface())
}
