package journal

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
)

// shape is what the codec knows of an event's struct. For a struct with
// personal fields two structs are made from it: plain, which is the page's JSON
// (the other fields, then "sealed"), and private, the JSON inside the box.
// Fields keep their JSON tags; only which struct they stand in differs.
type shape struct {
	name    name
	entry   Entry
	event   reflect.Type
	plain   part
	private part
}

// part is one of the two structs: its type, and for each of its fields in
// order the index of the event's field.
type part struct {
	typ  reflect.Type
	from []int
}

// sealedBox is how a box stands in a page. Subject is "room/id", inside the
// force of the page's stream; Box is nonce and ciphertext.
type sealedBox struct {
	Subject string `json:"subject"`
	Box     []byte `json:"box"`
}

var (
	marshalerType   = reflect.TypeFor[json.Marshaler]()
	unmarshalerType = reflect.TypeFor[json.Unmarshaler]()
)

func shapeOf(n name, pointer reflect.Type) (*shape, error) {
	if pointer == nil || pointer.Kind() != reflect.Pointer || pointer.Elem().Kind() != reflect.Struct {
		return nil, errors.New("a catalogue row must make a pointer to a struct: use journal.Of")
	}
	s := &shape{name: n, event: pointer.Elem()}
	for i := range s.event.NumField() {
		f := s.event.Field(i)
		personal, err := tagged(f)
		if err != nil {
			return nil, fmt.Errorf("%v.%s: %w", s.event, f.Name, err)
		}
		if err := noneBelow(f.Type, s.event.Name()+"."+f.Name, map[reflect.Type]bool{}); err != nil {
			return nil, err
		}
		if personal {
			s.private.from = append(s.private.from, i)
		} else if f.IsExported() && f.Tag.Get("json") != "-" {
			s.plain.from = append(s.plain.from, i)
		}
	}
	if len(s.private.from) == 0 {
		return s, nil
	}
	return s, s.split(pointer)
}

// split makes the two structs.
func (s *shape) split(pointer reflect.Type) error {
	if pointer.Implements(marshalerType) || pointer.Implements(unmarshalerType) {
		return fmt.Errorf("%v has personal fields and its own JSON methods, which would write them in the open: remove the methods", s.event)
	}
	for _, i := range s.plain.from {
		f := s.event.Field(i)
		if f.Anonymous {
			return fmt.Errorf("%v has personal fields and embeds %s: give the embedded struct a field name", s.event, f.Name)
		}
		if strings.EqualFold(jsonName(f), "sealed") {
			return fmt.Errorf("%v.%s: the JSON name sealed is taken by the box of personal fields: choose another", s.event, f.Name)
		}
	}
	s.private.typ = s.structOf(s.private.from)
	s.plain.typ = s.structOf(s.plain.from, reflect.StructField{
		Name: "SealedPersonalFields", Type: reflect.TypeFor[*sealedBox](), Tag: `json:"sealed,omitempty"`,
	})
	return nil
}

func (s *shape) structOf(from []int, more ...reflect.StructField) reflect.Type {
	var fields []reflect.StructField
	for _, i := range from {
		f := s.event.Field(i)
		fields = append(fields, reflect.StructField{Name: f.Name, Type: f.Type, Tag: f.Tag})
	}
	return reflect.StructOf(append(fields, more...))
}

// hasPersonal reports whether any field is sealed.
func (s *shape) hasPersonal() bool { return s.private.typ != nil }

func (s *shape) personalNames() []string {
	var names []string
	for _, i := range s.private.from {
		names = append(names, jsonName(s.event.Field(i)))
	}
	return names
}

// take copies the part's fields out of event; give copies them into event.
func (p part) take(event reflect.Value) reflect.Value {
	v := reflect.New(p.typ).Elem()
	for at, i := range p.from {
		v.Field(at).Set(event.Field(i))
	}
	return v
}

func (p part) give(v, event reflect.Value) {
	for at, i := range p.from {
		event.Field(i).Set(v.Field(at))
	}
}

// box returns the plain part's last field, which is the box.
func (p part) box(v reflect.Value) reflect.Value { return v.Field(len(p.from)) }

func jsonName(f reflect.StructField) string {
	if n, _, _ := strings.Cut(f.Tag.Get("json"), ","); n != "" {
		return n
	}
	return f.Name
}

// tagged reads the tag personal:"true".
func tagged(f reflect.StructField) (bool, error) {
	value, ok := f.Tag.Lookup("personal")
	switch {
	case !ok:
		return false, nil
	case value != "true":
		return false, fmt.Errorf(`tag personal:%q: write personal:"true" or leave it out`, value)
	case !f.IsExported():
		return false, errors.New("a personal field must be exported, or it is never written: give it a capital letter")
	case f.Anonymous:
		return false, errors.New("an embedded struct cannot be personal: give it a field name")
	case f.Tag.Get("json") == "-":
		return false, errors.New(`a personal field with json:"-" is never written: give it a JSON name`)
	}
	return true, nil
}

// noneBelow refuses a personal tag deeper than an event's own fields, where it
// would look like protection and seal nothing.
func noneBelow(t reflect.Type, path string, seen map[reflect.Type]bool) error {
	if seen[t] {
		return nil
	}
	seen[t] = true
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array:
		return noneBelow(t.Elem(), path, seen)
	case reflect.Map:
		if err := noneBelow(t.Key(), path, seen); err != nil {
			return err
		}
		return noneBelow(t.Elem(), path, seen)
	case reflect.Struct:
		return noFieldBelow(t, path, seen)
	}
	return nil
}

func noFieldBelow(t reflect.Type, path string, seen map[reflect.Type]bool) error {
	for i := range t.NumField() {
		f := t.Field(i)
		if _, ok := f.Tag.Lookup("personal"); ok {
			return fmt.Errorf("%s.%s: only an event's own fields can be personal: tag %s, or move %s up into the event", path, f.Name, path, f.Name)
		}
		if err := noneBelow(f.Type, path+"."+f.Name, seen); err != nil {
			return err
		}
	}
	return nil
}
