package main

import (
	"os"

	"bluelamp/internal/app"
)

type openapiCommand struct{}

// Run implements the command.
func (openapiCommand) Run() error {
	text, err := app.Describe(version)
	if err != nil {
		return err
	}
	_, err = os.Stdout.Write(text)
	return err
}
