package person

import "strings"

// LinkID is the id of the stream that holds what people said of two persons.
func LinkID(a, b string) string {
	if b < a {
		a, b = b, a
	}
	return a + "+" + b
}

// LinkPair is the two persons of such an id, the lesser first.
func LinkPair(id string) (a, b string) {
	a, b, _ = strings.Cut(id, "+")
	return a, b
}
