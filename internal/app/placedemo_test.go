package app

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/channels/phone"
	"bluelamp/internal/configuration"
	"bluelamp/internal/place/callerdata"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/placeapi"
	"bluelamp/internal/policy"
	"bluelamp/internal/simulate"
)

// demonstration is as much of a house as the ground needs.
func demonstration(t *testing.T, now func() time.Time) *App {
	t.Helper()
	config := configuration.Config{Demo: true, DataDir: t.TempDir()}.WithDefaults()
	return &App{
		Options: Options{Config: config, Now: now, Say: t.Logf, Log: slog.New(slog.NewTextHandler(t.Output(), nil))},
		packs:   map[string]*policy.Pack{demoForce: {Force: policy.Force{Code: demoForce, Name: "Northshire Police"}}},
	}
}

func TestTheDemonstrationHasGroundFromTheFirstStart(t *testing.T) {
	a := demonstration(t, time.Now)
	if err := a.inventGround(t.Context()); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(PlacesDir(a.Config), demoForce)
	made := modified(t, dir)
	if err := a.inventGround(t.Context()); err != nil || modified(t, dir) != made {
		t.Errorf("the second start made it again: %v", err)
	}
	g := placeapi.OpenAtlas(PlacesDir(a.Config), a.Config.Forces, nil, a.Log).Of(demoForce)
	if g.Map == nil || g.Book.Counts()[gazetteer.Address] < 1000 {
		t.Errorf("%v, %v", g.Map, g.Book.Counts())
	}
	if err := os.WriteFile(filepath.Join(dir, placeapi.MapFile), []byte("of an older edition"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := a.inventGround(t.Context()); err != nil || !usable(dir) {
		t.Errorf("what cannot be read is not made again: %v", err)
	}
}

func modified(t *testing.T, dir string) time.Time {
	t.Helper()
	info, err := os.Stat(filepath.Join(dir, gazetteer.File))
	if err != nil {
		t.Fatal(err)
	}
	return info.ModTime()
}

func TestEveryCallerOfTheTestTelephoneIsFoundInTheForce(t *testing.T) {
	now := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
	a := demonstration(t, func() time.Time { return now })
	if err := a.inventGround(t.Context()); err != nil {
		t.Fatal(err)
	}
	a.atlas = placeapi.OpenAtlas(PlacesDir(a.Config), a.Config.Forces, nil, a.Log)
	network, err := a.callerData()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range simulate.Callers() {
		number, dialled := phone.ReadNumber(c.Number)
		if !dialled {
			continue
		}
		answer := ask(t, network, number)
		if answer.LineType == callerdata.LineFixed {
			spot, found := a.findAddress(t.Context(), demoForce, strings.Join(append(answer.AddressLines, answer.Postcode), ", "))
			if owner, _, _ := a.ground(demoForce).Whereabouts(spot.Lat, spot.Lon); !found || owner != demoForce {
				t.Errorf("%s: %q is found: %v, in %q", c.Name, answer.AddressLines, found, owner)
			}
			continue
		}
		for _, width := range []float64{1800, 450, 35, 35} {
			if answer.Point == nil || answer.SemiMajorM != width {
				t.Fatalf("%s: %+v, want %v m", c.Name, answer, width)
			}
			if owner, _, _ := a.ground(demoForce).Whereabouts(answer.Point.Lat, answer.Point.Lon); owner != demoForce {
				t.Errorf("%s is in %q", c.Name, owner)
			}
			answer = ask(t, network, number)
		}
		now = now.Add(time.Hour)
		if again := ask(t, network, number); again.SemiMajorM != 1800 {
			t.Errorf("%s: the next call begins with %v m", c.Name, again.SemiMajorM)
		}
	}
}

func ask(t *testing.T, network *callerdata.Provider, number string) callerdata.Answer {
	t.Helper()
	answer, err := network.Lookup(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

func TestTheDemonstrationHasNeighbours(t *testing.T) {
	a := demonstration(t, time.Now)
	if err := a.inventGround(t.Context()); err != nil {
		t.Fatal(err)
	}
	g := placeapi.OpenAtlas(PlacesDir(a.Config), a.Config.Forces, nil, a.Log).Of(demoForce)
	for lon, want := range map[float64]string{-2.7: "westermoor", -2.39: demoForce, -2.1: "eastermere"} {
		if owner, _, _ := g.Whereabouts(54.62, lon); owner != want {
			t.Errorf("at %v is %q, want %q", lon, owner, want)
		}
	}
}

func TestTheDemonstrationKnowsThreeWords(t *testing.T) {
	a := demonstration(t, time.Now)
	if err := a.openWords(); err != nil {
		t.Fatal(err)
	}
	found, err := a.words.Find(context.Background(), "lantern harbour thistle")
	if err != nil || found.Point.Zero() {
		t.Errorf("%+v, %v", found, err)
	}
	a.Config.Demo = false
	a.words = nil
	if err := a.openWords(); err != nil || a.words != nil {
		t.Errorf("a force that configured nothing has %v, %v", a.words, err)
	}
}

func TestAnAddressLineIsParted(t *testing.T) {
	d := readAddress("Flat 2, 14a High Street, Oakley, zz1 2ab")
	if d.Unit != "Flat 2" || d.House != "14a" || d.Street != "High Street" || d.Town != "Oakley" || d.Postcode != "ZZ1 2AB" {
		t.Errorf("%+v", d)
	}
}
