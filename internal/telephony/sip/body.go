package sip

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"strings"
)

var errMediaType = errors.New("media type is not supported")

// content is what a body can carry: an offer, and a location (RFC 6442).
type content struct {
	session  *Session
	location []byte
}

// maxParts bounds a multipart body.
const maxParts = 8

// readBody reads the body of an INVITE.
func readBody(contentType, encoding string, body []byte) (c content, err error) {
	if len(body) == 0 {
		return c, nil
	}
	if encoding != "" && !strings.EqualFold(encoding, "identity") {
		return c, errMediaType
	}
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		return c, errMediaType
	}
	if kind == "multipart/mixed" {
		return readParts(body, params["boundary"])
	}
	return c, c.part(kind, body, true)
}

func readParts(body []byte, boundary string) (c content, err error) {
	r := multipart.NewReader(bytes.NewReader(body), boundary)
	for range maxParts {
		p, err := r.NextPart()
		if errors.Is(err, io.EOF) {
			return c, nil
		}
		if err != nil {
			return c, fmt.Errorf("read multipart body: %w", err)
		}
		raw, err := io.ReadAll(io.LimitReader(p, maxMessage))
		if err != nil {
			return c, fmt.Errorf("read multipart body: %w", err)
		}
		kind, _, _ := mime.ParseMediaType(p.Header.Get("Content-Type"))
		optional := strings.Contains(strings.ToLower(p.Header.Get("Content-Disposition")), "handling=optional")
		if err := c.part(kind, raw, !optional); err != nil {
			return c, err
		}
	}
	return c, nil
}

// part takes one body part; an unknown one is refused only when its handling is
// required (RFC 3261 section 20.11).
func (c *content) part(kind string, raw []byte, required bool) error {
	switch kind {
	case "application/sdp":
		s, err := ParseSession(raw)
		if err != nil {
			return err
		}
		c.session = &s
	case "application/pidf+xml":
		c.location = raw
	default:
		if required {
			return errMediaType
		}
	}
	return nil
}
