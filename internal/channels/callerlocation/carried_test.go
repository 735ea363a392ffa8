package callerlocation_test

import (
	"testing"

	"bluelamp/internal/contact"
	"bluelamp/internal/telephony"
)

const document = `<?xml version="1.0"?>
<presence xmlns="urn:ietf:params:xml:ns:pidf" xmlns:gp="urn:ietf:params:xml:ns:pidf:geopriv10"
  xmlns:gs="http://www.opengis.net/pidflo/1.0" xmlns:gml="http://www.opengis.net/gml" entity="pres:caller@example.test">
  <tuple id="t"><status><gp:geopriv><gp:location-info>
    <gs:Circle srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>54.6195 -2.3887</gml:pos>
      <gs:radius uom="urn:ogc:def:uom:EPSG::9001">45</gs:radius></gs:Circle>
  </gp:location-info><gp:method>GPS</gp:method></gp:geopriv></status></tuple>
</presence>`

func TestWhatTheCallCarriesIsKept(t *testing.T) {
	r := open(t, nil)
	r.rings("c1", "07700900123", func(a *telephony.Arrival) {
		a.Headers = map[string]string{"Geolocation": "<cid:a@b>, <geo:54.6200,-2.3900;u=300>"}
		a.Body = []byte(document)
	})
	all := r.located("c1")
	if len(all) != 2 {
		t.Fatalf("%+v", all)
	}
	if e := all[0]; e.Source != contact.ByHeader || e.Lat != 54.62 || e.RadiusM != 300 {
		t.Errorf("%+v", e)
	}
	if e := all[1]; e.Source != contact.BySIP || e.Lat != 54.6195 || e.Lon != -2.3887 || e.RadiusM != 45 || e.Method != "gnss" {
		t.Errorf("%+v", e)
	}
}

func TestWhatCannotBeReadIsKeptAndSaid(t *testing.T) {
	r := open(t, nil)
	r.rings("c1", "07700900123", func(a *telephony.Arrival) {
		a.Headers = map[string]string{"Geolocation": "somewhere"}
		a.Body = []byte("<presence")
	})
	all := r.located("c1")
	if len(all) != 2 {
		t.Fatalf("%+v", all)
	}
	for _, e := range all {
		if e.HasPoint() || e.Raw == "" || !warned(e, "cannot be read") {
			t.Errorf("%+v", e)
		}
	}
}
