package app

import (
	"bytes"
	"io"
	"net/http"
)

// nowhere is the address of a simulator inside this process; nothing is ever sent
// to it (RFC 2606 section 2).
const nowhere = "https://simulator.invalid/v3"

// inProcess carries requests to a simulator in this process, so that a
// demonstration asks by the same code as a force and opens no socket for it.
type inProcess struct{ to http.Handler }

// RoundTrip implements http.RoundTripper.
func (p inProcess) RoundTrip(r *http.Request) (*http.Response, error) {
	w := &page{header: http.Header{}, status: http.StatusOK}
	p.to.ServeHTTP(w, r)
	return &http.Response{
		StatusCode: w.status, Status: http.StatusText(w.status), Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header: w.header, Body: io.NopCloser(&w.body), ContentLength: int64(w.body.Len()), Request: r,
	}, nil
}

type page struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (p *page) Header() http.Header            { return p.header }
func (p *page) WriteHeader(status int)         { p.status = status }
func (p *page) Write(text []byte) (int, error) { return p.body.Write(text) }
