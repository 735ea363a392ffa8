package httpserver

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"

	"gopkg.in/yaml.v3"
)

// OpenAPI returns the document of all registered operations as YAML. The same
// operations give the same bytes.
func (s *Server) OpenAPI() ([]byte, error) {
	raw, err := s.api.OpenAPI().YAML()
	if err != nil {
		return nil, fmt.Errorf("write openapi document: %w", err)
	}
	var doc map[string]any
	if err := yaml.Unmarshal(raw, &doc); err != nil {
		return nil, fmt.Errorf("read back openapi document: %w", err)
	}
	if components, ok := doc["components"].(map[string]any); ok {
		if all, ok := components["schemas"].(map[string]any); ok {
			delete(all, "ErrorModel") // huma's own errors never leave (invalid.go)
			delete(all, "ErrorDetail")
			s.sayWhatMayBeNull(all)
		}
	}
	var out bytes.Buffer
	encoder := yaml.NewEncoder(&out)
	encoder.SetIndent(2)
	if err := encoder.Encode(ordered(doc)); err != nil {
		return nil, fmt.Errorf("write openapi document: %w", err)
	}
	return out.Bytes(), encoder.Close()
}

// ordered puts the parts in the order in which people read such a document;
// within the parts, keys are in alphabetical order.
func ordered(doc map[string]any) *yaml.Node {
	root := &yaml.Node{Kind: yaml.MappingNode}
	for _, part := range []string{"openapi", "info", "servers", "tags", "security", "paths", "components"} {
		value, ok := doc[part]
		if !ok {
			continue
		}
		var node yaml.Node
		if err := node.Encode(value); err != nil {
			panic(err) // what yaml has just read it can write
		}
		root.Content = append(root.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: part}, &node)
	}
	return root
}

// sayWhatMayBeNull corrects two things that huma's schemas get wrong for the
// answers: lists are never null (lists.go), and a pointer to a struct may be.
func (s *Server) sayWhatMayBeNull(all map[string]any) {
	registry := s.api.OpenAPI().Components.Schemas
	for name, schema := range all {
		listsAreLists(schema)
		fields, _ := schema.(map[string]any)["properties"].(map[string]any)
		t := registry.TypeFromRef(schemas + name)
		if t == nil || t.Kind() != reflect.Struct {
			continue
		}
		for _, field := range pointersToStructs(t) {
			if property, ok := fields[field].(map[string]any); ok && property["$ref"] != nil {
				fields[field] = map[string]any{"anyOf": []any{property, map[string]any{"type": "null"}}}
			}
		}
	}
}

// pointersToStructs returns the JSON names of fields that are null rather than
// absent when there is nothing.
func pointersToStructs(t reflect.Type) []string {
	var names []string
	for _, f := range reflect.VisibleFields(t) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Type.Kind() != reflect.Pointer || f.Type.Elem().Kind() != reflect.Struct || strings.Contains(options, "omit") {
			continue
		}
		names = append(names, name)
	}
	return names
}

// listsAreLists turns type [array, null] into array, at any depth.
func listsAreLists(node any) {
	switch n := node.(type) {
	case map[string]any:
		if types, ok := n["type"].([]any); ok && len(types) == 2 && types[0] == "array" && types[1] == "null" {
			n["type"] = "array"
		}
		for _, child := range n {
			listsAreLists(child)
		}
	case []any:
		for _, child := range n {
			listsAreLists(child)
		}
	}
}
