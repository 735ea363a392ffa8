// Package policies carries the shipped policy packs inside the binary, so that it
// runs without any file beside it. An operator who keeps packs in a folder hands
// that folder to policyfile.LoadAll instead; its layout is the same.
package policies

import "embed"

// Files holds national.yaml and forces/*.yaml.
//
//go:embed national.yaml forces/*.yaml
var Files embed.FS
