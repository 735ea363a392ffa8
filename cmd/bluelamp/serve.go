package main

import (
	"context"
	"fmt"
	"io/fs"
	"log/slog"
	"net/netip"
	"os"
	"time"

	"bluelamp/internal/app"
	"bluelamp/internal/configuration"
	"bluelamp/internal/simulate"
	"bluelamp/web/console"
)

type serveCommand struct {
	Config        string `short:"c" type:"path" help:"Configuration file."`
	Data          string `help:"Data folder; wins over the configuration."`
	Demo          bool   `help:"An invented force with staff, history and a telephone that you can ring."`
	DemoOnNetwork bool   `help:"Let the demonstration listen on other addresses than this computer's own, although its passwords are known."`
}

// Run implements the command.
func (c *serveCommand) Run(ctx context.Context) error {
	config, err := c.configuration()
	if err != nil {
		return err
	}
	log, err := logger(config.Log)
	if err != nil {
		return err
	}
	say("opening %s", config.DataDir)
	began := time.Now()
	house, err := app.Open(ctx, app.Options{
		Config: config, Console: built(), Version: version, Now: time.Now, Log: log, Say: say,
	})
	if err != nil {
		return err
	}
	defer func() {
		if err := house.Close(); err != nil {
			log.Error("close", "err", err)
		}
	}()
	err = house.Run(ctx, func(address string) { c.welcome(config, address, house.SIPAddress(), time.Since(began)) })
	say("stopped; everything acknowledged is in %s", config.DataDir)
	return err
}

func (c *serveCommand) configuration() (configuration.Config, error) {
	loaded, err := configuration.Load(c.Config, os.Environ())
	if err != nil {
		return configuration.Config{}, err
	}
	config := loaded.Config
	if c.Data != "" {
		config.DataDir = c.Data
	}
	config.Demo = config.Demo || c.Demo
	config = config.WithDefaults()
	if err := config.Validate(); err != nil {
		return config, err
	}
	if config.Demo && !c.DemoOnNetwork {
		for _, listen := range []string{config.Listen, config.SIP.Listen, config.SIP.ListenTLS, config.WebRTC.Listen} {
			if listen == "" {
				continue
			}
			if address, err := netip.ParseAddrPort(listen); err != nil || !address.Addr().IsLoopback() {
				return config, fmt.Errorf("the demonstration's passwords are known to everybody, and %s can be reached from the network: listen on 127.0.0.1, or say --demo-on-network", listen)
			}
		}
	}
	return config, nil
}

// built is the console inside the program; nil when it was made without.
func built() fs.FS {
	if _, err := fs.Stat(console.Files, "dist/index.html"); err != nil {
		return nil
	}
	files, err := fs.Sub(console.Files, "dist")
	if err != nil {
		return nil
	}
	return files
}

func logger(c configuration.Log) (*slog.Logger, error) {
	var level slog.Level
	if err := level.UnmarshalText([]byte(c.Level)); err != nil {
		return nil, fmt.Errorf("log.level: %w", err)
	}
	options := &slog.HandlerOptions{Level: level}
	if c.Format == "json" {
		return slog.New(slog.NewJSONHandler(os.Stderr, options)), nil
	}
	return slog.New(slog.NewTextHandler(os.Stderr, options)), nil
}

func say(format string, args ...any) { fmt.Fprintf(os.Stderr, "bluelamp: "+format+"\n", args...) }

// welcome tells the person who started it where to go.
func (c *serveCommand) welcome(config configuration.Config, address, sip string, took time.Duration) {
	scheme := "http"
	if config.TLSCert != "" {
		scheme = "https"
	}
	say("ready after %.1f s", took.Seconds())
	fmt.Printf("\n  Console          %s://%s\n", scheme, address)
	if config.Demo {
		fmt.Printf("  Test telephone   %s://%s/telephone\n", scheme, address)
		fmt.Printf("  Partners' mail   %s://%s/mailbox\n", scheme, address)
	}
	fmt.Printf("  SIP              sip:999@%s  sip:101@%s\n", sip, sip)
	if config.Demo {
		fmt.Printf("\n  Sign in with the password %q as\n", simulate.Password)
		for _, a := range simulate.Accounts() {
			if a.Shown {
				fmt.Printf("    %-28s %s\n", a.SignInName, a.Name)
			}
		}
	}
	fmt.Printf("\n  Stop with Ctrl+C. Data is in %s.\n\n", config.DataDir)
}
