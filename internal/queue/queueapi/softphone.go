package queueapi

import (
	"context"

	"bluelamp/internal/httpserver"
)

// SessionDescription is one side of an audio connection. Its bound is generous:
// one audio line with its candidates has
// about 2,000 bytes.
type SessionDescription struct {
	SDP string `json:"sdp" maxLength:"65536" doc:"Session description (RFC 8866) with all candidates in it; G.711 A-law only"`
}

type sdpIn struct{ Body SessionDescription }

type sdpOut struct{ Body SessionDescription }

func (d door) connect(ctx context.Context, c *httpserver.Call, in *sdpIn) (*sdpOut, error) {
	answer, err := d.Softphones.Connect(ctx, c.Force(), c.Staff(), in.Body.SDP)
	if err != nil {
		return nil, err
	}
	return &sdpOut{SessionDescription{answer}}, nil
}

func (d door) disconnect(_ context.Context, c *httpserver.Call, _ *struct{}) (*struct{}, error) {
	d.Softphones.Disconnect(c.Force(), c.Staff())
	return nil, nil
}
