package main

import (
	"os"

	"bluelamp/internal/configuration"
)

type configCommand struct {
	Explain explainCommand `cmd:"" help:"Print every setting: its value, where that came from, the default, what it means."`
}

type explainCommand struct {
	Config string `short:"c" type:"path" help:"Configuration file."`
}

// Run implements the command.
func (c *explainCommand) Run() error {
	loaded, err := configuration.Load(c.Config, os.Environ())
	if err != nil {
		return err
	}
	if err := loaded.Explain(os.Stdout); err != nil {
		return err
	}
	return loaded.Validate()
}
