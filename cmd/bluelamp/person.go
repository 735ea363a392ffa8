package main

import (
	"context"
	"fmt"

	"bluelamp/internal/app"
)

type personCommand struct {
	Erase eraseCommand `cmd:"" help:"Destroy the keys of a person, so that what the record says of them can never be read again."`
}

type eraseCommand struct {
	Person string `arg:"" help:"Id of the person."`
	Force  string `required:"" help:"Code of the force."`
	Ground string `required:"" help:"Why: the legal ground, without naming the person."`
	By     string `required:"" help:"Who decided."`
	Data   string `default:"data" type:"existingdir" help:"Data folder of a Bluelamp that is not running."`
}

// Run implements the command.
func (c *eraseCommand) Run(ctx context.Context) error {
	erased, err := app.Erase(ctx, c.Data, app.Erasure{Force: c.Force, Person: c.Person, Ground: c.Ground, By: c.By})
	if err != nil {
		return err
	}
	fmt.Printf("Erased person %s and what %d contacts said. The chain is whole: bluelamp journal verify.\n", c.Person, len(erased))
	fmt.Println("Not erased: incident logs and recordings, which concern other persons too and are disposed of as a whole.")
	return nil
}
