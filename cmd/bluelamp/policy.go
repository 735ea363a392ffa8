package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
	"bluelamp/internal/policy/policyfile"
	"bluelamp/policies"
)

type policyCommand struct {
	Check   checkCommand         `cmd:"" help:"Read policy packs and name every mistake with file, line and cure."`
	Explain policyExplainCommand `cmd:"" help:"Print what decided about an incident: which rule, which person, by the policy of that day."`
}

type checkCommand struct {
	File     string `arg:"" optional:"" help:"A folder with national.yaml and forces/*.yaml, a force's file, or a national file. Default: the packs inside the program."`
	National string `help:"The national file that a force's file is laid over. Default: the one inside the program."`
}

// Run implements the command. It fails when anything is wrong.
func (c *checkCommand) Run() error { return c.check(os.Stdout) }

func (c *checkCommand) check(w io.Writer) error {
	packs, err := c.load()
	var found policyfile.Findings
	if errors.As(err, &found) {
		for _, f := range found {
			fmt.Fprintln(w, f)
		}
		return fmt.Errorf("the policy is not sound; findings: %d", len(found))
	}
	if err != nil {
		return err
	}
	for _, code := range slices.Sorted(maps.Keys(packs)) {
		p := packs[code]
		fmt.Fprintf(w, "%s: %s, version %s, %d incident types, %d rules, %d grades, digest %.12s\n",
			code, p.Force.Name, p.Version, len(p.IncidentTypes), len(p.Rules), len(p.Grades), p.Digest)
	}
	return nil
}

// load reads what the person named, by force code; a national file alone is named so.
func (c *checkCommand) load() (map[string]*policy.Pack, error) {
	if c.File == "" {
		return policyfile.LoadAll(policies.Files)
	}
	info, err := os.Stat(c.File)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return policyfile.LoadAll(os.DirFS(c.File))
	}
	content, err := os.ReadFile(c.File)
	if err != nil {
		return nil, err
	}
	if isNational(c.File, content) {
		return one(policyfile.Load(contents{c.File: content}, c.File, ""))
	}
	national, core := "national.yaml (inside the program)", []byte(nil)
	if c.National != "" {
		national = c.National
		core, err = os.ReadFile(national)
	} else {
		core, err = policies.Files.ReadFile(policyfile.NationalFile)
	}
	if err != nil {
		return nil, err
	}
	return one(policyfile.Load(contents{c.File: content, national: core}, national, c.File))
}

func one(p *policy.Pack, err error) (map[string]*policy.Pack, error) {
	if err != nil {
		return nil, err
	}
	name := p.Force.Code
	if name == "" {
		name, p.Force.Name = "national", "the national core"
	}
	return map[string]*policy.Pack{name: p}, nil
}

// isNational says whether a file is a core of its own: by its name, or because it
// names no force. What cannot be read is taken for a force's file and found wrong.
func isNational(name string, content []byte) bool {
	if filepath.Base(name) == policyfile.NationalFile {
		return true
	}
	var keys map[string]any
	if err := yaml.Unmarshal(content, &keys); err != nil {
		return false
	}
	return len(keys) > 0 && keys["force"] == nil
}
