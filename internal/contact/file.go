package contact

import (
	"regexp"
	"slices"
	"strings"
	"time"
)

// Bounds of a recording's file name, in bytes, and of the reason why there is none.
const (
	MaxFile   = 300
	MaxReason = 500
)

var sha256Hex = regexp.MustCompile(`^[0-9a-f]{64}$`)

// LinkIncident says that an incident was opened from this contact. It is the
// same at any stage and however often it is said.
func LinkIncident(s State, incident, reference string, at time.Time) ([]any, error) {
	if !s.Exists() {
		return nil, NotFound
	}
	if slices.Contains(s.Incidents, incident) {
		return nil, nil
	}
	return []any{IncidentLinked{Incident: incident, Reference: reference, At: at}}, nil
}

// KeepRecording files a recording. It may come long after the contact was
// finished; the same recording again decides nothing.
func KeepRecording(s State, e RecordingKept) ([]any, error) {
	switch {
	case !s.Exists():
		return nil, NotFound
	case !sha256Hex.MatchString(e.SHA256) || !below(e.File) || e.Bytes < 0 || e.DurationMS < 0:
		return nil, RecordingUnfit
	case slices.Contains(s.Recordings, e.SHA256):
		return nil, nil
	}
	return []any{e}, nil
}

// MissRecording says that the call, or part of it, could not be recorded. Each
// failure is kept: they may have different reasons.
func MissRecording(s State, reason string, at time.Time) ([]any, error) {
	if !s.Exists() {
		return nil, NotFound
	}
	return []any{RecordingFailed{Reason: printable(reason, MaxReason), At: at}}, nil
}

// below says that a path stays inside the folder that it is relative to: the
// file is served to people later.
func below(path string) bool {
	if path == "" || len(path) > MaxFile || strings.HasPrefix(path, "/") || strings.Contains(path, `\`) {
		return false
	}
	return !slices.Contains(strings.Split(path, "/"), "..")
}
