package policyfile

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

// NationalFile and ForcesFolder are where a policy folder keeps its files.
const (
	NationalFile = "national.yaml"
	ForcesFolder = "forces"
)

// Load reads the national core and lays a force's file over it. With an empty
// force path it returns the core alone, without a force. A pack with anything
// wrong is refused with Findings.
func Load(fsys fs.FS, national, force string) (*policy.Pack, error) {
	s := &sources{file: map[*yaml.Node]string{}}
	core := s.parse(fsys, national)
	var own *yaml.Node
	if force != "" {
		own = s.parse(fsys, force)
	}
	var pack policy.Pack
	if core != nil {
		r := newReader(s)
		pack = r.pack(core, true)
		r.checkNeeded(core, pack)
	}
	if core != nil && own != nil {
		pack = s.readOver(pack, core, own)
	}
	if len(s.found) > 0 {
		return nil, s.found.sorted()
	}
	sealed, err := pack.Sealed()
	if err != nil {
		return nil, err
	}
	return &sealed, nil
}

// readOver reads the merged pack and holds it against the core.
func (s *sources) readOver(core policy.Pack, coreRoot, own *yaml.Node) policy.Pack {
	coreIsSound := len(s.found) == 0
	if child(own, "version") == nil {
		s.wrong(own, "add one, and raise it with every change", "the force's file has no version")
	}
	r := newReader(s)
	r.partial = !coreIsSound
	root := s.overlay(coreRoot, own)
	merged := r.pack(root, false)
	merged.Version = fmt.Sprintf("%s/%s-%s", core.Version, merged.Force.Code, merged.Version)
	if coreIsSound {
		r.checkNeeded(root, merged)
		r.holdToCore(&core, &merged)
	}
	return merged
}

// LoadAll reads every force of a policy folder, by force code: NationalFile and
// each .yaml file in ForcesFolder. All findings of all files come back at once.
func LoadAll(fsys fs.FS) (map[string]*policy.Pack, error) {
	files, err := fs.Glob(fsys, path.Join(ForcesFolder, "*.yaml"))
	if err != nil {
		return nil, fmt.Errorf("list policy files: %w", err)
	}
	if len(files) == 0 {
		return nil, Findings{{File: ForcesFolder, Wrong: "there is no force's file here",
			Cure: "copy policies/forces/northshire.yaml, change its code and name, and start from that"}}
	}
	packs := make(map[string]*policy.Pack, len(files))
	var found Findings
	for _, file := range files {
		pack, err := Load(fsys, NationalFile, file)
		var wrong Findings
		if errors.As(err, &wrong) {
			found = append(found, wrong...)
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("load %s: %w", file, err)
		}
		if name := strings.TrimSuffix(path.Base(file), ".yaml"); name != pack.Force.Code {
			found = append(found, Finding{File: file, Wrong: fmt.Sprintf("the force in this file is “%s”", pack.Force.Code),
				Cure: fmt.Sprintf("name the file %s.yaml", pack.Force.Code)})
		}
		packs[pack.Force.Code] = pack
	}
	if len(found) > 0 {
		return nil, found.sorted()
	}
	return packs, nil
}
