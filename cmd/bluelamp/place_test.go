package main

import (
	"strings"
	"testing"
)

func TestAFileOfAreasIsNamedWithItsProperties(t *testing.T) {
	source, err := readAreaSource("wards.geojson,kind=beat,code=WD13CD,name=WD13NM")
	if err != nil || source.File != "wards.geojson" || source.Fields.Kind != "beat" || source.Fields.Code != "WD13CD" || source.Fields.Name != "WD13NM" {
		t.Errorf("%+v, %v", source, err)
	}
	if source, err = readAreaSource("areas.geojson"); err != nil || source.File != "areas.geojson" || source.Fields.Kind != "" {
		t.Errorf("%+v, %v", source, err)
	}
	if _, err = readAreaSource("areas.geojson,colour=red"); err == nil || !strings.Contains(err.Error(), "colour=red") {
		t.Errorf("%v", err)
	}
}
