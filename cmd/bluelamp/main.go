// Command bluelamp is the whole control room in one program.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // days begin in Europe/London wherever this runs

	"github.com/alecthomas/kong"
)

// version is set by the release build.
var version = "development"

// commands are the subcommands, one file each.
type commands struct {
	Serve   serveCommand   `cmd:"" help:"Start Bluelamp."`
	Journal journalCommand `cmd:"" help:"Look after the record."`
	Config  configCommand  `cmd:"" help:"Look at the configuration."`
	Policy  policyCommand  `cmd:"" help:"Look at policy packs."`
	Person  personCommand  `cmd:"" help:"Look after the data of persons."`
	Import  importCommand  `cmd:"" help:"Bring in people, contacts, incidents or flags of another system."`
	Match   matchCommand   `cmd:"" help:"Look at the matching of people."`
	Place   placeCommand   `cmd:"" help:"Look after maps, gazetteers and boundaries."`
	Staff   staffCommand   `cmd:"" help:"Look after accounts."`
	OpenAPI openapiCommand `cmd:"" name:"openapi" help:"Print the description of the API."`
	Bench   benchCommand   `cmd:"" help:"Measure, and print figures."`
	Version versionCommand `cmd:"" help:"Print the version."`
}

type versionCommand struct{}

func (versionCommand) Run() error { _, err := fmt.Println("bluelamp", version); return err }

func main() {
	syscall.Umask(0o077) // what is kept is for the account that runs Bluelamp alone
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var c commands
	parsed := kong.Parse(&c,
		kong.Name("bluelamp"), kong.Description("Contact management for police forces."),
		kong.UsageOnError(), kong.BindTo(ctx, (*context.Context)(nil)),
	)
	parsed.FatalIfErrorf(parsed.Run())
}
