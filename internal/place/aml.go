package place

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// MaxAML bounds a handset location message in bytes. A message is one SMS of at
// most 160 characters, or a form of some 600.
const MaxAML = 8 << 10

// AML is a handset location message (ETSI TS 103 625). Besides the location it
// names the telephone and its networks, which are personal data: they are kept as
// sent, empty where not sent.
type AML struct {
	Version         int
	Location        Location
	DeviceNumber    string    // the telephone's own number, HTTPS only
	EmergencyNumber string    // what was dialled
	CallAt          time.Time // when the call began by the telephone's clock
	IMSI            string    // the subscriber's identity
	IMEI            string    // the telephone's identity
	HomeNetwork     string    // country and network codes as "234-15"
	Network         string    // the network in use, likewise
	CellID          string
	DeviceModel     string
	Locale          string // the telephone's language, such as "en-GB"
	Floor           string
	AltitudeM       *float64 // above the WGS84 ellipsoid, nil where not sent
	AltitudeWithinM float64
}

// ReadAML reads the text message, version 1 and 2. Whatever is odd about its
// position, and a length that does not match, is kept as a warning in the location.
// heardAt is when it arrived. Errors: NotAML, MessageTooLong.
func ReadAML(message string, heardAt time.Time) (AML, error) {
	if len(message) > MaxAML {
		return AML{}, MessageTooLong.With(MaxAML)
	}
	fields, doubled, ok := amlFields(message)
	if !ok {
		return AML{}, NotAML
	}
	a := AML{Location: Location{Source: SourceAML, HeardAt: heardAt.UTC(), Raw: message}}
	if doubled != "" {
		a.Location.warn("The field %s is sent twice; the first one was used.", quoted(doubled))
	}
	version, err := strconv.Atoi(fields[`A"ML`])
	switch {
	case err != nil || version < 1:
		a.Location.warn("The version %s of the message is not known; it was read as version 1.", quoted(fields[`A"ML`]))
		version = 1
	case version > 2:
		a.Location.warn("The version %d of the message is newer than 2; it was read as version 2.", version)
	}
	a.Version = version
	a.IMEI, a.IMSI = fields["ei"], fields["si"]
	if version == 1 {
		a.first(fields)
	} else {
		a.second(fields)
	}
	a.checkLength(message, fields["ml"])
	return a, nil
}

// amlFields cuts the message up. The header's quotation mark comes through some
// text gateways as a curly one.
func amlFields(message string) (fields map[string]string, doubled string, ok bool) {
	if !utf8.ValidString(message) {
		return nil, "", false
	}
	straight := strings.TrimSpace(strings.NewReplacer("“", `"`, "”", `"`).Replace(message))
	if len(straight) < 5 || !strings.EqualFold(straight[:5], `A"ML=`) {
		return nil, "", false
	}
	fields = make(map[string]string)
	for _, part := range strings.Split(straight, ";") {
		name, value, _ := strings.Cut(part, "=")
		name = strings.ToLower(strings.TrimSpace(name))
		if name == `a"ml` {
			name = `A"ML`
		}
		if _, seen := fields[name]; seen && name != "" {
			doubled = name
			continue
		}
		fields[name] = strings.TrimSpace(value)
	}
	return fields, doubled, true
}

// first reads version 1: lt lg rd top lc pm mcc mnc.
func (a *AML) first(fields map[string]string) {
	l := &a.Location
	l.place(fields["lt"], fields["lg"])
	l.within(fields["rd"])
	l.confidence(fields["lc"])
	l.found(fields["pm"])
	if top := fields["top"]; !absent(top) {
		at, err := time.Parse("20060102150405", top)
		if err != nil {
			l.warn("The time %s cannot be read.", quoted(top))
		} else {
			l.timed(at)
		}
	}
	a.Network = network(fields["mcc"], fields["mnc"])
}

// second reads version 2: en et lo lt lc lz ls nc hc lg. There lo is latitude,
// longitude and radius, lz altitude and its accuracy, et the start of the call in
// seconds since 1970, and lt by how many seconds the position is later than that;
// lg is a language. Not confirmed from the standard's text but from public
// messages and readers.
func (a *AML) second(fields map[string]string) {
	l := &a.Location
	where := append(strings.Split(fields["lo"], ","), "", "", "")
	l.place(where[0], where[1])
	l.within(where[2])
	l.confidence(fields["lc"])
	l.found(fields["ls"])
	height := append(strings.Split(fields["lz"], ","), "", "")
	a.height(height[0], height[1])
	a.EmergencyNumber, a.Locale = fields["en"], fields["lg"]
	a.HomeNetwork, a.Network = joined(fields["hc"]), joined(fields["nc"])
	began, ok := l.number("start of the call", fields["et"])
	if !ok || math.Abs(began) > 1e11 {
		return
	}
	a.CallAt = time.Unix(int64(began), 0).UTC()
	later, ok := l.number("time of the position", fields["lt"])
	switch {
	case !ok:
		l.warn("The message does not say when the position was taken.")
	case math.Abs(later) < 1e9:
		l.timed(a.CallAt.Add(time.Duration(later * float64(time.Second))))
	}
}

func (a *AML) height(altitude, within string) {
	if metres, ok := a.Location.number("altitude", altitude); ok {
		a.AltitudeM = &metres
	}
	if metres, ok := a.Location.number("altitude's accuracy", within); ok && metres > 0 {
		a.AltitudeWithinM = metres
	}
}

// checkLength compares the characters with the length that the message says of
// itself, counted over all of it. Gateways add and drop characters, and a public
// sample is two off: a mismatch is told and nothing is lost.
func (a *AML) checkLength(message, said string) {
	if absent(said) {
		return
	}
	want, err := strconv.Atoi(said)
	got := utf8.RuneCountInString(strings.TrimRight(message, "\r\n "))
	if err != nil || want != got && want != utf8.RuneCountInString(message) {
		a.Location.warn("The message says it is %s characters long and is %d; something may be missing.", quoted(said), got)
	}
}

func network(country, code string) string {
	if absent(country) || absent(code) {
		return ""
	}
	return country + "-" + code
}

// joined takes country and network codes apart, as in "310260": the country's has
// three digits (ITU-T E.212).
func joined(codes string) string {
	if absent(codes) || len(codes) < 5 {
		return ""
	}
	return codes[:3] + "-" + codes[3:]
}
