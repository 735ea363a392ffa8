package policybook

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/policy/policyfile"
)

// load reads a force's file as if it stood among the installation's. Findings say
// that it is not sound; err that it could not be looked at.
func (b *Book) load(force, content string) (*policy.Pack, policyfile.Findings, error) {
	file := fileOf(force)
	pack, err := policyfile.Load(replaced{b.files, file, []byte(content)}, policyfile.NationalFile, file)
	var found policyfile.Findings
	if errors.As(err, &found) {
		return nil, found, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("load the policy: %w", err)
	}
	if pack.Force.Code != force {
		return nil, policyfile.Findings{{File: file, Wrong: fmt.Sprintf("the force in this file is “%s”", pack.Force.Code),
			Cure: fmt.Sprintf("write “code: %s”", force)}}, nil
	}
	return pack, nil, nil
}

// replaced is a folder in which one file says something else.
type replaced struct {
	fs.FS
	name    string
	content []byte
}

// Open implements fs.FS.
func (r replaced) Open(name string) (fs.File, error) {
	if name != r.name {
		return r.FS.Open(name)
	}
	return page{bytes.NewReader(r.content), r}, nil
}

// page is the file that says something else.
type page struct {
	*bytes.Reader
	of replaced
}

func (p page) Stat() (fs.FileInfo, error) { return p, nil }
func (p page) Close() error               { return nil }
func (p page) Name() string               { return p.of.name }
func (p page) Mode() fs.FileMode          { return 0o400 }
func (p page) ModTime() time.Time         { return time.Time{} }
func (p page) IsDir() bool                { return false }
func (p page) Sys() any                   { return nil }

var _ io.Reader = page{}
