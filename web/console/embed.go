// Package console carries the built console inside the program.
package console

import "embed"

// Files holds dist/, which is all but empty until the console is built: see the
// Makefile.
//
//go:embed all:dist
var Files embed.FS
