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

	Recordings string `help:"Folder of recordings, if it is not in the data folder."`
}

// Run implements the command.
func (c *eraseCommand) Run(ctx context.Context) error {
	done, err := app.Erase(ctx, c.Data, c.Recordings, app.Erasure{Force: c.Force, Person: c.Person, Ground: c.Ground, By: c.By})
	if err != nil {
		return err
	}
	fmt.Printf("Erased person %s, what %d contacts and %d incidents said, and %d recordings. The chain is whole: bluelamp journal verify.\n",
		c.Person, done.Contacts, done.Incidents, done.Recordings)
	fmt.Println("Not erased: incidents that came of other people's contacts as well, and backups of keys.db.")
	return nil
}
