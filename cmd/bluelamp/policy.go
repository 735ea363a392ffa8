package main

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"

	"bluelamp/internal/policy/policyfile"
	"bluelamp/policies"
)

type policyCommand struct {
	Check checkCommand `cmd:"" help:"Read a folder of policy packs and name every mistake with file, line and cure."`
}

type checkCommand struct {
	Folder string `arg:"" optional:"" type:"existingdir" help:"Folder with national.yaml and forces/*.yaml; default: the packs inside the program."`
}

// Run implements the command.
func (c *checkCommand) Run() error {
	files := fs.FS(policies.Files)
	if c.Folder != "" {
		files = os.DirFS(c.Folder)
	}
	packs, err := policyfile.LoadAll(files)
	if err != nil {
		return err
	}
	for _, code := range slices.Sorted(maps.Keys(packs)) {
		p := packs[code]
		fmt.Printf("%s: %s, version %s, %d incident types, %d grades, digest %.12s\n",
			code, p.Force.Name, p.Version, len(p.IncidentTypes), len(p.Grades), p.Digest)
	}
	return nil
}
