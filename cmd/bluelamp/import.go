package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"bluelamp/internal/app"
	"bluelamp/internal/channels/phone"
	"bluelamp/internal/command"
	"bluelamp/internal/history"
	"bluelamp/internal/history/historyimport"
	"bluelamp/internal/policy"
	"bluelamp/internal/policy/policyfile"
	"bluelamp/policies"
)

type importCommand struct {
	Kind     string            `arg:"" optional:"" help:"people, contacts, incidents or flags."`
	File     string            `arg:"" optional:"" type:"existingfile" help:"CSV file. It is read where it lies and never deleted."`
	Force    string            `required:"" help:"Code of the force."`
	Source   string            `help:"Name of the system that the file comes from, the same each time: its keys are only unique there."`
	Map      map[string]string `help:"Column and field where the guess is wrong, such as --map 'Nominal No=key'; may be repeated. A field is left out with --map '=email'."`
	Encoding string            `help:"utf-8, utf-16le, utf-16be or windows-1252, where the guess is wrong."`
	DryRun   bool              `help:"Check the file and take nothing in."`
	Resume   string            `placeholder:"ID" help:"Go on with this import."`
	Undo     string            `placeholder:"ID" help:"Take this import back."`
	Reason   string            `help:"Why it is taken back."`
	By       string            `default:"operator" help:"Who decided."`
	Config   string            `short:"c" type:"path" help:"Configuration file."`
	Data     string            `help:"Data folder of a Bluelamp that is not running; wins over the configuration."`
}

// Run implements the command.
func (c *importCommand) Run(ctx context.Context) (err error) {
	engine, done, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	ask := command.Ask{Force: c.Force, Actor: "operator/" + c.By, Cause: "command line"}
	id := c.Resume
	switch {
	case c.Undo != "":
		return c.undo(ctx, engine, ask)
	case id == "":
		if id, err = c.check(ctx, engine, ask); err != nil || c.DryRun {
			return err
		}
	}
	if _, err := engine.Start(ctx, ask, c.By, id); err != nil {
		return err
	}
	i, err := c.follow(ctx, engine, id, "taken in")
	if err != nil {
		return err
	}
	if i.Phase != history.Ended {
		return fmt.Errorf("stopped after %d rows: %s go on with: bluelamp import --force %s --resume %s", i.Done.Read, i.Failure, c.Force, id)
	}
	fmt.Printf("Import %s is in: %d rows, %d taken in, %d on record already, %d refused, %d with a warning.\n",
		id, i.Done.Read, i.Done.Taken, i.Done.Doubled, i.Done.Refused, i.Done.Warned)
	fmt.Printf("What was wrong: %s\nTake it back: bluelamp import --force %s --undo %s --reason \"…\"\n", c.report(engine, id), c.Force, id)
	return nil
}

// open opens the data folder and starts the engine over it.
func (c *importCommand) open(ctx context.Context) (*historyimport.Engine, func() error, error) {
	serve := serveCommand{Config: c.Config, Data: c.Data}
	config, err := serve.configuration()
	if err != nil {
		return nil, nil, err
	}
	pack, err := packOf(config.PoliciesDir, c.Force)
	if err != nil {
		return nil, nil, err
	}
	zone, err := time.LoadLocation("Europe/London")
	if err != nil {
		return nil, nil, err
	}
	log, err := logger(config.Log)
	if err != nil {
		return nil, nil, err
	}
	store, err := app.OpenStore(ctx, config.DataDir, time.Now, 0, 0)
	if err != nil {
		return nil, nil, err
	}
	engine, err := historyimport.New(ctx, historyimport.Options{
		Dir: filepath.Join(config.DataDir, "imports"), Journal: store.Journal, Codec: store.Codec, Zone: zone, Now: time.Now, Log: log,
		Policy: func(string) *policy.Pack { return pack }, Number: phone.ReadNumber,
	})
	if err != nil {
		return nil, nil, errors.Join(err, store.Close())
	}
	working, stop := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() { ended <- engine.Run(working) }()
	return engine, func() error { stop(); return errors.Join(<-ended, store.Close()) }, nil
}

