package journal

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
)

// Event is a decoded page. Body is the event struct by value:
//
//	switch e := ev.Body.(type) { case contact.Received: … }
//
// Erased says that its personal fields were sealed under a key that has since
// been destroyed; they are zero.
type Event struct {
	Page
	Body   any
	Erased bool
}

// Codec turns events into drafts and pages into events. Fields tagged
// `personal:"true"` are taken out of the JSON and sealed together in one
// AES-256-GCM box:
//
//	{"channel":"phone","sealed":{"subject":"person/0199…","box":"…base64…"}}
//
// The key is that of the event's Subject, if the event has a method
// Subject() string that returns "room/id", otherwise of the stream's own room
// and id. Where every personal field is zero there is no box.
type Codec struct {
	catalogue *Catalogue
	keys      Keys
}

// NewCodec joins a catalogue with the keys for its personal fields.
func NewCodec(c *Catalogue, k Keys) *Codec { return &Codec{catalogue: c, keys: k} }

// Encode makes the draft of an event, given by value or by pointer, for stream
// s. It makes a key for a new subject. An event that no catalogue row knows is
// an error, and so is a subject whose key has been destroyed (ErrErased).
func (c *Codec) Encode(ctx context.Context, s Stream, event any) (Draft, error) {
	v := reflect.Indirect(reflect.ValueOf(event))
	if !v.IsValid() {
		return Draft{}, errors.New("encode event: nil")
	}
	shape, ok := c.catalogue.byStruct[v.Type()]
	if !ok {
		return Draft{}, fmt.Errorf("encode event: %v is in no room's catalogue", v.Type())
	}
	data, err := c.encode(ctx, s, shape, v)
	if err != nil {
		return Draft{}, fmt.Errorf("encode %v for %s: %w", shape.name, s, err)
	}
	return Draft{Type: shape.name.typ, Schema: shape.name.schema, Data: data}, nil
}

func (c *Codec) encode(ctx context.Context, s Stream, shape *shape, v reflect.Value) ([]byte, error) {
	if !shape.hasPersonal() {
		return json.Marshal(v.Interface())
	}
	plain, private := shape.plain.take(v), shape.private.take(v)
	if !private.IsZero() {
		box, err := c.seal(ctx, s, shape, v, private)
		if err != nil {
			return nil, err
		}
		shape.plain.box(plain).Set(reflect.ValueOf(box))
	}
	return json.Marshal(plain.Interface())
}

func (c *Codec) seal(ctx context.Context, s Stream, shape *shape, v, private reflect.Value) (*sealedBox, error) {
	subject, err := subjectOf(s, v)
	if err != nil {
		return nil, err
	}
	key, err := c.keys.Make(ctx, s.Force()+"/"+subject)
	if err != nil {
		return nil, fmt.Errorf("key of %s: %w", subject, err)
	}
	text, err := json.Marshal(private.Interface())
	if err != nil {
		return nil, err
	}
	box, err := seal(key, text, bound(s, shape.name, subject))
	return &sealedBox{Subject: subject, Box: box}, err
}

// Decode reads a page strictly: a type, a schema or a field that the catalogue
// does not know is an error, because a follower that skipped it would be wrong
// from then on without anybody noticing.
func (c *Codec) Decode(ctx context.Context, p Page) (Event, error) {
	n := name{p.Type, p.Schema}
	shape, ok := c.catalogue.byName[n]
	if !ok {
		return Event{}, fmt.Errorf("decode page %d: %v is in no room's catalogue: this journal was written by a newer release", p.Position, n)
	}
	v := reflect.New(shape.event).Elem()
	erased, err := c.decode(ctx, p, shape, v)
	if err != nil {
		return Event{}, fmt.Errorf("decode page %d, %v of %s: %w", p.Position, n, p.Stream, err)
	}
	body := v.Interface()
	if shape.entry.Newer != nil {
		body = shape.entry.Newer(body)
	}
	return Event{Page: p, Body: body, Erased: erased}, nil
}

func (c *Codec) decode(ctx context.Context, p Page, shape *shape, v reflect.Value) (erased bool, err error) {
	if !shape.hasPersonal() {
		return false, strict(p.Data, v.Addr().Interface())
	}
	plain := reflect.New(shape.plain.typ)
	if err := strict(p.Data, plain.Interface()); err != nil {
		return false, err
	}
	shape.plain.give(plain.Elem(), v)
	box, _ := shape.plain.box(plain.Elem()).Interface().(*sealedBox)
	if box == nil {
		return false, nil
	}
	key, err := c.keys.Key(ctx, p.Stream.Force()+"/"+box.Subject)
	if errors.Is(err, ErrErased) {
		return true, nil
	}
	if err != nil {
		return false, fmt.Errorf("key of %s: %w", box.Subject, err)
	}
	text, err := open(key, box.Box, bound(p.Stream, shape.name, box.Subject))
	if err != nil {
		return false, err
	}
	private := reflect.New(shape.private.typ)
	if err := strict(text, private.Interface()); err != nil {
		return false, err
	}
	shape.private.give(private.Elem(), v)
	return false, nil
}

// subjectOf returns "room/id" of whose data the event's personal fields are.
func subjectOf(s Stream, v reflect.Value) (string, error) {
	pointer := reflect.New(v.Type()) // the method may be on value or pointer
	pointer.Elem().Set(v)
	subject := s.Room() + "/" + s.ID()
	if named, ok := pointer.Interface().(interface{ Subject() string }); ok {
		subject = named.Subject()
	}
	if room, id, ok := strings.Cut(subject, "/"); !ok || room == "" || id == "" {
		return "", fmt.Errorf("subject %q is not room/id", subject)
	}
	return subject, nil
}

// strict decodes one JSON value and refuses fields it does not know.
func strict(data []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return errors.New("more than one JSON value")
	}
	return nil
}
