package whole

import (
	"path/filepath"
	"testing"
)

// TestStart: what a start refuses, and that it says what to do.
func TestStart(t *testing.T) {
	p := open(t)
	second, err := newProgram(p.dir, nil)
	must(t, err)
	if err := second.launch(patiently(t)); err == nil {
		t.Error("two processes work on one data folder")
		must(t, second.kill())
	} else if !contains(err.Error(), p.pid()) || !contains(err.Error(), p.dir) {
		t.Errorf("who holds the data folder is not said: %v", err)
	}
	for _, c := range []struct {
		what, says string
		env        string
	}{
		{"a demonstration on the network", "127.0.0.1", "BLUELAMP_LISTEN=0.0.0.0:8620"},
		{"a demonstration's telephone on the network", "127.0.0.1", "BLUELAMP_SIP_LISTEN=0.0.0.0:5060"},
		{"a setting that does not exist", "BLUELAMP_LISTEM", "BLUELAMP_LISTEM=127.0.0.1:1"},
		{"a force without a pack", "forces/eastmere.yaml", "BLUELAMP_FORCES=eastmere"},
	} {
		t.Run(c.what, func(t *testing.T) {
			refused, err := newProgram(filepath.Join(t.TempDir(), "data"), []string{c.env})
			must(t, err)
			if err := refused.launch(patiently(t)); err == nil {
				t.Error("it started")
				must(t, refused.kill())
			} else if !contains(err.Error(), c.says) {
				t.Errorf("the cure is not said: %v", err)
			}
		})
	}
}
