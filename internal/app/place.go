package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"bluelamp/internal/channels/callerlocation"
	"bluelamp/internal/channels/phone"
	"bluelamp/internal/configuration"
	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/geo"
	"bluelamp/internal/incident/incidentapi"
	"bluelamp/internal/place"
	"bluelamp/internal/place/callerdata"
	"bluelamp/internal/place/placeapi"
)

// newGroundEvery is how soon what was imported beside a running Bluelamp is used.
const newGroundEvery = 30 * time.Second

// PlacesDir is the folder that holds a folder of places for each force.
func PlacesDir(c configuration.Config) string {
	if c.Places.Dir != "" {
		return c.Places.Dir
	}
	return filepath.Join(c.DataDir, "places")
}

func (a *App) openPlaces(ctx context.Context) error {
	if a.Config.Demo {
		if err := a.inventGround(ctx); err != nil {
			return err
		}
	}
	shifts, err := readShifts(a.Config.Places.OSTN15)
	if err != nil {
		return err
	}
	a.atlas = placeapi.OpenAtlas(PlacesDir(a.Config), a.Config.Forces, shifts, a.Log)
	if err := a.openWords(); err != nil {
		return err
	}
	return a.openLocator()
}

// readShifts reads Ordnance Survey's file of shifts, nil where there is none.
func readShifts(path string) (*geo.Shifts, error) {
	if path == "" {
		return nil, nil
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("places.ostn15: %w", err)
	}
	defer file.Close()
	shifts, err := geo.ReadShifts(file)
	if err != nil {
		return nil, fmt.Errorf("places.ostn15: %w", err)
	}
	return shifts, nil
}

// ground is what is known of the land of a force.
func (a *App) ground(force string) *placeapi.Ground { return a.atlas.Of(force) }

// groundAt is what an incident keeps of whose ground it lies on.
func (a *App) groundAt(force string, lat, lon, _ float64) incidentapi.Ground {
	owner, beat, area := a.ground(force).Whereabouts(lat, lon)
	return incidentapi.Ground{Force: owner, Beat: beat, Area: area}
}

func (a *App) openWords() error {
	c := a.Config.What3words
	key, err := configuration.Secret(c.Key)
	if err != nil {
		return fmt.Errorf("what3words.key: %w", err)
	}
	config := callerdata.WordsConfig{Address: c.Address, Key: key}
	if c.Address == "" {
		if !a.Config.Demo {
			return nil
		}
		config.Address, config.Transport = nowhere, inProcess{a.demoWords()}
	}
	service, err := callerdata.NewWordsService(config)
	if err != nil {
		return fmt.Errorf("what3words: %w", err)
	}
	a.words = service
	return nil
}

// openLocator begins to listen to where callers are.
func (a *App) openLocator() error {
	secret, err := configuration.Secret(a.Config.AML.Secret)
	if err != nil {
		return fmt.Errorf("aml.secret: %w", err)
	}
	o := callerlocation.Options{
		Hear: a.hearLocation, ReadNumber: phone.ReadNumber, Find: a.findAddress,
		Doubt: func(force string, l place.Location) string { return a.ground(force).Doubt(l) },
		Every: a.Config.CallerData.Every, Services: a.Config.CallerData.Services, Secret: []byte(secret), Now: a.Now, Log: a.Log,
	}
	if network, err := a.callerData(); err != nil {
		return err
	} else if network != nil {
		o.CallerData = network
	}
	a.locator = callerlocation.New(o)
	a.closers = append(a.closers, func() error { a.locator.Close(); return nil })
	return nil
}

// callerData is the network's service, nil where none is to be asked.
func (a *App) callerData() (*callerdata.Provider, error) {
	c := a.Config.CallerData
	key, err := configuration.Secret(c.Key)
	if err != nil {
		return nil, fmt.Errorf("callerData.key: %w", err)
	}
	config := callerdata.Config{Address: c.Address, Key: key}
	if c.Address == "" {
		if !a.Config.Demo {
			return nil, nil
		}
		config.Address, config.Transport = nowhere, inProcess{a.demoNetwork()}
	}
	provider, err := callerdata.New(config)
	if err != nil {
		return nil, fmt.Errorf("callerData: %w", err)
	}
	return provider, nil
}

func (a *App) hearLocation(ctx context.Context, force, id string, e contact.Located) error {
	_, err := contactapi.HearLocation(ctx, a.desk, force, id, e)
	return err
}

func (a *App) findAddress(ctx context.Context, force, text string) (callerlocation.Spot, bool) {
	e, found := a.ground(force).FindAddress(ctx, text)
	if !found {
		return callerlocation.Spot{}, false
	}
	spot := callerlocation.Spot{Lat: e.Point.Lat, Lon: e.Point.Lon, Entry: e.ID}
	if e.UPRN != 0 {
		spot.UPRN = fmt.Sprint(e.UPRN)
	}
	return spot, true
}
