package callerlocation

import (
	"context"
	"encoding/hex"
	"io"
	"net/http"
	"net/url"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/place"
)

// Mount registers the two addresses to which handset locations are sent: by the
// handset's own HTTPS form (ETSI TS 103 625), and by a text message gateway that
// forwards what it received. Both are for machines without a session; the shared
// secret is their key.
func (l *Locator) Mount(s *httpserver.Server) {
	anyone := httpserver.Rule{Public: true}
	httpserver.HandleRaw(s, operation("/api/caller-locations/aml", "hear-handset-location",
		"A handset's location in its HTTPS form: device_number, location_latitude and so on, ending in hmac"), anyone, l.form)
	httpserver.HandleRaw(s, operation("/api/caller-locations/sms", "hear-handset-message",
		"A handset's location as a text message: device_number and message, or data (the data message in hexadecimal), ending in hmac"), anyone, l.message)
}

func operation(path, id, summary string) huma.Operation {
	return huma.Operation{
		Method: http.MethodPost, Path: path, OperationID: id, Summary: summary, Tags: []string{"place"},
		RequestBody: &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{
			"application/x-www-form-urlencoded": {Schema: &huma.Schema{Type: huma.TypeString}},
		}},
		Responses: map[string]*huma.Response{"204": {Description: "Taken; whether there is such a call is not said"}},
	}
}

func (l *Locator) form(_ context.Context, _ *httpserver.Call, w http.ResponseWriter, r *http.Request) error {
	body, err := l.authentic(r)
	if err != nil {
		return err
	}
	aml, err := place.ReadAMLForm(body, l.Now())
	if err != nil {
		return err
	}
	return l.taken(w, aml.DeviceNumber, aml)
}

func (l *Locator) message(_ context.Context, _ *httpserver.Call, w http.ResponseWriter, r *http.Request) error {
	body, err := l.authentic(r)
	if err != nil {
		return err
	}
	fields, err := url.ParseQuery(body)
	if err != nil {
		return place.NotAML
	}
	aml, err := l.readMessage(fields)
	if err != nil {
		return err
	}
	return l.taken(w, fields.Get("device_number"), aml)
}

func (l *Locator) readMessage(fields url.Values) (place.AML, error) {
	if fields.Get("data") == "" {
		return place.ReadAML(fields.Get("message"), l.Now())
	}
	data, err := hex.DecodeString(fields.Get("data"))
	if err != nil {
		return place.AML{}, place.NotAML
	}
	return place.ReadAMLData(data, l.Now())
}

// authentic reads the body and refuses it unless it was signed with the secret.
func (l *Locator) authentic(r *http.Request) (string, error) {
	if len(l.Secret) == 0 {
		return "", notConfigured
	}
	body, err := io.ReadAll(io.LimitReader(r.Body, place.MaxAML+1))
	if err != nil {
		return "", err
	}
	if len(body) > place.MaxAML {
		return "", tooLong.With(place.MaxAML)
	}
	if !place.AMLFormAuthentic(string(body), l.Secret) {
		return "", notAuthentic
	}
	return string(body), nil
}

func (l *Locator) taken(w http.ResponseWriter, number string, aml place.AML) error {
	if number = l.spelled(number); number == "" {
		return numberMissing
	}
	location := aml.Location
	if aml.Floor != "" && location.Address == "" {
		location.Address = "floor " + aml.Floor
	}
	if err := l.take(number, location); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}