// packOf is the policy pack of a force.
func packOf(dir, force string) (*policy.Pack, error) {
	files := fs.FS(policies.Files)
	if dir != "" {
		files = os.DirFS(dir)
	}
	packs, err := policyfile.LoadAll(files)
	if err != nil {
		return nil, err
	}
	if packs[force] == nil {
		return nil, fmt.Errorf("there is no policy pack for the force %q; choose one of %v", force, slices.Sorted(maps.Keys(packs)))
	}
	return packs[force], nil
}

// check makes an import of the file, maps its columns and checks every row.
func (c *importCommand) check(ctx context.Context, engine *historyimport.Engine, ask command.Ask) (string, error) {
	if c.File == "" {
		return "", errors.New("name what is imported and the file: bluelamp import people FILE --force F --source NAME; or say --resume ID or --undo ID")
	}
	say("reading %s", c.File)
	i, err := engine.Name(ctx, historyimport.Bringing{Ask: ask, By: c.By, Kind: history.Kind(c.Kind), Source: c.Source, File: c.File}, c.File)
	if err != nil {
		return "", err
	}
	id, headings := i.ID, i.Headings
	if i, err = engine.Map(c.Force, id, c.mapping(i.Mapping), c.Encoding); err != nil {
		fmt.Printf("The file has these columns: %q\n", headings)
		_, discarded := engine.Discard(ctx, ask, c.By, id)
		return "", errors.Join(err, discarded)
	}
	fmt.Printf("Import %s, %s.\n", i.ID, i.Encoding)
	for _, field := range slices.Sorted(maps.Keys(i.Mapping)) {
		fmt.Printf("  %-10s is in column %q\n", field, i.Mapping[field])
	}
	if _, err := engine.Check(c.Force, i.ID); err != nil {
		return "", err
	}
	if i, err = c.follow(ctx, engine, id, "checked"); err != nil {
		return "", err
	}
	if i.Checked == nil {
		return "", fmt.Errorf("the file was not checked: %s", i.Failure)
	}
	fmt.Printf("Checked %d rows: %d can be taken in, %d are doubled, %d are refused, %d have a warning, %d keys are on record from an earlier import.\nWhat is wrong: %s\n",
		i.Checked.Read, i.Checked.Taken, i.Checked.Doubled, i.Checked.Refused, i.Checked.Warned, i.Checked.Known, c.report(engine, id))
	if c.DryRun {
		_, err = engine.Discard(ctx, ask, c.By, id)
	}
	return id, err
}

// mapping puts what was said on the command line over what was guessed.
func (c *importCommand) mapping(guessed history.Mapping) history.Mapping {
	m := maps.Clone(guessed)
	for column, field := range c.Map {
		m[field] = column
	}
	return m
}

func (c *importCommand) undo(ctx context.Context, engine *historyimport.Engine, ask command.Ask) error {
	if _, err := engine.Undo(ctx, ask, c.By, c.Undo, c.Reason); err != nil {
		return err
	}
	i, err := c.follow(ctx, engine, c.Undo, "pages looked at")
	if err != nil {
		return err
	}
	if i.Phase != history.TakenBack {
		return fmt.Errorf("stopped: %s go on with the same command", i.Failure)
	}
	fmt.Printf("Import %s is taken back: %d rows; %d had been changed since and stay.\n", c.Undo, i.TakenBack, i.Kept)
	return nil
}

// follow says how far the work has come until it rests.
func (c *importCommand) follow(ctx context.Context, engine *historyimport.Engine, id, what string) (historyimport.Import, error) {
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	told := time.Now()
	for {
		i, err := engine.Import(c.Force, id)
		if err != nil || i.Work == "" {
			return i, err
		}
		if time.Since(told) > 5*time.Second {
			told = time.Now()
			p := i.Progress
			left := ""
			if p.Left > 0 {
				left = fmt.Sprintf(", %s left", p.Left.Round(time.Second))
			}
			say("%d %s, %.0f a second%s", p.Rows, what, p.PerSecond, left)
		}
		select {
		case <-ctx.Done():
			say("stopping after the rows in hand")
			if i.Phase == history.Running {
				say("go on with: bluelamp import --force %s --resume %s", c.Force, id)
			}
			return i, ctx.Err()
		case <-tick.C:
		}
	}
}

func (c *importCommand) report(engine *historyimport.Engine, id string) string {
	f, err := engine.Report(c.Force, id)
	if err != nil {
		return "nothing"
	}
	defer func() { _ = f.Close() }() // only its name is wanted
	return f.Name()
}
