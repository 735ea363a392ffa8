package app

import (
	"log/slog"
	"time"

	"bluelamp/internal/channels/partnermail"
	"bluelamp/internal/channels/testmailbox"
	"bluelamp/internal/channels/testtelephone"
	"bluelamp/internal/configuration"
	"bluelamp/internal/httpserver"
)

// Describe returns the OpenAPI document of every operation, the demonstration's
// included. Nothing is opened for it.
func Describe(version string) ([]byte, error) {
	a := &App{
		Options: Options{Config: configuration.Config{}.WithDefaults(), Now: time.Now, Log: slog.New(slog.DiscardHandler)}, store: &Store{}, post: &partnermail.Post{},
	}
	a.server = httpserver.New(httpserver.Options{Implied: implied(), Version: version})
	if err := a.mount(); err != nil {
		return nil, err
	}
	testtelephone.Mount(a.server, testtelephone.Telephone{})
	testmailbox.Mount(a.server, nil)
	return a.server.OpenAPI()
}
