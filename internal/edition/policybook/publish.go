package policybook

import (
	"context"
	"encoding/json"
	"fmt"

	"bluelamp/internal/command"
	"bluelamp/internal/edition"
	"bluelamp/internal/fault"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/policy/policyfile"
)

// NotSound shows the findings.
var NotSound = fault.New(fault.Refused, "edition.not-sound",
	"This policy is not sound and nothing was saved. Findings: %d. Put them right and try again.")

// Draft is a force's file before it is an edition.
type Draft struct {
	YAML string
	Note string
	Base int // number of the newest edition that the person had before them
	By   string
}

// Checked is what was found of a draft. Pack is nil when there are findings.
type Checked struct {
	Findings policyfile.Findings
	Pack     *policy.Pack
	Changes  []Change // against what is in force
}

// Check looks at a draft and keeps nothing.
func (b *Book) Check(force, content string) (Checked, error) {
	pack, found, err := b.load(force, content)
	if err != nil || len(found) > 0 {
		return Checked{Findings: found}, err
	}
	changes, err := Changes(b.Pack(force), pack)
	return Checked{Pack: pack, Changes: changes}, err
}

// Publish makes a draft an edition and brings it into force. A version that was
// used before is raised. Faults: those of edition.Publish and of the desk, NotSound.
func (b *Book) Publish(ctx context.Context, ask command.Ask, d Draft) (edition.Published, journal.Receipt, error) {
	shelf := b.shelves[ask.Force]
	shelf.mu.Lock()
	defer shelf.mu.Unlock()
	e, whole, pack, err := b.edition(ctx, ask.Force, d)
	if err != nil {
		return edition.Published{}, journal.Receipt{}, err
	}
	receipt, err := command.Do(ctx, b.desk, ask, edition.Room, edition.ID, edition.Fold, func(s edition.State) ([]any, error) {
		return edition.Publish(s, d.Base, e, whole)
	})
	if err != nil {
		return edition.Published{}, receipt, err
	}
	e.Number = d.Base + 1 // or the rule had refused it
	if receipt.Duplicate {
		state, err := b.state(ctx, ask.Force)
		if err != nil {
			return e, receipt, err
		}
		e, err = state.Edition(e.Number)
		return e, receipt, err
	}
	shelf.current.Store(&current{number: e.Number, newest: e.Number, yaml: e.YAML, pack: pack})
	b.log.InfoContext(ctx, "a new edition of the policy is in force", "force", ask.Force, "edition", e.Number, "version", e.Version, "by", e.By)
	b.tell(ask.Force)
	return e, receipt, nil
}

// edition makes a draft ready: with a version of its own, sound, and whole as JSON.
func (b *Book) edition(ctx context.Context, force string, d Draft) (edition.Published, string, *policy.Pack, error) {
	none := edition.Published{}
	state, err := b.state(ctx, force)
	if err != nil {
		return none, "", nil, err
	}
	content, err := b.versioned(force, state, d.YAML)
	if err != nil {
		return none, "", nil, err
	}
	pack, found, err := b.load(force, content)
	if err != nil {
		return none, "", nil, err
	}
	if len(found) > 0 {
		return none, "", nil, NotSound.With(len(found)).Showing(FindingsOf(found))
	}
	whole, err := json.Marshal(pack)
	if err != nil {
		return none, "", nil, fmt.Errorf("write the pack as JSON: %w", err)
	}
	return edition.Published{
		Version: pack.Version, Digest: pack.Digest, YAML: content, Note: d.Note, By: d.By, At: b.now().UTC(),
	}, string(whole), pack, nil
}

// versioned raises the version of a draft until none had it before. What cannot be
// read is left as it is, and found wrong when it is loaded.
func (b *Book) versioned(force string, s edition.State, content string) (string, error) {
	version := policyfile.VersionOf([]byte(content))
	if newest, ok := s.Newest(); version == "" || ok && newest.YAML == content {
		return content, nil
	}
	core, err := b.core()
	if err != nil {
		return "", fmt.Errorf("load the national core: %w", err)
	}
	raised := version
	for s.Taken(policyfile.MergedVersion(core.Version, force, raised), "") {
		raised = policyfile.NextVersion(raised)
	}
	if raised == version {
		return content, nil
	}
	out, err := policyfile.SetVersion([]byte(content), raised)
	return string(out), err
}

// Finding is one thing that is wrong, as JSON shows it.
type Finding struct {
	File  string `json:"file"`
	Line  int    `json:"line"`
	Wrong string `json:"wrong"`
	Cure  string `json:"cure"`
}

// FindingsOf makes findings ready for JSON; never nil.
func FindingsOf(found policyfile.Findings) []Finding {
	all := make([]Finding, len(found))
	for i, f := range found {
		all[i] = Finding(f)
	}
	return all
}
