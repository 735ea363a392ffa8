package place

import (
	"crypto/hmac"
	"crypto/sha1"
	"encoding/hex"
	"math"
	"strconv"
	"strings"
	"time"
)

// mostFields bounds a form; handsets send about twenty.
const mostFields = 64

// ReadAMLForm reads the message in its HTTPS form, the body of a POST with
// urlencoded fields. heardAt is when it arrived. Errors: NotAML, MessageTooLong.
func ReadAMLForm(body string, heardAt time.Time) (AML, error) {
	if len(body) > MaxAML {
		return AML{}, MessageTooLong.With(MaxAML)
	}
	fields, ok := formFields(body)
	if !ok {
		return AML{}, NotAML
	}
	_, hasLat := fields["location_latitude"]
	_, hasLon := fields["location_longitude"]
	if _, hasVersion := fields["v"]; !hasVersion && !hasLat && !hasLon {
		return AML{}, NotAML
	}
	a := AML{
		Version:      1,
		DeviceNumber: fields["device_number"], EmergencyNumber: fields["emergency_number"],
		IMSI: fields["device_imsi"], IMEI: fields["device_imei"], DeviceModel: fields["device_model"],
		HomeNetwork: network(fields["cell_home_mcc"], fields["cell_home_mnc"]),
		Network:     network(fields["cell_network_mcc"], fields["cell_network_mnc"]),
		CellID:      fields["cell_id"],
		Location:    Location{Source: SourceAML, HeardAt: heardAt.UTC(), Raw: body},
	}
	if !absent(fields["location_floor"]) {
		a.Floor = fields["location_floor"]
	}
	if version, err := strconv.Atoi(fields["v"]); err == nil && version > 0 {
		a.Version = version
	}
	a.where(fields)
	return a, nil
}

func (a *AML) where(fields map[string]string) {
	l := &a.Location
	l.place(fields["location_latitude"], fields["location_longitude"])
	l.within(fields["location_accuracy"])
	l.confidence(fields["location_certainty"])
	l.found(fields["location_source"])
	a.height(fields["location_altitude"], fields["location_vertical_accuracy"])
	if at, ok := l.milliseconds("time", fields["location_time"]); ok {
		l.timed(at)
	}
	if at, ok := l.milliseconds("start of the call", fields["time"]); ok {
		a.CallAt = at
	}
}

// milliseconds reads a time counted from 1970; nought is what an unset clock sends.
func (l *Location) milliseconds(name, value string) (time.Time, bool) {
	ms, ok := l.number(name, value)
	if !ok || ms <= 0 || ms > math.MaxInt64/1e6 {
		return time.Time{}, false
	}
	return time.UnixMilli(int64(ms)).UTC(), true
}

// AMLFormAuthentic says whether the body ends in the keyed digest (HMAC-SHA1, in
// hexadecimal, field hmac) of all that stands before it.
func AMLFormAuthentic(body string, secret []byte) bool {
	before, digest, found := strings.Cut(body, "&hmac=")
	got, err := hex.DecodeString(digest)
	if !found || err != nil || len(secret) == 0 {
		return false
	}
	mac := hmac.New(sha1.New, secret)
	mac.Write([]byte(before))
	return hmac.Equal(got, mac.Sum(nil))
}

// formFields reads urlencoded fields; of a field sent twice the first counts.
func formFields(body string) (map[string]string, bool) {
	parts := strings.Split(strings.TrimSpace(body), "&")
	if len(parts) > mostFields {
		return nil, false
	}
	fields := make(map[string]string, len(parts))
	for _, part := range parts {
		name, value, _ := strings.Cut(part, "=")
		name, okName := unescape(name, true)
		value, okValue := unescape(value, true)
		if !okName || !okValue {
			return nil, false
		}
		if _, seen := fields[name]; !seen {
			fields[name] = strings.TrimSpace(value)
		}
	}
	return fields, true
}

// unescape undoes percent encoding (RFC 3986 section 2.1) and in forms the plus
// for a space. It is written here because net/url sits under net, which a room
// does not import.
func unescape(s string, form bool) (string, bool) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '+' && form:
			b.WriteByte(' ')
		case s[i] != '%':
			b.WriteByte(s[i])
		case i+2 >= len(s):
			return "", false
		default:
			octet, err := hex.DecodeString(s[i+1 : i+3])
			if err != nil {
				return "", false
			}
			b.WriteByte(octet[0])
			i += 2
		}
	}
	return strings.ToValidUTF8(b.String(), "�"), true
}
