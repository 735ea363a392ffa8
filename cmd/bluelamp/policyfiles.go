package main

import "io/fs"

// contents are files by the names under which a person knows them, which may lie in
// different folders.
type contents map[string][]byte

// Open implements fs.FS; files are read whole.
func (c contents) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
}

// ReadFile implements fs.ReadFileFS.
func (c contents) ReadFile(name string) ([]byte, error) {
	content, ok := c[name]
	if !ok {
		return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrNotExist}
	}
	return content, nil
}
