package place

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// Bounds of a document from outside. The longest lawful ones are some 4 KB.
const (
	MaxDocument  = 64 << 10
	mostElements = 2_000
	deepest      = 32
	longestText  = 4_000
)

// node is an XML element by its local name: senders differ in namespaces and
// prefixes, never in names.
type node struct {
	name     string
	attr     []xml.Attr
	text     string
	children []*node
}

// parse reads a document within bounds. Document types, which can define entities
// that grow without end or point elsewhere, are refused; Go's decoder knows no
// others than XML's own five.
func parse(document string) (*node, error) {
	if len(document) > MaxDocument {
		return nil, fmt.Errorf("it is longer than %d KB", MaxDocument>>10)
	}
	decoder := xml.NewDecoder(strings.NewReader(document))
	top := &node{}
	open := []*node{top}
	for count := 0; ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("it is not well-formed XML")
		}
		innermost := open[len(open)-1]
		switch t := token.(type) {
		case xml.Directive:
			return nil, errors.New("it defines a document type, which is not allowed")
		case xml.StartElement:
			if count++; count > mostElements || len(open) > deepest {
				return nil, errors.New("it has too many elements")
			}
			child := &node{name: t.Name.Local, attr: t.Attr}
			innermost.children = append(innermost.children, child)
			open = append(open, child)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(innermost.text)+len(t) <= longestText {
				innermost.text += string(t)
			}
		}
	}
	if len(top.children) != 1 {
		return nil, errors.New("it has no single root element")
	}
	top.tidy()
	return top.children[0], nil
}

// tidy leaves single spaces and nothing that a screen cannot show.
func (n *node) tidy() {
	n.text = strings.Join(strings.FieldsFunc(n.text, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r)
	}), " ")
	for _, child := range n.children {
		child.tidy()
	}
}

// first is the first child of that name, or nil.
func (n *node) first(name string) *node {
	for _, child := range n.children {
		if child.name == name {
			return child
		}
	}
	return nil
}

// said is the text of the first child of that name, or "".
func (n *node) said(name string) string {
	if child := n.first(name); child != nil {
		return child.text
	}
	return ""
}

// find is the first element of that name at any depth, or nil.
func (n *node) find(name string) *node {
	if found := n.every(name); len(found) > 0 {
		return found[0]
	}
	return nil
}

// every lists the elements of that name at any depth, in the document's order.
func (n *node) every(name string) []*node {
	var found []*node
	for _, child := range n.children {
		if child.name == name {
			found = append(found, child)
		}
		found = append(found, child.every(name)...)
	}
	return found
}

// all is every, and n itself where it has the name.
func (n *node) all(name string) []*node {
	if n.name == name {
		return []*node{n}
	}
	return n.every(name)
}

func (n *node) attribute(name string) string {
	for _, a := range n.attr {
		if a.Name.Local == name {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}
